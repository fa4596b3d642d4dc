package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.journal.JournalEvent;

class DriverThrowsTest {

    @Test
    void aFaultIsTheOutcomeAndThePrinterStaysOpen() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            self.probe = () -> DeviceHealth.blocked(Fault.PAPER_OUT);
            throw new DeviceException(Fault.PAPER_OUT, "no paper");
        };
        try (Lobby lobby = Lobby.with(printer)) {
            assertEquals(new Outcome.Failed<PrintReport>(Fault.PAPER_OUT, "no paper"), Lobby.get(lobby.print()));
            lobby.awaitHealth(DeviceHealth.blocked(Fault.PAPER_OUT));
            assertTrue(!printer.isClosed());
        }
    }

    @Test
    void aBugOfTheDriverCostsItsConnectionAndNotTheKiosk() {
        AtomicInteger opened = new AtomicInteger();
        ScriptedDevice.Printer buggy = new ScriptedDevice.Printer();
        buggy.printing = (self, cancellation) -> {
            throw new IllegalStateException("index 3");
        };
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER,
                (id, settings) -> opened.incrementAndGet() == 1 ? buggy : new ScriptedDevice.Printer());
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitHealth(DeviceHealth.ready());
            assertEquals(new Outcome.Failed<PrintReport>(Fault.UNKNOWN, "java.lang.IllegalStateException"), Lobby.get(lobby.print()));
            lobby.awaitUnreachable();
            Lobby.await("closed", buggy::isClosed);
            assertEquals(1, lobby.journalled(JournalEvent.DRIVER_BUG));
            lobby.timer.pass(Deadlines.pauseAfter(1));
            lobby.awaitHealth(DeviceHealth.ready());
            assertEquals(new Outcome.Done<>(new PrintReport(1, true)), Lobby.get(lobby.print()));
        }
    }

    @Test
    void aMissingNativeLibraryIsOneDeviceLess() {
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> {
            throw new UnsatisfiedLinkError("libserial.so");
        });
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitUnreachable();
            assertEquals(new Outcome.Failed<PrintReport>(Fault.UNKNOWN, "the driver broke off: java.lang.UnsatisfiedLinkError", true),
                    Lobby.get(lobby.print()));
        }
    }

    @Test
    void aDriverThatOpensAnotherKindOfDeviceIsRefused() {
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> new ScriptedDevice.Reader());
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitUnreachable();
            lobby.awaitJournal(JournalEvent.DRIVER_BUG);
        }
    }

    @Test
    void aProbeThatThrowsCostsTheConnection() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        try (Lobby lobby = Lobby.with(printer)) {
            printer.probe = () -> {
                throw new DeviceException(Fault.NOT_CONNECTED, "cable");
            };
            lobby.timer.pass(Deadlines.PROBE_EVERY);
            lobby.awaitHealth(new DeviceHealth.Unreachable("cable"));
            Lobby.await("closed", printer::isClosed);
        }
    }

    @Test
    void wrongSettingsNeedATechnician() {
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> {
            throw new DeviceException(Fault.NOT_PERMITTED, "/dev/usb/lp0: permission denied");
        });
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitHealth(new DeviceHealth.Broken("/dev/usb/lp0: permission denied"));
            assertEquals(1, lobby.journalled(JournalEvent.DEVICE_BROKEN));
        }
    }
}
