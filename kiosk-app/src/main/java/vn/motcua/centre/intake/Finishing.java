package vn.motcua.centre.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.books.DossierFiles;
import vn.motcua.envelope.LastingName;
import vn.motcua.ocr.TextLayer;
import vn.motcua.signature.PdfSeal;

/**
 * Makes every document that arrives searchable and puts the centre's seal on it, on a thread of its own: a token or a time-stamp
 * authority that is away for a day holds up no kiosk. A mark in a folder says what has still to be done, over restarts.
 */
final class Finishing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);
    private static final long AGAIN_SECONDS = 60;
    /** Between its mark and the dossier itself lie seconds; a mark this old belongs to one that never came whole. */
    private static final Duration STILL_COMING = Duration.ofDays(1);

    private final Path marks;
    private final DossierFiles files;
    private final Finish finish;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "finishing");
        made.setDaemon(true);
        return made;
    });

    Finishing(Path marks, DossierFiles files, Finish finish, Clock clock) throws IOException {
        this.marks = Files.createDirectories(marks);
        this.files = files;
        this.finish = finish;
        this.clock = clock;
        if (!finish.isNone()) {
            thread.scheduleWithFixedDelay(this::finishAll, 0, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** To be called before the dossier is there under its name: so none stays without a seal. */
    void expect(String code, String sha256) throws IOException {
        if (!finish.isNone()) {
            Files.write(mark(code, sha256), new byte[0]);
            LastingName.keep(marks);
        }
    }

    /** It is there, or it is not and will not be. */
    void arrived() {
        if (!finish.isNone() && !thread.isShutdown()) {
            thread.execute(this::finishAll);
        }
    }

    private void finishAll() {
        try (Stream<Path> all = Files.list(marks)) {
            List<Path> waiting = all.sorted().toList();
            for (Path mark : waiting) {
                finish(mark);
            }
        } catch (IOException e) {
            LOG.error("dossiers wait for the centre's seal: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("the centre is being stopped");
        } catch (RuntimeException e) {
            LOG.error("dossiers wait for the centre's seal", e);
        }
    }

    private void finish(Path mark) throws IOException, InterruptedException {
        String name = mark.getFileName().toString();
        int between = name.lastIndexOf('_');
        List<DossierFiles.Document> documents = files.find(name.substring(0, between), name.substring(between + 1));
        if (documents.isEmpty() && Files.getLastModifiedTime(mark).toInstant().isAfter(clock.instant().minus(STILL_COMING))) {
            return;
        }
        for (DossierFiles.Document document : documents) {
            finish(document.pdf(), mark);
        }
        Files.deleteIfExists(mark);
    }

    private void finish(Path pdf, Path mark) throws IOException, InterruptedException {
        String read = pdf.getFileName().toString();
        // What somebody has signed, the citizen or this centre, must not be changed any more.
        if (finish.text().isPresent() && !Files.readAllLines(mark).contains(read) && is(pdf, each -> !PdfSeal.isSigned(each))) {
            addText(pdf, finish.text().get());
            Files.writeString(mark, read + "\n", StandardOpenOption.APPEND);
        }
        // A crash may have come between the seal and this.
        if (finish.seal().isPresent() && is(pdf, each -> !finish.seal().get().isOn(each))) {
            replace(pdf, finish.seal().get()::seal);
        }
    }

    private interface Question {
        boolean answer(Path pdf) throws IOException;
    }

    private static boolean is(Path pdf, Question question) throws InterruptedException {
        try {
            return question.answer(pdf);
        } catch (IOException e) {
            stopWhenTold();
            LOG.error("a document stays as it came, because it is no PDF: {}", e.getMessage());
            return false;
        }
    }

    /** A file that could not be read because the centre is being stopped says nothing of the file. */
    private static void stopWhenTold() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** A page that cannot be read keeps no dossier from its seal. */
    private void addText(Path pdf, TextLayer text) throws InterruptedException {
        try {
            replace(pdf, text::add);
        } catch (IOException | RuntimeException e) {
            stopWhenTold();
            LOG.warn("a document stays without a text layer: {}", e.getMessage());
        }
    }

    private interface Change {
        void make(Path from, Path to) throws IOException, InterruptedException;
    }

    private void replace(Path pdf, Change change) throws IOException, InterruptedException {
        Path changed = files.arriving();
        try {
            change.make(pdf, changed);
            LastingName.give(changed, pdf);
        } finally {
            Files.deleteIfExists(changed);
        }
    }

    private Path mark(String code, String sha256) {
        return marks.resolve(code + "_" + sha256);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
