import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Replaces the lambdas and method references of one class by classes of their own. */
final class Lambdas extends ClassVisitor {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final ClassWriter user;
  private int version;
  private String owner = "";
  private String host = "";

  private Lambdas(ClassWriter user) {
    super(Opcodes.ASM9, user);
    this.user = user;
  }

  static Lambdas of(byte[] content) {
    ClassReader reader = new ClassReader(content);
    Lambdas lambdas = new Lambdas(new ClassWriter(reader, 0));
    reader.accept(lambdas, 0);
    return lambdas;
  }

  /** The class that uses them. */
  byte[] user() {
    return user.toByteArray();
  }

  /** The class that lists the members of the nest. */
  String host() {
    return host;
  }

  /** The names of the classes that were made. */
  Set<String> names() {
    return classes.keySet();
  }

  /** The classes that were made, as entries of the jar. */
  Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    classes.forEach((name, content) -> entries.put(name + ".class", content));
    return entries;
  }

  @Override
  public void visit(
      int classVersion,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    version = classVersion;
    owner = name;
    host = name;
    super.visit(classVersion, access, name, signature, superName, interfaces);
  }

  @Override
  public void visitNestHost(String nestHost) {
    host = nestHost;
    super.visitNestHost(nestHost);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitInvokeDynamicInsn(
          String method, String call, Handle bootstrap, Object... arguments) {
        // What must be serializable or has more than one interface goes another way, and stays.
        if (bootstrap.getOwner().equals(METAFACTORY) && bootstrap.getName().equals("metafactory")) {
          String lambda = owner + "$$Lambda" + classes.size();
          LambdaClass made =
              new LambdaClass(
                  lambda,
                  method,
                  call,
                  (Type) arguments[0],
                  (Type) arguments[2],
                  (Handle) arguments[1]);
          classes.put(lambda, made.classFile(version, host));
          made.use(this);
        } else {
          super.visitInvokeDynamicInsn(method, call, bootstrap, arguments);
        }
      }
    };
  }
}
