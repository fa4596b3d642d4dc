package vn.motcua.ocr;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads a page of a PDF: poppler's pdftoppm draws it, tesseract reads it, one hands it to the other without a file. Both run at the
 * lowest priority and on one core.
 */
final class PageReader {

    private static final int DOTS_PER_INCH = 300;
    private static final List<String> PROGRAMS = List.of("pdftoppm", "tesseract");
    private static final List<String> WHEN_NOBODY_ELSE_WANTS_TO = List.of("nice", "-n", "19");

    private final String language;
    private final long deadlineSeconds;

    /** @param language of tesseract, as "vie" @param deadlineSeconds for one page */
    PageReader(String language, long deadlineSeconds) {
        this.language = language;
        this.deadlineSeconds = deadlineSeconds;
    }

    /** @return the first program that is not installed; empty when a page can be read */
    static List<String> missing() {
        return PROGRAMS.stream().filter(program -> !isInstalled(program)).toList();
    }

    static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Reads a page as its reader sees it, turned upright.
     *
     * @param number from 1
     * @return a PDF of one page that holds the words and nothing that can be seen
     * @throws IOException when a program fails or takes too long
     */
    byte[] read(Path pdf, int number) throws IOException, InterruptedException {
        String page = String.valueOf(number);
        String resolution = String.valueOf(DOTS_PER_INCH);
        ProcessBuilder draws = program("pdftoppm", "-r", resolution, "-gray", "-f", page, "-l", page, pdf.toString());
        ProcessBuilder reads = program("tesseract", "stdin", "stdout", "-l", language, "--dpi", resolution, "-c", "textonly_pdf=1", "pdf");
        // Unless told so, tesseract takes every core.
        Map<String, String> environment = reads.environment();
        environment.put("OMP_THREAD_LIMIT", "1");
        List<Process> both = ProcessBuilder.startPipeline(List.of(draws, reads));
        CompletableFuture<byte[]> words = CompletableFuture.supplyAsync(() -> all(both.get(1).getInputStream()));
        try {
            for (Process each : both) {
                if (!each.waitFor(deadlineSeconds, TimeUnit.SECONDS)) {
                    throw new IOException(String.format(Locale.ROOT, "reading page %d took more than %d s", number, deadlineSeconds));
                }
                if (each.exitValue() != 0) {
                    throw new IOException("page " + number + " could not be read: a program ended with " + each.exitValue());
                }
            }
            return words.join();
        } catch (CompletionException e) {
            throw new IOException("page " + number + " could not be read", e);
        } finally {
            both.forEach(Process::destroyForcibly);
        }
    }

    private static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** At the lowest priority; what it complains about is not read. */
    static ProcessBuilder program(String... command) {
        List<String> all = new ArrayList<>(isInstalled("nice") ? WHEN_NOBODY_ELSE_WANTS_TO : List.of());
        all.addAll(List.of(command));
        return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
