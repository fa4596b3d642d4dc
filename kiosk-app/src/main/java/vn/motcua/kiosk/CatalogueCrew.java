package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import vn.motcua.envelope.LastingName;
import vn.motcua.exchange.CatalogueOffer;
import vn.motcua.exchange.CatalogueVersion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Sha256;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.CatalogueDesk;
import vn.motcua.kiosk.procedure.AskedCounts;
import vn.motcua.kiosk.procedure.Catalogue;

/**
 * Which catalogue is live: the version that the centre wants today, checked and kept here, else the one that the kiosk shipped
 * with. A new one takes the old one's place between two key strokes; one that cannot be used never does.
 */
final class CatalogueCrew implements CatalogueDesk {

    private final Path shipped;
    private final Path folder;
    private final AskedCounts asked;
    private final Clock clock;
    private final Journal journal;
    private final CompletableFuture<Catalogue> first;
    private volatile Catalogue now;
    /** Of the live version; empty for the shipped one. */
    private volatile Optional<String> live = Optional.empty();
    private volatile LocalDate learnt;
    private volatile Consumer<Catalogue> changed = catalogue -> { };

    /**
     * @param begin   when it may read
     * @param shipped folder of the shipped catalogue
     * @param folder  of the kiosk's own copies
     * @param asked   what is asked for here
     */
    CatalogueCrew(CompletableFuture<?> begin, Path shipped, Path folder, AskedCounts asked, Clock clock, Journal journal) {
        this.shipped = shipped;
        this.folder = folder;
        this.asked = asked;
        this.clock = clock;
        this.journal = journal;
        this.first = begin.thenApplyAsync(any -> firstOne(), Background.threadEach("catalogue"));
    }

    private Catalogue firstOne() {
        Optional<CatalogueVersion> wanted = offer().live(today());
        Optional<Catalogue> kept = wanted.flatMap(version -> usable(copy(version.sha256()), version.sha256()));
        live = kept.isPresent() ? wanted.map(CatalogueVersion::sha256) : Optional.empty();
        now = counted(kept.orElseGet(() -> Catalogue.load(shipped)));
        return now;
    }

    /** The catalogue that the kiosk begins with. */
    CompletableFuture<Catalogue> first() {
        return first;
    }

    /** The live one; waits for the first. */
    Catalogue now() {
        first.join();
        return now;
    }

    /** Empty until the first has been read. */
    Optional<Catalogue> ifRead() {
        return Optional.ofNullable(now);
    }

    /** @param goesLive told of each new catalogue before it counts; on the thread that found it */
    void onChange(Consumer<Catalogue> goesLive) {
        changed = goesLive;
    }

    @Override
    public void offered(CatalogueOffer offer, Fetch fetch) throws IOException, InterruptedException {
        for (CatalogueVersion version : offer.activated()) {
            if (!Files.exists(copy(version.sha256()))) {
                keep(version, fetch.file(version.sha256()));
            }
        }
        String text = ExchangeJson.write(offer);
        if (!Files.exists(list()) || !Files.readString(list()).equals(text)) {
            LastingName.write(text.getBytes(StandardCharsets.UTF_8), list());
        }
        review();
    }

    /** Checked before it is kept: what lies in the folder is whole and can be read. */
    private void keep(CatalogueVersion version, byte[] file) throws IOException {
        if (!Sha256.of(file).equals(version.sha256())) {
            journal.write(JournalEvent.CATALOGUE_REFUSED, new Detail.Said(version.id() + " arrived with another SHA-256"));
            throw new IOException("a version of the catalogue did not arrive whole");
        }
        LastingName.write(file, copy(version.sha256()));
    }

    /** Makes live what is wanted today. Asked for after each offer and once a minute, for versions whose day comes. */
    synchronized void review() {
        if (!first.isDone() || first.isCompletedExceptionally()) {
            return;
        }
        Optional<CatalogueVersion> wanted = offer().live(today());
        if (wanted.map(CatalogueVersion::sha256).equals(live)) {
            learn();
            return;
        }
        Optional<Catalogue> next = wanted.isEmpty() ? Optional.of(Catalogue.load(shipped))
                : usable(copy(wanted.get().sha256()), wanted.get().sha256());
        live = wanted.map(CatalogueVersion::sha256);
        if (next.isEmpty()) {
            journal.write(JournalEvent.CATALOGUE_REFUSED, new Detail.Said(wanted.get().id() + " cannot be used; the one before stays"));
            return;
        }
        goLive(counted(next.get()));
        journal.write(JournalEvent.CATALOGUE_CHANGED, new Detail.Said(wanted.map(CatalogueVersion::id).orElse("as shipped")));
    }

    /** What is asked for often comes first: learnt anew when the day has changed. */
    private void learn() {
        if (!today().equals(learnt)) {
            Catalogue plain = live.flatMap(sha256 -> usable(copy(sha256), sha256)).orElseGet(() -> Catalogue.load(shipped));
            goLive(counted(plain));
        }
    }

    private void goLive(Catalogue next) {
        changed.accept(next);
        now = next;
    }

    private Catalogue counted(Catalogue plain) {
        learnt = today();
        return plain.withUsage(asked.usage(plain, learnt));
    }

    /** Somebody took a number or submitted papers for the procedure. */
    void asked(String code) {
        if (!code.isEmpty()) {
            try {
                asked.asked(code, today());
            } catch (IOException e) {
                journal.write(JournalEvent.STORE_FAILED, new Detail.Said("what is asked for often cannot be written down"));
            }
        }
    }

    private Optional<Catalogue> usable(Path file, String sha256) {
        try {
            if (!Sha256.of(Files.readAllBytes(file)).equals(sha256)) {
                return Optional.empty();
            }
            Catalogue catalogue = Catalogue.load(shipped, file);
            boolean whole = catalogue.problems().stream().noneMatch(problem -> problem.file().equals(file.getFileName().toString()));
            return whole && !catalogue.procedures().isEmpty() ? Optional.of(catalogue) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private CatalogueOffer offer() {
        try {
            return Files.exists(list()) ? ExchangeJson.read(Files.readString(list()), CatalogueOffer.class) : nothing();
        } catch (IOException e) {
            return nothing();
        }
    }

    private static CatalogueOffer nothing() {
        return new CatalogueOffer(ExchangeJson.VERSION, List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Kiosk.ZONE));
    }

    private Path list() {
        return folder.resolve("offer.json");
    }

    private Path copy(String sha256) {
        return folder.resolve(sha256 + ".tsv");
    }
}
