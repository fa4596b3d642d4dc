package vn.motcua.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the head of a printed page is: tesseract's orientation test ({@code --psm 0}), at the lowest priority and on one core. It
 * needs most of a second for a page.
 */
public final class PageHead {

    /** At 100 it takes pages that lie on their side for upright ones. */
    public static final int DOTS_PER_INCH = 150;

    /**
     * On the seven printed sheets of {@code bench scan}, turned four ways, it is right and above 7.7; on 7 pt print and near-empty
     * sheets it guesses, below 2.9.
     */
    private static final double LEAST_CONFIDENCE = 5.0;
    private static final long DEADLINE_SECONDS = 15;
    private static final Pattern ROTATE = Pattern.compile("Rotate: (0|90|180|270)");
    private static final Pattern CONFIDENCE = Pattern.compile("Orientation confidence: ([0-9.]+)");

    private PageHead() {
    }

    /** Whether this machine has the program. */
    public static boolean canBeTold() {
        return PageReader.isInstalled("tesseract");
    }

    /**
     * @param picture a JPEG or PNG file of {@link #DOTS_PER_INCH}; is closed
     * @return clockwise quarter turns, 0 to 3, after which the page stands upright; empty where that cannot be told: too few
     *         letters, no program, or not in time
     */
    public static OptionalInt quarterTurns(InputStream picture) throws InterruptedException {
        Process reads = null;
        try (picture) {
            ProcessBuilder builder = PageReader.program("tesseract", "stdin", "stdout", "--psm", "0", "--dpi", String.valueOf(DOTS_PER_INCH));
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            reads = builder.start();
            try (var into = reads.getOutputStream()) {
                picture.transferTo(into);
            }
            return reads.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) ? told(reads) : OptionalInt.empty();
        } catch (IOException e) {
            // Not installed, or it has ended before it read the whole picture: then nothing is known of the page.
            return OptionalInt.empty();
        } finally {
            if (reads != null) {
                reads.destroyForcibly();
            }
        }
    }

    /** It says a few lines, which fit into the pipe. */
    private static OptionalInt told(Process reads) throws IOException {
        try (BufferedReader said = new BufferedReader(new InputStreamReader(reads.getInputStream(), StandardCharsets.UTF_8))) {
            String text = String.join("\n", said.lines().toList());
            Matcher turns = ROTATE.matcher(text);
            Matcher sure = CONFIDENCE.matcher(text);
            return turns.find() && sure.find() && Double.parseDouble(sure.group(1)) >= LEAST_CONFIDENCE
                    ? OptionalInt.of(Integer.parseInt(turns.group(1)) / 90) : OptionalInt.empty();
        }
    }
}
