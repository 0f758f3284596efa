import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the classes of a jar that were compiled for Java 5, in place, as classes of Java 7 with
 * stack maps; the code stays as it is. All entries get one time, for reproducible jars. The virtual
 * machine keeps no class of Java 5 in a class-data archive and checks it with its slow verifier:
 * for picocli that was a quarter of the time to start.
 *
 * <p>Started by the build: {@code java -cp asm.jar:JAR UpgradeClassFiles.java JAR TIME}. The jar is
 * on the class path because stack maps need the common superclass of two classes.
 */
final class UpgradeClassFiles {
  /** Byte 6 and 7 of a class file are its major version. */
  private static final int MAJOR_VERSION_OFFSET = 7;

  private static final int FIRST_VERSION_WITH_STACK_MAPS = Opcodes.V1_6;

  private UpgradeClassFiles() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(args[1]), ZoneOffset.UTC);
    Path upgraded = jar.resolveSibling(jar.getFileName() + ".upgraded");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(upgraded))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(time);
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          out.write(upgraded(entry.getName(), content.readAllBytes()));
        }
      }
    }
    Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] upgraded(String name, byte[] content) {
    if (!name.endsWith(".class")
        || content[MAJOR_VERSION_OFFSET] >= FIRST_VERSION_WITH_STACK_MAPS) {
      return content;
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    ClassVisitor upgrade =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String superName,
              String[] interfaces) {
            super.visit(Opcodes.V1_7, access, name, signature, superName, interfaces);
          }
        };
    new ClassReader(content).accept(upgrade, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
