package vn.motcua.device.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import vn.motcua.device.DeviceDriver;

/** Drivers of other makers: compiled against the SPI alone, packed into a jar of their own, and nowhere on the class path. */
public final class ForeignDriver {

    /** Module folders lie side by side, and tests run in one of them. */
    private static final Path SOURCES = Path.of("..", "device-drivers", "src", "test", "drivers");

    private ForeignDriver() {
    }

    /** The sample of {@code device-drivers/README.md}. @param folder of drivers; the jar is listed in its SHA256SUMS */
    public static void linePrinter(Path folder) {
        Path project = SOURCES.resolve("line-printer/src/main");
        pack(folder, "line-printer.jar", project.resolve("java"), "com.example.lineprinter.LinePrinterDriver");
    }

    /** Reader, printer and scanner that misbehave when they are told to. @param folder of drivers */
    public static void unruly(Path folder) {
        pack(folder, "unruly.jar", SOURCES.resolve("unruly"), "com.example.unruly.Unruly$Reader", "com.example.unruly.Unruly$Printer",
                "com.example.unruly.Unruly$Scanner");
    }

    private static void pack(Path folder, String name, Path sources, String... providers) {
        try {
            Files.createDirectories(folder);
            Path classes = Files.createTempDirectory("classes");
            compile(sources, classes);
            Path services = Files.createDirectories(classes.resolve("META-INF/services"));
            Files.write(services.resolve(DeviceDriver.class.getName()), List.of(providers));
            Path jar = folder.resolve(name);
            jar(classes, jar);
            String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            Files.writeString(folder.resolve("SHA256SUMS"), sum + "  " + name + "\n");
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        String spi = Path.of(DeviceDriver.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn", "-XDignore.symbol.file", "-d",
                classes.toString(), "-cp", spi));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        var complaints = new java.io.ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, complaints, complaints, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError(complaints.toString());
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
    }
}
