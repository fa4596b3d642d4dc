package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Settings;

/** What the file of a printer's family gets wrong is told, and what it says reaches the driver. */
class WrongPrinterProfileTest {

    private final DriverCatalogue drivers = DriverCatalogue.load();

    @Test
    void everyShippedFamilyIsGood() {
        List<String> names = PrinterProfile.names(ConfigFolder.path());
        assertTrue(names.containsAll(Set.of("epson-tm-t", "custom-vkp80", "citizen-ct", "bixolon-srp", "xprinter", "generic-58", "generic-80")));
        for (String name : names) {
            Path file = PrinterProfile.file(ConfigFolder.path(), name);
            assertTrue(new PrinterFileCheck(drivers).covers(file));
            assertEquals(List.of(), new PrinterFileCheck(drivers).check(file));
        }
    }

    @Test
    void valueWithoutItsSourceIsAProblem(@TempDir Path folder) throws IOException {
        Path file = write(folder, "# A printer.\ndpi = 203 # its manual\nwidth-dots = 576\n");
        List<Problem> problems = new PrinterFileCheck(drivers).check(file);
        assertEquals(List.of("width-dots"), problems.stream().map(Problem::key).toList());
        assertEquals(3, problems.get(0).line());
    }

    @Test
    void wrongValuesAreNamedWithTheirLines(@TempDir Path folder) throws IOException {
        Path file = write(folder, "native-qr = \"perhaps\" # x\nwidth-dots = 577 # x\nto = \"tcp://h\" # x\nrepeated-dotz = true # x\n");
        List<Problem> problems = new PrinterFileCheck(drivers).check(file);
        assertEquals(List.of("native-qr", "width-dots", "to", "repeated-dotz"), problems.stream().map(Problem::key).toList());
        assertEquals(2, problems.get(1).line());
    }

    @Test
    void whatStandsInTheKiosksFileWins(@TempDir Path folder) throws IOException {
        write(folder, "width-dots = 384\nnative-qr = true\n");
        Settings settings = printer(folder, "good", "native-qr = false").get();
        assertEquals(384, settings.number("width-dots"));
        assertEquals("false", settings.text("native-qr"));
    }

    @Test
    void missingFamilyIsAProblemThatNamesTheOthers(@TempDir Path folder) throws IOException {
        write(folder, "width-dots = 384\n");
        List<Problem> problems = printer(folder, "missing", "").problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).expected().contains("printers/: good"), problems::toString);
    }

    private Checked<Settings> printer(Path folder, String profile, String more) throws IOException {
        Path kiosk = Files.writeString(folder.resolve("kiosk.toml"),
                "[ticket-printer]\ndriver = \"escpos\"\nto = \"tcp://h\"\nprofile = \"" + profile + "\"\n" + more + "\n");
        return TomlSource.read(kiosk, top -> {
            DeviceSetting printer = new DevicesReader(drivers, false).read(top).get(DeviceKind.TICKET_PRINTER);
            return printer == null ? null : printer.settings();
        });
    }

    private static Path write(Path folder, String text) throws IOException {
        Path file = PrinterProfile.file(folder, "good");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
