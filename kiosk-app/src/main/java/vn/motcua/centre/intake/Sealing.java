package vn.motcua.centre.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.books.DossierFiles;
import vn.motcua.signature.PdfSeal;

/**
 * Puts the centre's seal on every dossier that arrives, on a thread of its own: a token or a time-stamp authority that is away for
 * a day holds up no kiosk. A mark in a folder says what has still to be sealed, over restarts.
 */
final class Sealing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final long AGAIN_SECONDS = 60;

    private final Path marks;
    private final DossierFiles files;
    private final Optional<PdfSeal> seal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sealing");
        made.setDaemon(true);
        return made;
    });

    /** @param seal empty for a centre that seals nothing */
    Sealing(Path marks, DossierFiles files, Optional<PdfSeal> seal) throws IOException {
        this.marks = Files.createDirectories(marks);
        this.files = files;
        this.seal = seal;
        if (seal.isPresent()) {
            thread.scheduleWithFixedDelay(this::sealAll, 0, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** To be called before the dossier is there under its name: so none stays without a seal. */
    void expect(String code, String sha256) throws IOException {
        if (seal.isPresent()) {
            Files.write(mark(code, sha256), new byte[0]);
        }
    }

    /** It is there, or it is not and will not be. */
    void arrived() {
        if (seal.isPresent() && !thread.isShutdown()) {
            thread.execute(this::sealAll);
        }
    }

    private void sealAll() {
        try (Stream<Path> all = Files.list(marks)) {
            List<Path> waiting = all.sorted().toList();
            for (Path mark : waiting) {
                seal(mark);
            }
        } catch (IOException e) {
            LOG.error("dossiers wait for the centre's seal: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("dossiers wait for the centre's seal", e);
        }
    }

    private void seal(Path mark) throws IOException {
        String name = mark.getFileName().toString();
        int between = name.lastIndexOf('_');
        Optional<Path> pdf = files.find(name.substring(0, between), name.substring(between + 1));
        if (pdf.isPresent() && !PdfSeal.isSealed(pdf.get())) {
            Path sealed = Files.createTempFile(pdf.get().getParent(), DossierFiles.ARRIVING, ".sealed");
            seal.orElseThrow().seal(pdf.get(), sealed);
            Files.move(sealed, pdf.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(mark);
    }

    private Path mark(String code, String sha256) {
        return marks.resolve(code + "_" + sha256);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
