import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the compiler does between the types of a lambda and those of its body: casts, boxes,
 * unboxes, widens.
 *
 * @param given what is on the stack, as the compiler knows it
 * @param wanted what must be there
 * @param erased what is on the stack, as the verifier knows it
 */
record Conversion(Type given, Type wanted, Type erased) {

  static Conversion of(Type given, Type wanted) {
    return new Conversion(given, wanted, given);
  }

  Conversion after(Type verified) {
    return new Conversion(given, wanted, verified);
  }

  void write(MethodVisitor code) {
    if (wanted.getSort() == Type.VOID) {
      drop(code);
    } else if (isPrimitive(given)) {
      if (isPrimitive(wanted)) {
        widen(code, given);
      } else {
        box(code);
      }
    } else if (isPrimitive(wanted)) {
      unbox(code);
    } else if (!wanted.equals(erased) && !wanted.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private void drop(MethodVisitor code) {
    if (given.getSize() > 0) {
      code.visitInsn(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  private void widen(MethodVisitor code, Type from) {
    if (isInt(from) && !isInt(wanted)) {
      code.visitInsn(
          switch (wanted.getSort()) {
            case Type.LONG -> Opcodes.I2L;
            case Type.FLOAT -> Opcodes.I2F;
            default -> Opcodes.I2D;
          });
    } else if (from.getSort() == Type.LONG && wanted.getSort() != Type.LONG) {
      code.visitInsn(wanted.getSort() == Type.FLOAT ? Opcodes.L2F : Opcodes.L2D);
    } else if (from.getSort() == Type.FLOAT && wanted.getSort() == Type.DOUBLE) {
      code.visitInsn(Opcodes.F2D);
    }
  }

  private static boolean isInt(Type type) {
    return type.getSort() <= Type.INT;
  }

  private void box(MethodVisitor code) {
    String wrapper = wrapper(given);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        wrapper,
        "valueOf",
        "(" + given.getDescriptor() + ")L" + wrapper + ";",
        false);
  }

  private void unbox(MethodVisitor code) {
    Type primitive = unwrapped(given);
    String wrapper = wrapper(primitive);
    code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        wrapper,
        primitive.getClassName() + "Value",
        "()" + primitive.getDescriptor(),
        false);
    widen(code, primitive);
  }

  private static String wrapper(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }

  /** The primitive type of a wrapper; what is wanted where only Object or Number is known. */
  private Type unwrapped(Type wrapper) {
    return switch (wrapper.getInternalName()) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> wanted;
    };
  }
}
