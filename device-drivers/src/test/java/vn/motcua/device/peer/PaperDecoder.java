package vn.motcua.device.peer;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a printer would make of a stream of bytes, without a wire. */
public final class PaperDecoder {

    private PaperDecoder() {
    }

    /** The papers that would be cut off, and last what is not cut, if anything. */
    public static List<PrintedPaper> decode(byte[] stream, PrinterHabits habits) {
        StringBuffer letters = new StringBuffer();
        List<PrintedPaper> papers = decode(stream, habits, letters);
        if (letters.length() > 0) {
            throw new AssertionError("letters among the dots: " + letters);
        }
        return papers;
    }

    /** The same for a paper with the printer's own letters. @param letters gets them */
    public static List<PrintedPaper> decode(byte[] stream, PrinterHabits habits, StringBuffer letters) {
        PrinterMechanics mechanics = new PrinterMechanics(habits);
        int[] position = {0};
        PrinterInterpreter interpreter = new PrinterInterpreter(habits, mechanics, () -> {
            if (position[0] == stream.length) {
                throw new EOFException();
            }
            return stream[position[0]++] & 0xFF;
        }, reply -> { }, letters, new PrinterMemory());
        try {
            interpreter.run();
        } catch (EOFException e) {
            // The stream is at its end.
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        List<PrintedPaper> papers = new ArrayList<>(mechanics.papers());
        if (mechanics.uncut().height() > 0) {
            papers.add(mechanics.uncut());
        }
        return papers;
    }
}
