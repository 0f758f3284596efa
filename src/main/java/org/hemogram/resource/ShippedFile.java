package org.hemogram.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that ship with the program. A run reads some forty of them. They come straight from the
 * jar: a class loader asks every module of Java for each first, and takes longer for that than for
 * reading them.
 */
public final class ShippedFile {
  private static final @Nullable ZipFile JAR = jar();

  private ShippedFile() {}

  /**
   * The bytes of a file, or null when there is none.
   *
   * @param room a class of the room that the file belongs to
   * @param name the path below the package of the class, or from the root when it begins with a
   *     slash
   */
  public static byte @Nullable [] bytes(Class<?> room, String name) {
    try (InputStream in = JAR == null ? room.getResourceAsStream(name) : open(JAR, room, name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * The bytes of a file that the program cannot do without.
   *
   * @throws IllegalStateException when it is missing
   */
  static byte[] required(Class<?> room, String name) {
    byte[] bytes = bytes(room, name);
    if (bytes == null) {
      throw new IllegalStateException("the file " + name + " is missing");
    }
    return bytes;
  }

  /**
   * The text of a file that the program cannot do without.
   *
   * @throws IllegalStateException when it is missing
   */
  public static String text(Class<?> room, String name) {
    return new String(required(room, name), StandardCharsets.UTF_8);
  }

  private static @Nullable InputStream open(ZipFile jar, Class<?> room, String name)
      throws IOException {
    String path =
        name.startsWith("/")
            ? name.substring(1)
            : room.getPackageName().replace('.', '/') + '/' + name;
    ZipEntry entry = jar.getEntry(path);
    return entry == null ? null : jar.getInputStream(entry);
  }

  /** The jar that this class is in; null where it lies in a folder, as in tests. */
  private static @Nullable ZipFile jar() {
    CodeSource place = ShippedFile.class.getProtectionDomain().getCodeSource();
    if (place == null) {
      return null;
    }
    try {
      Path path = Path.of(place.getLocation().toURI());
      return Files.isRegularFile(path) ? new ZipFile(path.toFile()) : null;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return null; // The class loader knows where it is.
    }
  }
}
