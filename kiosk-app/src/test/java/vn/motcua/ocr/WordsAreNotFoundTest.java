package vn.motcua.ocr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.dossier.ArchiveJudge;
import vn.motcua.kiosk.dossier.SampleArchive;

/** Tesseract reads two pages, which takes some seconds; poppler's pdftotext says what can be found in the PDF. */
class WordsAreNotFoundTest {

    @TempDir
    static Path folder;
    private static Path plain;
    private static Path searchable;

    @BeforeAll
    static void read() throws Exception {
        Program.required("tesseract", "tesseract-ocr");
        Program.required("pdftotext", "poppler-utils");
        assertTrue(Files.exists(Path.of("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata")), "install the Debian package tesseract-ocr-vie");
        plain = SampleArchive.pdfWithATurnedPage(Files.createDirectory(folder.resolve("scan")));
        searchable = folder.resolve("searchable.pdf");
        new TextLayer("vie").add(plain, searchable);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 1).collect(Collectors.toSet());
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return said;
    }

    @Test
    void whatIsPrintedIsFoundAlsoOnAPageThatIsTurned() throws Exception {
        Set<String> printed = words(String.join(" ", SampleArchive.words()));
        for (String page : List.of("1", "2")) {
            Set<String> found = words(run("pdftotext", "-f", page, "-l", page, searchable.toString(), "-"));
            long again = printed.stream().filter(found::contains).count();
            assertTrue(again >= 0.9 * printed.size(), "page " + page + ": " + again + " of " + printed.size());
        }
        assertEquals(Set.of(), words(run("pdftotext", plain.toString(), "-")), "without the layer nothing is found");
    }

    @Test
    void theWordsLieWhereTheyAreSeen() throws Exception {
        // The title's word, on the page as it is seen: near the top, in the middle of the width.
        for (String page : List.of("1", "2")) {
            String word = run("pdftotext", "-bbox", "-f", page, "-l", page, searchable.toString(), "-").lines()
                    .filter(line -> line.contains(">TỜ</word>")).findFirst().orElse("the title's first word is nowhere");
            double[] box = Stream.of("xMin", "yMin", "xMax", "yMax").mapToDouble(name ->
                    Double.parseDouble(word.replaceFirst(".*" + name + "=\"([0-9.]+)\".*", "$1"))).toArray();
            assertTrue(box[0] > 100 && box[2] < 500 && box[1] > 30 && box[3] < 250, page + ": " + word);
        }
    }

    @Test
    void nothingIsSeenOfItAndTheArchiveTakesIt() throws Exception {
        assertEquals(List.of(), ArchiveJudge.faults(searchable));
        byte[] original = Files.readAllBytes(plain);
        assertArrayEquals(original, Arrays.copyOf(Files.readAllBytes(searchable), original.length), "what was scanned is still there byte for byte");
        for (Path pdf : List.of(plain, searchable)) {
            run("pdftoppm", "-r", "50", "-singlefile", pdf.toString(), pdf.toString());
        }
        assertEquals(-1, Files.mismatch(Path.of(plain + ".ppm"), Path.of(searchable + ".ppm")));
    }

    @Test
    void aLanguageThatIsNotInstalledLeavesNothingHalfDone() {
        Path out = folder.resolve("none.pdf");
        assertThrows(IOException.class, () -> new TextLayer("xyz").add(plain, out));
        assertFalse(Files.exists(out));
    }
}
