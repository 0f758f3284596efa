import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One lambda as a class. Its terms are those of {@link java.lang.invoke.LambdaMetafactory}.
 *
 * @param name the class to make
 * @param method the method of the functional interface
 * @param call what is captured, and the interface
 * @param erased the types of the method in the interface
 * @param exact the types of the method where the lambda stands
 * @param body the method to call
 */
record LambdaClass(String name, String method, String call, Type erased, Type exact, Handle body) {
  private static final String MAKE = "make";
  private static final String ONLY = "ONLY";

  /** Puts the object on the stack, from what is captured there. */
  void use(MethodVisitor code) {
    if (captured().length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, type().getDescriptor());
    } else {
      code.visitMethodInsn(Opcodes.INVOKESTATIC, name, MAKE, call, false);
    }
  }

  byte[] classFile(int version, String host) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        version,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {type().getInternalName()});
    writer.visitNestHost(host);
    for (int i = 0; i < captured().length; i++) {
      writer.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          field(i),
          captured()[i].getDescriptor(),
          null,
          null);
    }
    constructor(writer);
    if (captured().length == 0) {
      only(writer);
    } else {
      maker(writer);
    }
    method(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Type type() {
    return Type.getReturnType(call);
  }

  private Type[] captured() {
    return Type.getArgumentTypes(call);
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private String constructorDescriptor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
  }

  private void constructor(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructorDescriptor(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < captured().length; i++) {
      Type type = captured()[i];
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
      slot += type.getSize();
    }
    end(code, Type.VOID_TYPE);
  }

  /** What captures nothing is made once. */
  private void only(ClassWriter writer) {
    writer.visitField(
        Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type().getDescriptor(), null, null);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    made(code);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type().getDescriptor());
    end(code, Type.VOID_TYPE);
  }

  private void maker(ClassWriter writer) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, call, null, null);
    code.visitCode();
    made(code);
    end(code, type());
  }

  private void made(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int slot = 0;
    for (Type type : captured()) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructorDescriptor(), false);
  }

  private void method(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
    code.visitCode();
    boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (makes) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    for (int i = 0; i < captured().length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured()[i].getDescriptor());
    }
    List<Type> wanted = wanted();
    Type[] given = erased.getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      Conversion.of(exact.getArgumentTypes()[i], wanted.get(captured().length + i))
          .after(given[i])
          .write(code);
    }
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type result = makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    Conversion.of(result, erased.getReturnType()).write(code);
    end(code, erased.getReturnType());
  }

  /** What the body takes: its object, where it is called on one, and its arguments. */
  private List<Type> wanted() {
    List<Type> types = new ArrayList<>();
    if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      types.add(Type.getObjectType(body.getOwner()));
    }
    Collections.addAll(types, Type.getArgumentTypes(body.getDesc()));
    return types;
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      // A private method: another class of the nest calls it like any other.
      case Opcodes.H_INVOKESPECIAL ->
          body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalStateException("no body of a lambda: " + body);
    };
  }

  private static void end(MethodVisitor code, Type result) {
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
