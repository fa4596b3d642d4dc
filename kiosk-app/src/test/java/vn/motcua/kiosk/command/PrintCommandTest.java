package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;

class PrintCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"ticket", "receipt", "guide", "test"})
    void everyPaperIsPrintedAndTheAnswersAreTold(String paper, @TempDir Path folder) {
        Path picture = folder.resolve("paper.png");
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good())) {
            assertEquals(0, run(paper, "--to", peer.address(), "--out", picture.toString()), err::toString);
            assertEquals(1, peer.papers().size());
            assertEquals("", peer.letters());
        }
        assertTrue(out.toString().contains("printer: peer TP-80"), out::toString);
        assertTrue(out.toString().contains("before: ready"), out::toString);
        assertTrue(out.toString().contains("the printer says that the paper is out"), out::toString);
        assertTrue(Files.exists(picture));
    }

    @Test
    void silentPrinterIsNotSaidToHavePrinted() {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.silent())) {
            assertEquals(0, run("test", "--to", peer.address()));
        }
        assertTrue(out.toString().contains("before: ready: state-unknown"), out::toString);
        assertTrue(out.toString().contains("does not tell whether the paper is out"), out::toString);
    }

    @Test
    void faultIsOneLine() {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good())) {
            peer.paperOut(true);
            assertEquals(1, run("ticket", "--to", peer.address()));
        }
        assertEquals("not printed: paper-out: the printer reports [PAPER_OUT]", err.toString().strip());
    }

    @Test
    void nobodyThereIsOneLine() {
        assertEquals(1, run("ticket", "--to", "file:///dev/no-such-printer"));
        assertTrue(err.toString().startsWith("not printed: not-connected: there is no /dev/no-such-printer"), err::toString);
        assertEquals(1, err.toString().strip().lines().count());
    }

    @Test
    void dryRunNeedsNoPrinter() {
        assertEquals(0, run("receipt", "--dry-run", "--set", "width-dots=384"));
        assertTrue(out.toString().contains("384 x"), out::toString);
        assertTrue(out.toString().contains("at 9600"), out::toString);
        assertFalse(out.toString().contains("sent"), out::toString);
    }

    @Test
    void everyStrategyThatTheFamilyKnowsIsCounted() {
        assertEquals(0, run("ticket", "--dry-run", "--profile", "epson-tm-t"), err::toString);
        for (String strategy : new String[] {"portable: ", "native: ", "cached: ", "text: "}) {
            assertTrue(out.toString().contains(strategy), out::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portable", "native", "cached", "text"})
    void strategyAskedForIsTheOnePrinted(String strategy) {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good())) {
            assertEquals(0, run("ticket", "--to", peer.address(), "--profile", "epson-tm-t", "--strategy", strategy), err::toString);
            assertEquals(1, peer.papers().size());
            assertEquals(strategy.equals("text"), peer.letters().contains("Đăng ký khai sinh"));
        }
        assertEquals(1, out.toString().lines().filter(line -> line.contains(" bytes; on a serial line")).count(), out::toString);
    }

    @Test
    void printerIsAskedWhoItIsAndNothingIsPrinted() {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good().withModel("TM-T88V"))) {
            assertEquals(0, run("identify", "--to", peer.address()), err::toString);
            assertEquals(0, peer.papers().size());
        }
        assertTrue(out.toString().contains("printer: peer TM-T88V"), out::toString);
        assertTrue(out.toString().contains("state: ready"), out::toString);
        assertTrue(out.toString().contains("profile: epson-tm-t"), out::toString);
    }

    @Test
    void unknownNameProposesTheCarefulProfile() {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.silent())) {
            assertEquals(0, run("identify", "--to", peer.address()), err::toString);
        }
        assertTrue(out.toString().contains("generic-80"), out::toString);
    }

    @Test
    void newFileIsMadeWhereItsFolderExists(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ticket.bin");
        assertEquals(0, run("ticket", "--to", "file://" + file), err::toString);
        assertTrue(Files.size(file) > 10_000);
        assertEquals(1, run("ticket", "--to", "file://" + folder.resolve("missing/ticket.bin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poster --dry-run", "ticket", "ticket --to lp0", "ticket --to tcp://h --set width-dots=7",
            "ticket --to tcp://h --set colour=red",
        "ticket --dry-run --profile no-such", "ticket --dry-run --strategy magic", "identify"})
    void wrongUsageIsToldAndNothingIsDone(String arguments) {
        assertEquals(2, run(arguments.split(" ")));
        assertFalse(err.toString().isBlank());
    }

    private int run(String... arguments) {
        return new CommandLine(new PrintCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
