package vn.motcua.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
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
import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.DossierContents;
import vn.motcua.kiosk.dossier.DossierDocument;
import vn.motcua.kiosk.dossier.Filing;
import vn.motcua.kiosk.dossier.KeptVisit;
import vn.motcua.kiosk.dossier.PageQueue;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.SlipCode;
import vn.motcua.kiosk.dossier.VisitPages;
import vn.motcua.kiosk.identity.ChipSecret;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.store.FinishedDossier;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.Unfinished;
import vn.motcua.kiosk.visit.Visit;
import vn.motcua.papercode.PaperCode;
import vn.motcua.sqlite.StoreException;

/** Scans pages on the scanner's thread, checks and keeps them on a thread of its own, and turns them into a dossier. */
final class DossierCrew implements AutoCloseable {

    /** By then every dossier has an official code and its receipt, or none. */
    private static final Period SLIP_IS_GOOD = Period.ofYears(1);

    private static final int DOTS_PER_INCH = 300;
    private static final Duration ASKING = Duration.ofSeconds(5);
    private static final Duration ERASING = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Devices devices;
    private final StoreCrew store;
    private final KioskConfig config;
    private final Journal journal;
    private final Clock clock;
    private final OwnerMarks marks;
    private final PaperKeys paperKeys;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "dossier");
        made.setDaemon(true);
        return made;
    });
    private final PageQueue queue = PageQueue.fitting();
    private Optional<PageStore> pageStore = Optional.empty();
    private Optional<Spool> spool = Optional.empty();
    private volatile Optional<OpenVisit> open = Optional.empty();
    private volatile Optional<ChipSecret> card = Optional.empty();
    private volatile List<DocumentPages> lastRemembered = List.of();
    private volatile Cancellation scanning = new Cancellation();
    private final PageHeads heads;
    /** Used on the dossier thread alone. */
    private Optional<Signed> signature = Optional.empty();

    /** The pages of the visit that is going on. */
    private record OpenVisit(String key, VisitPages pages) {
    }

    /** What a citizen has signed. @param pdfs of just these documents, one of each */
    private record Signed(List<DocumentPages> documents, List<Path> pdfs) {
    }

    /**
     * @param marks name the citizen to the centre
     * @param news  is told what becomes known of a page after its scan; on any thread
     */
    DossierCrew(Devices devices, StoreCrew store, KioskConfig config, Journal journal, Clock clock, OwnerMarks marks, PaperKeys paperKeys,
                Consumer<Event> news) {
        this.paperKeys = paperKeys;
        this.devices = devices;
        this.store = store;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
        this.marks = marks;
        this.heads = new PageHeads(news);
        thread.scheduleWithFixedDelay(this::eraseOld, ERASING.toSeconds(), ERASING.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks for what earlier visits left; to be called once, before anything is scanned. Returns at once. */
    void open() {
        thread.execute(this::openPages);
    }

    private void openPages() {
        Path data = config.kiosk().data();
        try {
            Spool claimed = Spool.claim(Spool.MEMORY, data);
            spool = Optional.of(claimed);
            pageStore = Optional.of(PageStore.open(data.resolve("pages"), claimed.folder(), clock, config.dossiers().waiting()));
            Spool.eraseAbandoned(Spool.MEMORY);
        } catch (IOException e) {
            journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
        }
    }

    /** Pages that waited long enough for their card, and dossiers that could not be delivered for far too long. */
    private void eraseOld() {
        try {
            if (pageStore.isPresent()) {
                pageStore.get().eraseOld();
            }
        } catch (IOException e) {
            journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
        }
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
        card = secret;
    }

    void scanPages(Command.ScanPages command, Command.Answer answer) {
        Cancellation cancellation = new Cancellation();
        scanning = cancellation;
        answer.onStop(cancellation::cancel);
        thread.execute(() -> {
            Optional<Trouble> hindrance = hindrance();
            Optional<VisitPages> pages = hindrance.isPresent() ? Optional.empty() : pages(command.visitKey());
            pages.ifPresentOrElse(known -> scan(command, known, cancellation, answer),
                    () -> answer.done(new Event.Failed(hindrance.orElse(Trouble.STORE_DOWN))));
        });
    }

    /** What would make scanning vain: better said before the first page than after the last. */
    private Optional<Trouble> hindrance() {
        if (DiskRoom.in(config.kiosk().data(), config.dossiers()) == DiskRoom.FULL) {
            return Optional.of(Trouble.STORE_FULL);
        }
        return recipient().isEmpty() ? Optional.of(Trouble.SCANNING_NOT_READY) : Optional.empty();
    }

    /** For whom dossiers are encrypted: without a key of the centre none is taken, because it would have to lie open. */
    private Optional<Recipient> recipient() {
        try {
            return store.store().join().centreKey();
        } catch (StoreException | CompletionException e) {
            journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
            return Optional.empty();
        }
    }

    /** On the dossier thread. */
    private Optional<VisitPages> pages(String visitKey) {
        if (open.isEmpty() && pageStore.isPresent()) {
            try {
                VisitPages begun = card.isPresent() ? pageStore.get().begin(visitKey, Profile.COMPACT, card.get().bytes())
                        : pageStore.get().begin(visitKey, Profile.COMPACT);
                open = Optional.of(new OpenVisit(visitKey, begun));
            } catch (IOException e) {
                journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
            }
        }
        return open.map(OpenVisit::pages);
    }

    /**
     * Takes up what the visit of the card that lies here left when it broke off: its pages are those of this visit then.
     *
     * @param catalogue knows procedures by their codes
     */
    void findUnfinished(Command.FindUnfinished command, Function<String, CompletableFuture<Optional<Procedure>>> catalogue, Command.Answer answer) {
        thread.execute(() -> {
            Optional<KeptVisit> kept = takenUp(command.visitKey());
            if (kept.isEmpty()) {
                answer.done(new Event.UnfinishedFound(Optional.empty()));
                return;
            }
            catalogue.apply(kept.get().procedureCode()).whenComplete((procedure, trouble) -> answer.done(new Event.UnfinishedFound(
                    trouble != null ? Optional.empty() : procedure.map(known -> new Unfinished(known, kept.get())))));
        });
    }

    /** The citizen does not want the pages of the visit that broke off. */
    void eraseUnfinished(Command.EraseUnfinished command, Command.Answer answer) {
        thread.execute(() -> {
            open.filter(visit -> visit.key().equals(command.visitKey())).ifPresent(this::erase);
            answer.done(new Event.UnfinishedErased());
        });
    }

    private Optional<KeptVisit> takenUp(String visitKey) {
        if (open.isPresent() || card.isEmpty() || pageStore.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<VisitPages> left = pageStore.get().takeUp(visitKey, Profile.COMPACT, card.get().bytes());
            left.ifPresent(pages -> open = Optional.of(new OpenVisit(visitKey, pages)));
            return left.flatMap(VisitPages::remembered).filter(visit -> visit.pages() > 0);
        } catch (IOException e) {
            journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
            return Optional.empty();
        }
    }

    /** Writes down how far the visit has come with its papers. From the UI thread, at every situation. */
    void remember(Visit visit) {
        if (open.isPresent() && !visit.documents().equals(lastRemembered)) {
            lastRemembered = visit.documents();
            KeptVisit kept = new KeptVisit(visit.procedure().map(Procedure::code).orElse(""), visit.documents().stream()
                    .map(document -> new KeptVisit.Document(document.pages(), document.done(), document.missing())).toList());
            thread.execute(() -> open.filter(running -> running.key().equals(visit.key())).ifPresent(running -> remember(running, kept)));
        }
    }

    private void remember(OpenVisit running, KeptVisit kept) {
        try {
            running.pages().remember(kept);
        } catch (IOException e) {
            journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
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
            heads.look(kept.page(), () -> openVisit().pages().reading(kept.page()), () -> open.filter(visit -> visit.key().equals(visitKey)).isPresent());
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
        return outcome instanceof Outcome.Done<ScannerCapabilities> done ? new Event.ScannerKnown(done.value().duplex(), done.value().startedByButton())
                : new Event.ScannerKnown(false, false);
    }

    void stopScanning(Command.Answer answer) {
        scanning.cancel();
        answer.done(new Event.Stopping());
    }

    /**
     * A PDF of each document for its signature, not encrypted: where scanners write too, and just as short. Whatever was signed before is
     * void.
     *
     * @return empty when they could not be made; that is in the journal
     */
    CompletableFuture<List<Path>> drafts(Visit visit) {
        return CompletableFuture.supplyAsync(() -> {
            signature.ifPresent(before -> erase(before.pdfs()));
            signature = Optional.empty();
            return open.map(OpenVisit::pages).map(pages -> drafts(visit, pages)).orElse(List.of());
        }, thread);
    }

    private List<Path> drafts(Visit visit, VisitPages pages) {
        List<Path> drafts = new ArrayList<>();
        for (DossierContents document : contents(visit, pages).apart()) {
            Path draft = pages.incoming().resolve("draft-" + (drafts.size() + 1) + ".pdf");
            if (new DossierDocument(document).write(draft) instanceof Filing.NotFiled failed) {
                journal.write(JournalEvent.STORE_FAILED, new Detail.Because(failed.fault()));
                erase(drafts);
                return List.of();
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /** The citizen has signed what the visit's papers are now. @param pdfs lie where the visit's other files in the clear lie */
    void signed(Visit visit, List<Path> pdfs) {
        thread.execute(() -> signature = Optional.of(new Signed(visit.documents(), pdfs)));
    }

    /** Erases files of {@link #drafts}, or made of them. */
    void erase(List<Path> pdfs) {
        for (Path pdf : pdfs) {
            try {
                Files.deleteIfExists(pdf);
            } catch (IOException e) {
                journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
            }
        }
    }

    void keep(Command.KeepDossier command, Command.Answer answer) {
        if (!command.asked() && config.signature().isPresent()) {
            answer.done(new Event.SignatureOffered());
            return;
        }
        thread.execute(() -> open.map(OpenVisit::pages).ifPresentOrElse(pages -> file(command.visit(), pages, answer),
                () -> answer.done(new Event.Failed(Trouble.STORE_DOWN))));
    }

    private void file(Visit visit, VisitPages pages, Command.Answer answer) {
        Optional<Recipient> centre = recipient();
        if (centre.isEmpty()) {
            answer.done(new Event.Failed(Trouble.STORE_DOWN));
            return;
        }
        // Whoever has signed and then changed the papers has not signed these.
        DossierDocument all = new DossierDocument(contents(visit, pages));
        Filing filing = signature.filter(made -> made.documents().equals(visit.documents()))
                .map(made -> all.encloseApart(made.pdfs(), pages.finished(), centre.get())).orElseGet(() -> all.writeApart(pages.finished(), centre.get()));
        if (filing instanceof Filing.NotFiled failed) {
            journal.write(JournalEvent.STORE_FAILED, new Detail.Because(failed.fault()));
            answer.done(new Event.Failed(failed.fault() == Fault.DISK_FULL ? Trouble.STORE_FULL : Trouble.STORE_DOWN));
            return;
        }
        Filing.Filed filed = (Filing.Filed) filing;
        long kinds = visit.documents().stream().filter(document -> !document.pages().isEmpty()).count();
        FinishedDossier dossier = new FinishedDossier(visit.key() + "/dossier", visit.key(), visit.procedure().map(Procedure::code).orElse(""),
                visit.procedure().map(Procedure::name).orElse(""), (int) kinds, filed.pages(), filed.bytes(), filed.sha256(), owner(visit),
                visit.identity().map(person -> person.level().name()).orElse(""),
                visit.identity().flatMap(Identity::doubt).map(Doubt::name).orElse(""), filed.file());
        store.work(answer, opened -> {
            Event kept = new Event.DossierKept(opened.keepDossier(dossier, this::code, this::address));
            journal.write(JournalEvent.DOSSIER_KEPT, new Detail.Count(filed.pages()), new Detail.Bytes(filed.bytes()));
            return kept;
        });
    }

    private String owner(Visit visit) {
        return visit.identity().map(Identity::number).filter(number -> number.matches("\\d{12}")).flatMap(marks::of).orElse("");
    }

    private DossierContents contents(Visit visit, VisitPages pages) {
        List<DossierContents.Part> parts = visit.documents().stream().map(document -> part(document, pages)).toList();
        return new DossierContents(visit.procedure().map(Procedure::code).orElse(""), "kiosk " + config.kiosk().number(), parts,
                Optional.of(clock.instant()));
    }

    private static DossierContents.Part part(DocumentPages document, VisitPages pages) {
        return new DossierContents.Part(document.asked().name(), document.pages().stream().map(pages::leaf).toList());
    }

    private String code(long sequence) {
        return new SlipCode(config.branch().province(), config.kiosk().number(), (int) (sequence % 100_000)).toString();
    }

    /** What stands in the slip's QR: signed, if the centre knows this kiosk's key; an address, if telephones reach the centre. */
    private String address(String code) {
        LocalDate today = LocalDate.now(clock.withZone(Kiosk.ZONE));
        Optional<String> digits = paperKeys.sign(PaperCode.Kind.SLIP, code, today, today.plus(SLIP_IS_GOOD));
        Optional<URI> base = config.centre().publicAddress();
        return digits.map(signed -> base.map(each -> PublicPath.ofPaper(each, signed)).orElse(signed))
                .orElseGet(() -> base.map(each -> each.toString().replaceAll("/+$", "") + PublicPath.ofDossier(code)).orElse(code));
    }

    void wipe(Command.WipeVisit command, Command.Answer answer) {
        card = Optional.empty();
        // What is still being worked on would else be written into a folder that is just being erased.
        queue.settled().thenRunAsync(() -> {
            open.filter(visit -> visit.key().equals(command.visitKey())).ifPresent(this::erase);
            answer.done(new Event.VisitWiped());
        }, thread);
    }

    private void erase(OpenVisit visit) {
        open = Optional.empty();
        signature = Optional.empty();
        try {
            visit.pages().close();
        } catch (IOException e) {
            journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
        }
    }

    /** The small picture of a page of the visit, by its name. From any thread. */
    InputStream picture(String name) throws IOException {
        return openVisit().pages().preview(name);
    }

    private OpenVisit openVisit() throws IOException {
        return open.orElseThrow(() -> new IOException("the visit of this page has ended"));
    }

    @Override
    public void close() {
        scanning.cancel();
        heads.close();
        queue.settled().thenRunAsync(() -> {
            open.ifPresent(this::erase);
            eraseSpool();
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

    private void eraseSpool() {
        try {
            if (spool.isPresent()) {
                spool.get().close();
            }
        } catch (IOException e) {
            journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
        }
    }
}
