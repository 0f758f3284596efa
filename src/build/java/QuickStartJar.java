import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the classes of a jar, in place, as classes that start quicker and do the same. All
 * entries get one time, for reproducible jars.
 *
 * <p>Classes for Java 5 become classes of Java 7 with stack maps: the virtual machine keeps no
 * class of Java 5 in a class-data archive and checks it with its slow verifier. Lambdas become
 * classes beside their own: linked at run time, each costs a tenth of a millisecond, from the
 * archive too.
 *
 * <p>Started by the build: {@code java -cp CLASSES:asm.jar:JAR QuickStartJar JAR TIME}. The jar is
 * on the class path because stack maps need the common superclass of two classes.
 */
final class QuickStartJar {
  /** Byte 7 of a class file is its major version. */
  private static final int MAJOR_VERSION_OFFSET = 7;

  private static final int FIRST_VERSION_WITH_STACK_MAPS = Opcodes.V1_6;
  private static final int FIRST_VERSION_WITH_NESTS = Opcodes.V11;

  private QuickStartJar() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(args[1]), ZoneOffset.UTC);
    Map<String, byte[]> entries = rewritten(read(jar));
    Path quick = jar.resolveSibling(jar.getFileName() + ".quick");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(quick))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry copy = new ZipEntry(entry.getKey());
        copy.setTimeLocal(time);
        out.putNextEntry(copy);
        out.write(entry.getValue());
      }
    }
    Files.move(quick, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        try (InputStream content = in.getInputStream(entry)) {
          entries.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    return entries;
  }

  private static Map<String, byte[]> rewritten(Map<String, byte[]> entries) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Map<String, List<String>> members = new LinkedHashMap<>();
    entries.forEach(
        (name, content) -> {
          if (!name.endsWith(".class")) {
            all.put(name, content);
          } else if (content[MAJOR_VERSION_OFFSET] < FIRST_VERSION_WITH_STACK_MAPS) {
            all.put(name, upgraded(content));
          } else if (content[MAJOR_VERSION_OFFSET] < FIRST_VERSION_WITH_NESTS) {
            all.put(name, content);
          } else {
            Lambdas lambdas = Lambdas.of(content);
            all.put(name, lambdas.user());
            all.putAll(lambdas.entries());
            members
                .computeIfAbsent(lambdas.host(), host -> new ArrayList<>())
                .addAll(lambdas.names());
          }
        });
    members.forEach(
        (host, added) -> all.computeIfPresent(host + ".class", (name, c) -> nest(c, added)));
    return all;
  }

  private static byte[] upgraded(byte[] content) {
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

  /** The members of a nest see each other's private methods, which bodies of lambdas are. */
  private static byte[] nest(byte[] host, List<String> members) {
    if (members.isEmpty()) {
      return host;
    }
    ClassReader reader = new ClassReader(host);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }
}
