package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import vn.motcua.device.Fault;
import vn.motcua.device.Warning;

/** Whatever comes back from a printer, the next answers are understood. */
class NoiseAmongTheAnswersTest {

    /** Writes down what it is told. */
    private static final class Notes implements Answers {
        final List<String> all = new ArrayList<>();

        @Override
        public void realTime(int status) {
            all.add("real-time " + Integer.toHexString(status));
        }

        @Override
        public void automatic(int printer, int error, int roll) {
            all.add("automatic " + PrinterStatus.ofAutomatic(printer, error, roll).faults());
        }

        @Override
        public void full(FullStatus status) {
            all.add("full " + status.status().faults() + (status.paperAtExit() ? " paper at the exit" : ""));
        }

        @Override
        public void sensor(int status) {
            all.add("sensor " + status);
        }

        @Override
        public void text(int header, String text) {
            all.add((char) header + text);
        }
    }

    private static List<String> parsed(byte... bytes) {
        Notes notes = new Notes();
        new AnswerParser(notes, false).take(bytes, bytes.length);
        return notes.all;
    }

    @Test
    void answersOfAllKindsAreToldApart() {
        assertEquals(List.of("real-time 16", "automatic [PAPER_OUT]", "sensor 12", "_TP-80", "real-time 72"),
                parsed((byte) 0x16, (byte) 0x11, (byte) 0x1C, (byte) 0, (byte) 0x13, (byte) 0x0C, (byte) 0, (byte) 0x0C,
                        (byte) '_', (byte) 'T', (byte) 'P', (byte) '-', (byte) '8', (byte) '0', (byte) 0, (byte) 0x72));
    }

    @Test
    void answerInTheMiddleOfAnAutomaticStatusBreaksNeither() {
        assertEquals(List.of("real-time 12", "automatic [COVER_OPEN]"),
                parsed((byte) 0x38, (byte) 0, (byte) 0x12, (byte) 0, (byte) 0));
    }

    @Property(tries = 500)
    void afterAnyNoiseAPauseAndAnAutomaticStatusIsUnderstood(@ForAll byte[] noise) {
        Notes notes = new Notes();
        AnswerParser parser = new AnswerParser(notes, false);
        parser.take(noise, noise.length);
        // What ends any text that the noise began.
        parser.take(0x00);
        byte[] open = {0x38, 0, 0, 0};
        parser.take(open, open.length);
        assertEquals("automatic [COVER_OPEN]", notes.all.get(notes.all.size() - 1));
        parser.take(0x12);
        assertEquals("real-time 12", notes.all.get(notes.all.size() - 1));
    }

    @Property(tries = 200)
    void textIsNeverLongerThanAPrinterSends(@ForAll byte[] noise) {
        byte[] bytes = ("_" + "x".repeat(500)).getBytes(StandardCharsets.US_ASCII);
        Notes notes = new Notes();
        AnswerParser parser = new AnswerParser(notes, false);
        parser.take(bytes, bytes.length);
        parser.take(noise, noise.length);
        parser.take(0);
        assertTrue(notes.all.stream().allMatch(each -> each.length() < 120), notes.all::toString);
    }

    @Test
    void fullStatusIsReadWhereSuchAPrinterIsExpected() {
        Notes notes = new Notes();
        // XON in the middle, and a real-time answer after it.
        byte[] bytes = {0x10, 0x0F, 0x20, 0x02, 0x11, 0x00, 0x00, 0x16};
        new AnswerParser(notes, true).take(bytes, bytes.length);
        assertEquals(List.of("full [COVER_OPEN] paper at the exit", "real-time 16"), notes.all);
        assertEquals(Set.of(Fault.PAPER_OUT, Fault.PAPER_JAM, Fault.COVER_OPEN, Fault.CUTTER_STUCK),
                FullStatus.of(0x05, 0x02, 0x40, 0x01).status().faults());
    }

    @Property(tries = 500)
    void afterAnyNoiseAFullStatusIsUnderstood(@ForAll byte[] noise) {
        Notes notes = new Notes();
        AnswerParser parser = new AnswerParser(notes, true);
        parser.take(noise, noise.length);
        parser.take(0x00);
        byte[] open = {0x10, 0x0F, 0x20, 0x02, 0x00, 0x00};
        parser.take(open, open.length);
        assertEquals("full [COVER_OPEN] paper at the exit", notes.all.get(notes.all.size() - 1));
    }

    @Test
    void usualAnswersOfRealPrintersAreRead() {
        // A high drawer pin is the commonest odd answer, and no error.
        assertEquals(PrinterStatus.GOOD, PrinterStatus.ofRealTime(PrinterStatus.PRINTER, 0x16));
        assertEquals(Set.of(Warning.PAPER_NEAR_END), PrinterStatus.ofRealTime(PrinterStatus.ROLL, 0x1E).warnings());
        for (int end : new int[] {0x72, 0x7E}) {
            assertEquals(Set.of(Fault.PAPER_OUT), PrinterStatus.ofRealTime(PrinterStatus.ROLL, end).faults());
            assertEquals(Set.of(), PrinterStatus.ofRealTime(PrinterStatus.ROLL, end).warnings());
        }
        PrinterStatus both = PrinterStatus.ofRealTime(PrinterStatus.PRINTER, 0x1A)
                .and(PrinterStatus.ofRealTime(PrinterStatus.OFFLINE_CAUSE, 0x16));
        assertEquals(Set.of(Fault.COVER_OPEN), both.faults());
    }
}
