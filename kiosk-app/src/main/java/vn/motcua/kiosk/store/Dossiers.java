package vn.motcua.kiosk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.envelope.LastingName;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/**
 * Takes finished dossiers over, each encrypted so that the centre alone can open it. The file is flushed to the disk under its
 * final name before the row that promises it is committed; a crash in between leaves a file that nobody was promised, and the next
 * start deletes it. Its name says what is in it, so that a damaged store can still promise it: the slip's code and the PDF's digest.
 */
final class Dossiers {

    static final String FOLDER = "dossiers";
    private static final Logger LOG = LoggerFactory.getLogger(Dossiers.class);

    private final SqliteFile file;
    private final Outbox outbox;
    private final Path storeFolder;
    private final LocalClock clock;

    Dossiers(SqliteFile file, Outbox outbox, Path storeFolder, LocalClock clock) throws StoreException {
        this.file = file;
        this.outbox = outbox;
        this.storeFolder = storeFolder;
        this.clock = clock;
        sweep();
    }

    Slip keep(FinishedDossier dossier, LongFunction<String> codeOf, UnaryOperator<String> address) throws StoreException {
        Optional<Slip> before = file.read(handle -> ofSubmission(handle, dossier.submitKey(), address));
        if (before.isPresent()) {
            return before.get();
        }
        Taken taken = new Taken(dossier.sealed());
        try {
            Slip slip = file.write(handle -> ofSubmission(handle, dossier.submitKey(), address)
                    .orElseGet(() -> keepNew(handle, dossier, codeOf, address, taken)));
            outbox.tellAdded();
            return slip;
        } catch (UncheckedIOException e) {
            taken.giveBack();
            throw SealedPdf.trouble(dossier.sealed(), e.getCause());
        } catch (StoreException | RuntimeException e) {
            taken.giveBack();
            throw e;
        }
    }

    private static Optional<Slip> ofSubmission(Handle handle, String submitKey, UnaryOperator<String> address) {
        return handle.createQuery("select * from dossier where submit_key = :key")
                .bind("key", submitKey)
                .map((row, context) -> new Slip(row.getString("code"), row.getInt("documents"), row.getInt("pages"), row.getLong("bytes"),
                        LocalDateTime.parse(row.getString("sent_at")), address.apply(row.getString("code"))))
                .findOne();
    }

    private Slip keepNew(Handle handle, FinishedDossier dossier, LongFunction<String> codeOf, UnaryOperator<String> address, Taken taken) {
        LocalDateTime now = clock.now();
        String code = codeOf.apply(handle.createQuery("update kiosk set slip_sequence = slip_sequence + 1 returning slip_sequence")
                .mapTo(Long.class).one());
        Visits.note(handle, dossier.visitKey(), now);
        handle.createUpdate("""
                        insert into dossier (submit_key, visit_key, code, procedure_code, documents, pages, bytes, sha256, sent_at)
                        values (:key, :visit, :code, :procedure, :documents, :pages, :bytes, :sha256, :at)""")
                .bind("key", dossier.submitKey())
                .bind("visit", dossier.visitKey())
                .bind("code", code)
                .bind("procedure", dossier.procedureCode())
                .bind("documents", dossier.documents())
                .bind("pages", dossier.pages())
                .bind("bytes", dossier.bytes())
                .bind("sha256", dossier.sha256())
                .bind("at", now.toString())
                .execute();
        String relative = FOLDER + "/" + SealedPdf.name(code, dossier.sha256());
        outbox.add(handle, new DossierSubmitted(code, dossier.procedureCode(), dossier.procedureName(), dossier.documents(),
                dossier.pages(), dossier.bytes(), dossier.sha256(), now, dossier.owner(), dossier.level(), dossier.doubt()), relative);
        taken.moveTo(storeFolder.resolve(relative));
        return new Slip(code, dossier.documents(), dossier.pages(), dossier.bytes(), now, address.apply(code));
    }

    private void sweep() throws StoreException {
        Set<Path> promised = file.read(handle -> handle.createQuery("select file from outbox where file is not null").mapTo(String.class).list())
                .stream().map(storeFolder::resolve).collect(Collectors.toSet());
        Path folder = storeFolder.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            LastingName.keep(storeFolder);
            try (var files = Files.list(folder)) {
                List<Path> unpromised = files.filter(each -> !promised.contains(each)).toList();
                for (Path each : unpromised) {
                    LOG.info("deleting a dossier file that is delivered or was never promised");
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_ACCESSIBLE, "cannot use the folder " + folder, e);
        }
    }

    /** The file on its way into the store's folder; it goes back when the promise could not be written down. */
    private static final class Taken {

        private final Path from;
        private Path now;

        Taken(Path from) {
            this.from = from;
            this.now = from;
        }

        void moveTo(Path to) {
            try {
                Files.move(from, to);
                now = to;
                SealedPdf.flush(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void giveBack() {
            try {
                if (!now.equals(from)) {
                    Files.move(now, from);
                }
            } catch (IOException e) {
                LOG.error("a dossier that could not be kept could not be given back either: {}", e.getClass().getSimpleName());
            }
        }
    }
}
