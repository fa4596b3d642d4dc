package vn.motcua.device.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrinterHabits;

class SimulatedTicketPrinterContractTest extends SimulatedDeviceContract {

    private final SimulatedTicketPrinterDriver driver = new SimulatedTicketPrinterDriver();

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return SimulatedTicketPrinterDriver.PRINTER;
    }

    @Override
    protected void stir() {
        driver.panel().setCoverOpen(true);
    }

    @Override
    void unplug() {
        driver.panel().unplug();
    }

    @Override
    void plugIn() {
        driver.panel().plug();
    }

    @Test
    void picturesAndBytesAreThoseOfARealPrinter(@TempDir Path folder) throws Exception {
        try (TicketPrinter printer = open("speed-mm-per-second", "100000", "keep-in", folder.toString())) {
            PrintReport report = print(printer);
            assertTrue(report.confirmed());
            PrintedTicket ticket = driver.panel().tickets().get(0);
            assertTrue(ticket.whole());
            assertEquals(report.bytesSent(), ticket.escpos().length);
            assertEquals(0, Dots.difference(new Typesetter(576, 203).set(SamplePapers.ticket()),
                    PaperDecoder.decode(ticket.escpos(), PrinterHabits.good()).get(0)));
            assertEquals(SamplePapers.ADDRESS, Dots.code(ImageIO.read(new ByteArrayInputStream(ticket.png()))));
            assertEquals(ticket.png().length, Files.size(folder.resolve("ticket-001.png")));
            assertEquals(ticket.escpos().length, Files.size(folder.resolve("ticket-001.escpos")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "PAPER_JAM", "COVER_OPEN", "OFFLINE", "CUTTER_STUCK", "NOT_CONNECTED"})
    void faultInMidTicketLeavesHalfATicketAndStays(Fault fault) throws DeviceException {
        try (TicketPrinter printer = open("speed-mm-per-second", "100000")) {
            driver.panel().failAfter(60, fault);
            assertEquals(fault, assertThrows(DeviceException.class, () -> print(printer)).fault());
            assertFalse(printer.probe().usable());
            assertEquals(fault, assertThrows(DeviceException.class, () -> print(printer)).fault());
            assertEquals(1, driver.panel().tickets().size());
            assertFalse(driver.panel().tickets().get(0).whole());
            driver.panel().setPaper(TicketPrinterPanel.Paper.OK);
            driver.panel().set(fault, false);
            driver.panel().plug();
            assertTrue(print(printer).confirmed());
        }
    }

    @Test
    void lowPaperIsAWarning() throws DeviceException {
        try (TicketPrinter printer = open()) {
            driver.panel().setPaper(TicketPrinterPanel.Paper.LOW);
            assertEquals(new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)), printer.probe());
        }
    }

    @Test
    void coverOpenedWhileItPrintsStopsAtOnce() throws Exception {
        try (TicketPrinter printer = open("speed-mm-per-second", "10")) {
            CompletableFuture<Fault> job = CompletableFuture.supplyAsync(() ->
                    assertThrows(DeviceException.class, () -> print(printer)).fault());
            Await.never("a slow paper is out", Duration.ofMillis(100), job::isDone);
            driver.panel().setCoverOpen(true);
            assertEquals(Fault.COVER_OPEN, job.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void cancelledPaperStopsAtOnce() throws Exception {
        try (TicketPrinter printer = open("speed-mm-per-second", "10")) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<DeviceException> job = CompletableFuture.supplyAsync(() ->
                    assertThrows(DeviceException.class, () -> printer.print(SamplePapers.ticket(), cancellation)));
            Await.never("a slow paper is out", Duration.ofMillis(100), job::isDone);
            cancellation.cancel();
            job.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void onlyTheLastTenPapersAreKept() throws DeviceException {
        try (TicketPrinter printer = open("speed-mm-per-second", "100000")) {
            for (int i = 1; i <= 12; i++) {
                printer.print(SamplePapers.slip("số " + i), new Cancellation());
            }
            assertEquals(10, driver.panel().tickets().size());
            assertEquals("ticket-012", driver.panel().tickets().get(0).name());
        }
    }

    private TicketPrinter open(String... options) throws DeviceException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return driver.open(present(), Settings.of(driver.options(), given));
    }

    private static PrintReport print(TicketPrinter printer) throws DeviceException {
        return printer.print(SamplePapers.ticket(), new Cancellation());
    }
}
