package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.ForeignDriver;

/** A driver from the folder works only when somebody answered for it, and what is wrong with it costs the others nothing. */
class DriverIsDroppedInTest {

    /** As in the kiosk, whose jar has neither the JavaPOS driver nor JavaPOS. */
    private static final ClassLoader KIOSK = new ClassLoader(DriverIsDroppedInTest.class.getClassLoader()) {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("vn.motcua.device.javapos.") || name.startsWith("jpos.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    };

    @TempDir
    private Path folder;

    private DriverCatalogue load() {
        return DriverCatalogue.load(folder, KIOSK);
    }

    @Test
    void folderThatIsNotThereIsNoProblem() {
        assertEquals(List.of(), DriverCatalogue.load(folder.resolve("none")).problems());
    }

    @Test
    void javaPosWorksFromItsFolderOnceItsSumsAreListed() throws Exception {
        Path javapos = Files.createDirectory(folder.resolve("javapos"));
        pack(javapos.resolve("driver.jar"), Path.of("target/javapos"), "");
        Path library = Path.of(jpos.POSPrinter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.copy(library, javapos.resolve("javapos.jar"));
        pack(javapos.resolve("vendor.jar"), Path.of("target/test-classes"), "vn/motcua/device/javapos");
        Path entries = Files.writeString(folder.resolve("jpos.xml"), "<JposEntries/>");

        assertTrue(load().find(DeviceKind.TICKET_PRINTER, "javapos").isEmpty());
        assertEquals(3, load().problems().size());
        assertTrue(load().problems().get(0).contains("sha256sum javapos/driver.jar >> SHA256SUMS"), load().problems()::toString);

        list("javapos/driver.jar", "javapos/javapos.jar", "javapos/vendor.jar");
        DriverCatalogue catalogue = load();
        assertEquals(List.of(), catalogue.problems());
        DeviceDriver driver = catalogue.find(DeviceKind.TICKET_PRINTER, "javapos").orElseThrow();
        assertEquals("javapos", driver.getClass().getClassLoader().getName());
        // It reaches JavaPOS in its own folder, and is told that there is no such printer.
        try {
            driver.open(new DeviceId("Nothing"), Settings.of(driver.options(), java.util.Map.of("entries", entries.toString()))).close();
        } catch (DeviceException e) {
            assertEquals(Fault.WRONG_SETTINGS, e.fault());
            assertTrue(e.getMessage().startsWith("JavaPOS says"), e::getMessage);
        }
    }

    @Test
    void sampleOfTheReadmeWorksFromTheFolderAndNowhereElse() throws Exception {
        ForeignDriver.linePrinter(folder);
        DriverCatalogue catalogue = load();
        assertEquals(List.of(), catalogue.problems());
        DeviceDriver driver = catalogue.find(DeviceKind.TICKET_PRINTER, "line").orElseThrow();
        assertEquals("line-printer.jar", driver.getClass().getClassLoader().getName());
        Path port = Files.createFile(folder.resolve("lp0"));
        try (TicketPrinter printer = (TicketPrinter) driver.open(new DeviceId(port.toString()),
                Settings.of(driver.options(), java.util.Map.of("columns", "20")))) {
            printer.print(new PrintDocument("paper",
                    List.of(new PrintDocument.BigText("A012", 150), new PrintDocument.Fact("Quầy", "số 3, tầng một, bên trái"))),
                    new Cancellation());
        }
        assertEquals(List.of("*** A012 ***", "Quầy: số 3, tầng", "một, bên trái"), Files.readAllLines(port).subList(0, 3));
        assertTrue(DriverCatalogue.load().find(DeviceKind.TICKET_PRINTER, "line").isEmpty());
    }

    @Test
    void readmeLeadsToWhatIsThere() throws IOException {
        java.util.regex.Matcher links = java.util.regex.Pattern.compile("\\]\\((src/[^)]+)\\)").matcher(Files.readString(Path.of("README.md")));
        int count = 0;
        while (links.find()) {
            assertTrue(Files.exists(Path.of(links.group(1))), links.group(1));
            count++;
        }
        assertTrue(count > 5, "links: " + count);
    }

    @Test
    void changedOrBrokenJarIsSaidAndTheOthersStay() throws Exception {
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        list("broken.jar");
        DriverCatalogue catalogue = load();
        assertEquals(List.of("broken.jar holds no driver"), catalogue.problems());
        Files.writeString(folder.resolve("broken.jar"), "another");
        assertTrue(load().problems().get(0).contains("its sum is not the one in SHA256SUMS"));
        assertTrue(load().find(DeviceKind.TICKET_PRINTER, "escpos").isPresent());
    }

    private void list(String... names) throws Exception {
        StringBuilder sums = new StringBuilder();
        for (String name : names) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
            sums.append(HexFormat.of().formatHex(sum)).append("  ").append(name).append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
    }

    private static void pack(Path jar, Path root, String below) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file);
             Stream<Path> classes = Files.walk(root.resolve(below))) {
            for (Path each : classes.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(root.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
    }
}
