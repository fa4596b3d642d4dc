package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the build writes out in place of code that is spun at run time means the same. */
class PlainCallsChangeMeaningTest {

    private static final String SAMPLES = """
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Supplier;

            public final class Samples implements Supplier<List<String>> {

                record Everything(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, List<Integer> j, int[] k) {
                }

                record Nothing() {
                }

                record Kept<T extends Comparable<T>>(T value) {
                    static String shown(Object value) {
                        return "<" + value + '>';
                    }
                }

                interface Said {
                    default String said(long number) {
                        return this.getClass().getSimpleName() + number + ' ' + true;
                    }
                }

                static final class Sayer implements Said {
                }

                private static final int[] ARRAY = {};

                private static Everything all(float g, double h, String i) {
                    return new Everything(true, (byte) -3, 'ễ', (short) 7, 1 << 30, 1L << 40, g, h, i, List.of(1, 2), ARRAY);
                }

                @Override
                public List<String> get() {
                    List<Object> values = new ArrayList<>();
                    for (float g : new float[] {0f, -0f, Float.NaN, 1.5f}) {
                        for (double h : new double[] {0, -0.0, Double.NaN, 2.5}) {
                            values.add(all(g, h, g > 1 ? null : "chữ" + h));
                        }
                    }
                    values.addAll(List.of(new Nothing(), new Kept<>("a"), new Kept<>(5), "no record"));
                    List<Object> again = new ArrayList<>(values);
                    again.addAll(List.of(all(1.5f, 2.5, null), all(Float.NaN, Double.NaN, "chữ" + Double.NaN), new Nothing(), new Kept<>("a")));
                    List<String> said = new ArrayList<>();
                    for (Object one : values) {
                        said.add(one.hashCode() - (one instanceof Everything ? ARRAY.hashCode() : 0) + " " + one.toString().replaceAll("\\\\[I@\\\\w+", "array"));
                        for (Object other : again) {
                            said.add(one + (one.equals(other) ? " is " : " is not ") + other);
                        }
                        said.add("null: " + one.equals(null));
                    }
                    char[] letters = {'x'};
                    String none = null;
                    byte small = -1;
                    said.add(new Sayer().said(-5L) + Kept.shown(none) + small + (short) 300 + 'c' + 1.0f + 2.0 + (letters == null) + none + "\\u0001\\u0002");
                    return said.stream().map(each -> each.replaceAll("\\\\[I@\\\\w+", "array")).toList();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path spun;
    private static Path plain;

    @BeforeAll
    static void rewritten() throws IOException, InterruptedException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path source = Files.writeString(folder.resolve("Samples.java"), SAMPLES);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString()));
        spun = jar(classes, folder.resolve("spun.jar"));
        plain = Files.copy(spun, folder.resolve("plain.jar"), StandardCopyOption.REPLACE_EXISTING);
        Path tool = Path.of(System.getProperty("config.dir")).resolveSibling("kiosk-app").resolve("src/build/PlainCalls.java");
        String asm = Path.of(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", asm, tool.toString(), plain.toString())
                .inheritIO().start();
        assertEquals(0, process.waitFor());
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    @Test
    void recordsAreEqualToAndSayWhatTheyDidBefore() throws Exception {
        List<String> before = said(spun);

        assertTrue(before.size() > 300, "the samples say too little");
        assertEquals(before, said(plain));
    }

    @Test
    void nothingIsLeftToBeSpun() throws IOException {
        assertTrue(dynamicCalls(spun) > 8, "the samples leave nothing to be written out");
        assertEquals(0, dynamicCalls(plain));
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Path jar) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return ((Supplier<List<String>>) loader.loadClass("Samples").getConstructor().newInstance()).get();
        }
    }

    /** Lambdas do not count: the archive of classes keeps them. */
    private static int dynamicCalls(Path jar) throws IOException {
        int[] count = {0};
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            for (String name : List.of("Samples", "Samples$Everything", "Samples$Nothing", "Samples$Kept", "Samples$Said")) {
                new ClassReader(loader.getResourceAsStream(name + ".class").readAllBytes()).accept(new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitInvokeDynamicInsn(String called, String as, Handle bootstrap, Object... arguments) {
                                count[0] += bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory") ? 0 : 1;
                            }
                        };
                    }
                }, 0);
            }
        }
        return count[0];
    }
}
