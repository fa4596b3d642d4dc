package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.devices.Discovery.Proposal;

/** The look for hardware takes one thing for another. The folder stands for the machine's /dev and /sys. */
class HardwareIsMistakenTest {

    @TempDir
    private Path root;

    @Test
    void aPrinterIsKnownByItsUsbNameAndGetsItsFamily() throws IOException {
        usb("sys/class/usbmisc/lp0", "dev/usb/lp0", "04b8", "0e28", "TM-T82X");
        Proposal printer = look().get(0);
        assertEquals(DeviceKind.TICKET_PRINTER, printer.kind());
        assertEquals("file://" + root + "/dev/usb/lp0", printer.at());
        assertEquals("epson-tm-t", printer.settings().get("profile"));
        assertTrue(printer.sure());
    }

    @Test
    void aCodeReaderOnASerialPortIsNoPrinter() throws IOException {
        usb("sys/class/tty/ttyACM0", "dev/ttyACM0", "0c2e", "0b01", "Scanner");
        assertEquals(List.of(DeviceKind.CODE_READER), look().stream().map(Proposal::kind).toList());
    }

    @Test
    void whatNobodyKnowsIsOfferedAsBothAndSurelyAsNeither() throws IOException {
        usb("sys/class/tty/ttyUSB0", "dev/ttyUSB0", "ffff", "0001", "Thing");
        List<Proposal> found = look();
        assertEquals(List.of(DeviceKind.TICKET_PRINTER, DeviceKind.CODE_READER), found.stream().map(Proposal::kind).toList());
        found.forEach(each -> assertFalse(each.sure()));
    }

    @Test
    void aNameThatStaysIsBetterThanANumber() throws IOException {
        usb("sys/class/tty/ttyACM0", "dev/ttyACM0", "0c2e", "0b01", "Scanner");
        Files.createDirectories(root.resolve("dev/serial/by-id"));
        Files.createSymbolicLink(root.resolve("dev/serial/by-id/usb-Honeywell_Scanner-if00"), root.resolve("dev/ttyACM0"));
        assertEquals(root + "/dev/serial/by-id/usb-Honeywell_Scanner-if00", look().get(0).at());
    }

    @Test
    void whatADriverSeesItselfIsTakenAtItsWord() {
        List<Survey.Sight> sights = List.of(new Survey.Sight(DeviceKind.CARD_READER, "pcsc", Map.of("answer-seconds", "2"),
                List.of(new DeviceWatcher.Found(new DeviceId("ACS ACR1281"), "reader"))));
        Proposal reader = Discovery.look(DriverCatalogue.load(), sights, ConfigFolder.path(), root).get(0);
        assertEquals("pcsc", reader.driver());
        assertEquals("ACS ACR1281", reader.at());
        assertEquals("2", reader.settings().get("answer-seconds"), "it may be seen so only");
    }

    private List<Proposal> look() {
        return Discovery.look(DriverCatalogue.load(), List.of(), ConfigFolder.path(), root);
    }

    /** As the kernel lays it out: the class's entry leads to the interface, and one above it is the device. */
    private void usb(String entry, String device, String vendor, String product, String name) throws IOException {
        Path usb = Files.createDirectories(root.resolve("sys/devices/usb1/1-1-" + product));
        Files.writeString(usb.resolve("idVendor"), vendor + "\n");
        Files.writeString(usb.resolve("idProduct"), product + "\n");
        Files.writeString(usb.resolve("product"), name + "\n");
        Path face = Files.createDirectories(usb.resolve("1-1:1.0"));
        Files.createDirectories(root.resolve(entry));
        Files.createSymbolicLink(root.resolve(entry).resolve("device"), face);
        Files.createDirectories(root.resolve(device).getParent());
        Files.createFile(root.resolve(device));
    }
}
