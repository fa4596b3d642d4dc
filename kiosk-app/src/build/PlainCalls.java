import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes out in plain code what javac leaves to be spun at run time: what makes two records equal, and how strings are joined.
 * Each place costs a millisecond or more in every process, on the thread that comes there first; the archive of classes keeps none
 * of it, and citizens wait for it: at the start, and whenever a screen is the first of its kind. What the code means stays the same.
 *
 * <p>{@code java -cp asm.jar PlainCalls.java JAR...}: the build runs it over the program's own jars and SWT's.
 */
public final class PlainCalls extends ClassVisitor {

    private static final String JOINING = "java/lang/invoke/StringConcatFactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final String TEXT = "Ljava/lang/String;";
    private static final String ANYTHING = "Ljava/lang/Object;";
    /** In a recipe: the next argument, and the next constant. */
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private final List<Runnable> written = new ArrayList<>();
    private String owner;
    private boolean inInterface;
    /** The body that is being written. */
    private MethodVisitor code;

    @FunctionalInterface
    private interface Body {
        void write();
    }

    private PlainCalls(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            rewrite(Path.of(jar));
        }
    }

    /** Entries keep their order and time: the same build gives the same bytes. */
    private static void rewrite(Path jar) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".plain");
        try (ZipFile in = new ZipFile(jar.toFile()); OutputStream file = Files.newOutputStream(fresh);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(entry.getName().endsWith(".class") ? plain(bytes) : bytes);
                out.closeEntry();
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @return the same array when there is nothing to write out */
    private static byte[] plain(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        PlainCalls plain = new PlainCalls(writer);
        reader.accept(plain, 0);
        return plain.written.isEmpty() ? bytes : writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
        owner = name;
        inInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, signature, above, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                switch (bootstrap.getOwner()) {
                    case JOINING -> call(type, () -> joined(type, arguments));
                    case RECORDS -> call(type, () -> ofRecord(called, arguments));
                    default -> super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
                }
            }

            /** A static method of this class, with what the dynamic call would take and give. */
            private void call(String type, Body body) {
                String plain = "plain$" + written.size();
                visitMethodInsn(Opcodes.INVOKESTATIC, owner, plain, type, inInterface);
                written.add(() -> method(plain, type, body));
            }
        };
    }

    private void method(String name, String type, Body body) {
        code = cv.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, type, null, null);
        code.visitCode();
        body.write();
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    @Override
    public void visitEnd() {
        written.forEach(Runnable::run);
        super.visitEnd();
    }

    // ---- strings joined

    private void joined(String type, Object[] arguments) {
        String recipe = (String) arguments[0];
        Type[] values = Type.getArgumentTypes(type);
        begin();
        StringBuilder letters = new StringBuilder();
        int constant = 1;
        int value = 0;
        int slot = 0;
        for (char letter : recipe.toCharArray()) {
            if (letter == CONSTANT) {
                letters.append(arguments[constant++]);
            } else if (letter == ARGUMENT) {
                literal(letters);
                code.visitVarInsn(values[value].getOpcode(Opcodes.ILOAD), slot);
                append(values[value]);
                slot += values[value++].getSize();
            } else {
                letters.append(letter);
            }
        }
        literal(letters);
        end();
    }

    private void begin() {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    }

    private void literal(StringBuilder letters) {
        if (letters.length() > 0) {
            code.visitLdcInsn(letters.toString());
            append(Type.getType(TEXT));
            letters.setLength(0);
        }
    }

    private void append(Type value) {
        String as = switch (value.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.ARRAY, Type.OBJECT -> value.getDescriptor().equals(TEXT) ? TEXT : ANYTHING;
            default -> value.getDescriptor();
        };
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + as + ")L" + BUILDER + ";", false);
    }

    private void end() {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()" + TEXT, false);
        code.visitInsn(Opcodes.ARETURN);
    }

    // ---- records

    /** @param arguments the record's class, its components' names, and a handle of each of its fields */
    private void ofRecord(String called, Object[] arguments) {
        List<Handle> fields = Stream.of(arguments).skip(2).map(Handle.class::cast).toList();
        switch (called) {
            case "equals" -> equal(fields);
            case "hashCode" -> hash(fields);
            case "toString" -> told(fields);
            default -> throw new IllegalStateException("a record is asked for " + called);
        }
    }

    private void equal(List<Handle> fields) {
        Label same = new Label();
        Label different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        for (Handle field : fields) {
            load(field, 0);
            load(field, 1);
            Type type = Type.getType(field.getDesc());
            switch (type.getSort()) {
                case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
                case Type.LONG -> {
                    code.visitInsn(Opcodes.LCMP);
                    code.visitJumpInsn(Opcodes.IFNE, different);
                }
                case Type.FLOAT, Type.DOUBLE -> {
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, boxed(type), "compare", "(" + type + type + ")I", false);
                    code.visitJumpInsn(Opcodes.IFNE, different);
                }
                default -> {
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", "(" + ANYTHING + ANYTHING + ")Z", false);
                    code.visitJumpInsn(Opcodes.IFEQ, different);
                }
            }
        }
        code.visitLabel(same);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(different);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void hash(List<Handle> fields) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            load(field, 0);
            Type type = Type.getType(field.getDesc());
            boolean plain = type.getSort() < Type.ARRAY;
            code.visitMethodInsn(Opcodes.INVOKESTATIC, plain ? boxed(type) : "java/util/Objects", "hashCode",
                    "(" + (plain ? type : ANYTHING) + ")I", false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void told(List<Handle> fields) {
        String name = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
        StringBuilder letters = new StringBuilder(name.replaceFirst("^\\d+", "")).append('[');
        begin();
        for (int i = 0; i < fields.size(); i++) {
            literal(letters.append(i == 0 ? "" : ", ").append(fields.get(i).getName()).append('='));
            load(fields.get(i), 0);
            append(Type.getType(fields.get(i).getDesc()));
        }
        literal(letters.append(']'));
        end();
    }

    private void load(Handle field, int slot) {
        code.visitVarInsn(Opcodes.ALOAD, slot);
        if (slot > 0) {
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        }
        code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }

    private static String boxed(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            default -> "java/lang/Double";
        };
    }
}
