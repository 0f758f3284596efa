package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that {@code --output} names. An ordinary one appears whole or not at all: a sibling is
 * written and takes its place at the end. A device, a pipe or the target of a link is written in
 * place, when there is something to write.
 */
final class FileOutput implements OutputTarget.Destination {
  private static final String UNWRITABLE = "output.unwritable";

  /** A report is a health record: others may not read it, unless the file could be read before. */
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path target;
  private final @Nullable Path sibling;
  private @Nullable OutputStream stream;

  private FileOutput(Path target, @Nullable Path sibling) {
    this.target = target;
    this.sibling = sibling;
  }

  /**
   * Prepares a file, before anything is read.
   *
   * @throws UsageException when it cannot be written
   */
  static FileOutput prepare(String name) {
    Path target = Path.of(name);
    if (Files.isDirectory(target)) {
      throw unwritable(name, "it is a folder. Name a file in it.");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw unwritable(name, "it may not be written. Check its permissions.");
    }
    if (Files.isSymbolicLink(target) && !Files.exists(target) && !leadsToFolder(target)) {
      throw unwritable(
          name, "it is a link into a folder that is not there. Make the folder first.");
    }
    if (Files.isSymbolicLink(target) || Files.exists(target) && !Files.isRegularFile(target)) {
      return new FileOutput(target, null);
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw unwritable(name, "its folder is not there. Make the folder first.");
    }
    try {
      return new FileOutput(target, sibling(target, folder));
    } catch (IOException e) {
      throw unwritable(name, "its folder may not be written. Choose another file.");
    }
  }

  private static boolean leadsToFolder(Path link) {
    try {
      Path aim = link.toAbsolutePath().resolveSibling(Files.readSymbolicLink(link));
      return Files.isDirectory(aim.resolveSibling("."));
    } catch (IOException e) {
      return false;
    }
  }

  private static UsageException unwritable(String name, String message) {
    return UsageException.about(name, UNWRITABLE, message);
  }

  private static Path sibling(Path target, Path folder) throws IOException {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    for (int attempt = 0; ; attempt++) {
      Path sibling = folder.resolve(name + "." + attempt + ".part");
      try {
        Files.createFile(sibling, attributes(folder));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          keepPermissions(target, sibling);
        }
        sibling.toFile().deleteOnExit();
        return sibling;
      } catch (FileAlreadyExistsException e) {
        if (attempt == 99) {
          throw e;
        }
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path folder) {
    return hasPermissions(folder)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (hasPermissions(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static boolean hasPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    OutputStream open = stream;
    if (open == null) {
      open =
          sibling == null
              ? Files.newOutputStream(target)
              : Files.newOutputStream(sibling, StandardOpenOption.WRITE);
      stream = open;
    }
    open.write(bytes, offset, length);
  }

  /** Without a single byte nothing appears, and an old file stays. */
  @Override
  public void commit() throws IOException {
    OutputStream open = stream;
    if (open == null) {
      discard();
      return;
    }
    open.close();
    if (sibling != null) {
      replace(sibling);
    }
  }

  private void replace(Path whole) throws IOException {
    try {
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      Files.deleteIfExists(whole);
      throw e;
    }
  }

  @Override
  public void discard() throws IOException {
    if (stream != null) {
      stream.close();
    }
    if (sibling != null) {
      Files.deleteIfExists(sibling);
    }
  }
}
