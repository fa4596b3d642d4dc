package vn.motcua.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.KeptVisit;
import vn.motcua.kiosk.dossier.PageQueue;
import vn.motcua.kiosk.dossier.VisitPages;
import vn.motcua.kiosk.identity.ChipSecret;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.Unfinished;
import vn.motcua.kiosk.visit.Visit;

/** Scans pages on the scanner's thread, checks and keeps them on a thread of its own, and turns them into a dossier. */
final class DossierCrew implements AutoCloseable {

    private static final int DOTS_PER_INCH = 300;
    private static final Duration ASKING = Duration.ofSeconds(5);
    private static final Duration ERASING = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Devices devices;
    private final StoreCrew store;
    private final KioskConfig config;
    private final Journal journal;
    private final ScheduledExecutorService thread = Background.oneThreadWithTimes("dossier");
    private final PageQueue queue = PageQueue.fitting();
    private final OpenPages open;
    private final DossierFiling filing;
    private final PageHeads heads;
    private volatile Cancellation scanning = new Cancellation();
    /** Used on the UI thread alone. */
    private List<DocumentPages> lastRemembered = List.of();

    /**
     * @param marks name the citizen to the centre
     * @param news  is told what becomes known of a page after its scan; on any thread
     */
    DossierCrew(Devices devices, StoreCrew store, KioskConfig config, Journal journal, Clock clock, OwnerMarks marks, PaperKeys paperKeys,
                Consumer<Event> news) {
        this.devices = devices;
        this.store = store;
        this.config = config;
        this.journal = journal;
        this.open = new OpenPages(config, journal, clock);
        this.filing = new DossierFiling(store, config, journal, clock, marks, paperKeys);
        this.heads = new PageHeads(news);
        thread.scheduleWithFixedDelay(this::eraseOld, ERASING.toSeconds(), ERASING.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks for what earlier visits left; to be called once, before anything is scanned. Returns at once. */
    void open() {
        thread.execute(open::prepare);
    }

    /** Pages that waited long enough for their card, and dossiers that could not be delivered for far too long. */
    private void eraseOld() {
        open.eraseOld();
        store.note(opened -> {
            int erased = opened.eraseUndelivered(config.dossiers().retention());
            if (erased > 0) {
                journal.write(JournalEvent.UNDELIVERED_ERASED, new Detail.Count(erased));
            }
            return null;
        });
    }

    /** A card was read: what is scanned from now on can be taken up again with it, should the power fail. From any thread. */
    void cardRead(Optional<ChipSecret> secret) {
        open.openedBy(secret);
    }

    void scanPages(Command.ScanPages command, Command.Answer answer) {
        Cancellation cancellation = new Cancellation();
        scanning = cancellation;
        answer.onStop(cancellation::cancel);
        thread.execute(() -> {
            Optional<Trouble> hindrance = hindrance();
            Optional<VisitPages> pages = hindrance.isPresent() ? Optional.empty() : open.begin(command.visitKey());
            pages.ifPresentOrElse(known -> scan(command, known, cancellation, answer),
                    () -> answer.done(new Event.Failed(hindrance.orElse(Trouble.STORE_DOWN))));
        });
    }

    /** What would make scanning vain: better said before the first page than after the last. */
    private Optional<Trouble> hindrance() {
        if (DiskRoom.in(config.kiosk().data(), config.dossiers()) == DiskRoom.FULL) {
            return Optional.of(Trouble.STORE_FULL);
        }
        return filing.recipient().isEmpty() ? Optional.of(Trouble.SCANNING_NOT_READY) : Optional.empty();
    }

    /**
     * Takes up what the visit of the card that lies here left when it broke off: its pages are those of this visit then.
     *
     * @param catalogue knows procedures by their codes
     */
    void findUnfinished(Command.FindUnfinished command, Function<String, CompletableFuture<Optional<Procedure>>> catalogue,
                        Command.Answer answer) {
        thread.execute(() -> {
            Optional<KeptVisit> kept = open.takeUp(command.visitKey());
            if (kept.isEmpty()) {
                answer.done(new Event.UnfinishedFound(Optional.empty()));
                return;
            }
            catalogue.apply(kept.get().procedureCode()).exceptionally(trouble -> Optional.empty()).thenAccept(procedure ->
                    answer.done(new Event.UnfinishedFound(procedure.map(known -> new Unfinished(known, kept.get())))));
        });
    }

    /** The citizen does not want the pages of the visit that broke off. */
    void eraseUnfinished(Command.EraseUnfinished command, Command.Answer answer) {
        thread.execute(() -> {
            erase(command.visitKey());
            answer.done(new Event.UnfinishedErased());
        });
    }

    /** Writes down how far the visit has come with its papers. From the UI thread, at every situation. */
    void remember(Visit visit) {
        if (open.isOpen(visit.key()) && !visit.documents().equals(lastRemembered)) {
            lastRemembered = visit.documents();
            KeptVisit kept = new KeptVisit(visit.procedure().map(Procedure::code).orElse(""), visit.documents().stream()
                    .map(document -> new KeptVisit.Document(document.pages(), document.done(), document.missing())).toList());
            thread.execute(() -> open.remember(visit.key(), kept));
        }
    }

    private void scan(Command.ScanPages command, VisitPages pages, Cancellation cancellation, Command.Answer answer) {
        ScanRequest request = new ScanRequest(ScanRequest.Source.AUTOMATIC, command.bothSides(), ScanRequest.Colour.COLOUR, DOTS_PER_INCH,
                pages.incoming(), command.mostPages());
        Refusal refusal = new Refusal();
        devices.scanner().run(Deadlines.SCAN_IDLE, cancellation, (scanner, running) -> scanner.scan(request, new PageReceiver() {
            @Override
            public void page(ScannedPage page) {
                running.moved();
                queue.add(pages, page, command.apart(), thread, arrival -> kept(arrival, command.visitKey(), answer, refusal));
            }

            @Override
            public void progress(int percent) {
                answer.progress(new Event.PageProgress(percent));
            }
        }, running.cancellation())).thenCompose(outcome -> queue.settled().thenApply(settled -> outcome))
                .thenAcceptAsync(outcome -> answer.done(refusal.orElse(event(outcome))), thread);
    }

    /** The first page of a job that could not be kept. Used on the dossier thread alone. */
    private static final class Refusal {

        private Optional<Fault> fault = Optional.empty();

        Event orElse(Event event) {
            return fault.<Event>map(known -> new Event.Failed(Troubles.ofScanner(known))).orElse(event);
        }
    }

    private void kept(Arrival arrival, String visitKey, Command.Answer answer, Refusal refusal) {
        if (arrival instanceof Arrival.Kept kept) {
            answer.progress(new Event.PageScanned(kept.page()));
            heads.look(kept.page(), () -> open.reading(kept.page()), () -> open.isOpen(visitKey));
        } else if (refusal.fault.isEmpty()) {
            refusal.fault = Optional.of(((Arrival.Refused) arrival).fault());
        }
    }

    private static Event event(Outcome<Integer> outcome) {
        if (outcome instanceof Outcome.Done<Integer> done) {
            return done.value() == 0 ? new Event.Failed(Trouble.SCANNER_EMPTY) : new Event.ScanEnded(done.value());
        }
        if (outcome instanceof Outcome.Failed<Integer> failed) {
            return new Event.Failed(Troubles.ofScanner(failed.fault()));
        }
        return new Event.Failed(outcome instanceof Outcome.TimedOut<Integer> ? Trouble.SCANNER_DOWN : Trouble.STOPPED);
    }

    /** A scanner that does not answer offers no choice; what is wrong with it shows when it is to scan. */
    void askScanner(Command.Answer answer) {
        devices.scanner().run(ASKING, new Cancellation(), (scanner, running) -> scanner.capabilities())
                .thenAccept(outcome -> answer.done(known(outcome)));
    }

    private static Event.ScannerKnown known(Outcome<ScannerCapabilities> outcome) {
        return outcome instanceof Outcome.Done<ScannerCapabilities> done
                ? new Event.ScannerKnown(done.value().duplex(), done.value().startedByButton())
                : new Event.ScannerKnown(false, false);
    }

    void stopScanning(Command.Answer answer) {
        scanning.cancel();
        answer.done(new Event.Stopping());
    }

    /** As {@link DossierFiling#drafts}, from any thread. */
    CompletableFuture<List<Path>> drafts(Visit visit) {
        return CompletableFuture.supplyAsync(() -> open.pages().map(pages -> filing.drafts(visit, pages)).orElse(List.of()), thread);
    }

    /** As {@link DossierFiling#signed}, from any thread. */
    void signed(Visit visit, List<Path> pdfs) {
        thread.execute(() -> filing.signed(visit, pdfs));
    }

    /** As {@link DossierFiling#erase}. */
    void erase(List<Path> pdfs) {
        filing.erase(pdfs);
    }

    void keep(Command.KeepDossier command, Command.Answer answer) {
        if (!command.asked() && config.signature().isPresent()) {
            answer.done(new Event.SignatureOffered());
            return;
        }
        thread.execute(() -> open.pages().ifPresentOrElse(pages -> filing.file(command.visit(), pages, answer),
                () -> answer.done(new Event.Failed(Trouble.STORE_DOWN))));
    }

    void wipe(Command.WipeVisit command, Command.Answer answer) {
        open.openedBy(Optional.empty());
        // What is still being worked on would else be written into a folder that is just being erased.
        queue.settled().thenRunAsync(() -> {
            erase(command.visitKey());
            answer.done(new Event.VisitWiped());
        }, thread);
    }

    private void erase(String visitKey) {
        if (open.isOpen(visitKey)) {
            filing.forget();
            open.erase();
        }
    }

    /** The small picture of a page of the visit, by its name. From any thread. */
    InputStream picture(String name) throws IOException {
        return open.preview(name);
    }

    @Override
    public void close() {
        scanning.cancel();
        heads.close();
        queue.settled().thenRunAsync(() -> {
            open.eraseAll();
            thread.shutdown();
        }, thread);
        queue.close();
        try {
            // What is still there after that the next start erases.
            thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
