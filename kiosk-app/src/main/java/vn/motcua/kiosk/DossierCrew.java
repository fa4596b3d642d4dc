package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Fault;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.DossierContents;
import vn.motcua.kiosk.dossier.DossierDocument;
import vn.motcua.kiosk.dossier.Filing;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.SlipCode;
import vn.motcua.kiosk.dossier.VisitPages;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.store.FinishedDossier;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.Visit;

/** Scans pages on the scanner's thread, checks and keeps them on a thread of its own, and turns them into a dossier. */
final class DossierCrew implements AutoCloseable {

    private static final int DOTS_PER_INCH = 300;

    private final Devices devices;
    private final StoreCrew store;
    private final KioskConfig config;
    private final Journal journal;
    private final Clock clock;
    private final OwnerMarks marks;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "dossier");
        made.setDaemon(true);
        return made;
    });
    private Optional<PageStore> pageStore = Optional.empty();
    private volatile Optional<OpenVisit> open = Optional.empty();
    private volatile Cancellation scanning = new Cancellation();

    /** The pages of the visit that is going on. */
    private record OpenVisit(String key, VisitPages pages) {
    }

    /** @param marks name the citizen to the centre */
    DossierCrew(Devices devices, StoreCrew store, KioskConfig config, Journal journal, Clock clock, OwnerMarks marks) {
        this.devices = devices;
        this.store = store;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
        this.marks = marks;
        thread.execute(this::eraseWhatACrashLeft);
    }

    private void eraseWhatACrashLeft() {
        try {
            pageStore = Optional.of(PageStore.open(config.kiosk().data().resolve("pages")));
        } catch (IOException e) {
            journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
        }
    }

    void scanPages(Command.ScanPages command, Command.Answer answer) {
        Cancellation cancellation = new Cancellation();
        scanning = cancellation;
        answer.onStop(cancellation::cancel);
        thread.execute(() -> pages(command.visitKey()).ifPresentOrElse(pages -> scan(command, pages, cancellation, answer),
                () -> answer.done(new Event.Failed(Trouble.STORE_FULL))));
    }

    /** On the dossier thread. */
    private Optional<VisitPages> pages(String visitKey) {
        if (open.isEmpty() && pageStore.isPresent()) {
            try {
                open = Optional.of(new OpenVisit(visitKey, pageStore.get().begin(visitKey, Profile.COMPACT)));
            } catch (IOException e) {
                journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
            }
        }
        return open.map(OpenVisit::pages);
    }

    private void scan(Command.ScanPages command, VisitPages pages, Cancellation cancellation, Command.Answer answer) {
        ScanRequest request = new ScanRequest(ScanRequest.Source.AUTOMATIC, false, ScanRequest.Colour.COLOUR, DOTS_PER_INCH,
                pages.incoming(), command.mostPages());
        Refusal refusal = new Refusal();
        devices.scanner().run(Deadlines.SCAN_IDLE, cancellation, (scanner, running) -> scanner.scan(request, page -> {
            running.moved();
            thread.execute(() -> keep(page, pages, command.replacing(), answer, refusal));
        }, running.cancellation())).thenAcceptAsync(outcome -> answer.done(refusal.orElse(event(outcome))), thread);
    }

    /** The first page of a job that could not be kept. Used on the dossier thread alone. */
    private static final class Refusal {

        private Optional<Fault> fault = Optional.empty();

        Event orElse(Event event) {
            return fault.<Event>map(known -> new Event.Failed(Troubles.ofScanner(known))).orElse(event);
        }
    }

    private static void keep(ScannedPage scanned, VisitPages pages, boolean replacing, Command.Answer answer, Refusal refusal) {
        Arrival arrival = replacing ? pages.keepInstead(scanned) : pages.keep(scanned);
        if (arrival instanceof Arrival.Kept kept) {
            answer.progress(new Event.PageScanned(kept.page()));
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

    void stopScanning(Command.Answer answer) {
        scanning.cancel();
        answer.done(new Event.Stopping());
    }

    void keep(Command.KeepDossier command, Command.Answer answer) {
        thread.execute(() -> open.map(OpenVisit::pages).ifPresentOrElse(pages -> file(command.visit(), pages, answer),
                () -> answer.done(new Event.Failed(Trouble.STORE_DOWN))));
    }

    private void file(Visit visit, VisitPages pages, Command.Answer answer) {
        Path pdf = pages.incoming().resolve("dossier.pdf");
        Filing filing = new DossierDocument(contents(visit, pages)).write(pdf);
        if (filing instanceof Filing.NotFiled failed) {
            journal.write(JournalEvent.STORE_FAILED, new Detail.Because(failed.fault()));
            answer.done(new Event.Failed(failed.fault() == Fault.DISK_FULL ? Trouble.STORE_FULL : Trouble.STORE_DOWN));
            return;
        }
        Filing.Filed filed = (Filing.Filed) filing;
        long kinds = visit.documents().stream().filter(document -> !document.pages().isEmpty()).count();
        FinishedDossier dossier = new FinishedDossier(visit.key() + "/dossier", visit.key(), visit.procedure().map(Procedure::code).orElse(""),
                visit.procedure().map(Procedure::name).orElse(""), (int) kinds, filed.pages(), owner(visit), filed.file());
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

    /** What stands in the slip's QR: the centre's page of it, or the code alone where no telephone could reach such a page. */
    private String address(String code) {
        return config.centre().publicAddress().map(base -> base.toString().replaceAll("/+$", "") + PublicPath.ofDossier(code)).orElse(code);
    }

    void wipe(Command.WipeVisit command, Command.Answer answer) {
        thread.execute(() -> {
            open.filter(visit -> visit.key().equals(command.visitKey())).ifPresent(this::erase);
            answer.done(new Event.VisitWiped());
        });
    }

    private void erase(OpenVisit visit) {
        open = Optional.empty();
        try {
            visit.pages().close();
        } catch (IOException e) {
            journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
        }
    }

    /** The small picture of a page of the visit, by its name. From any thread. */
    Optional<Path> picture(String name) {
        return open.map(visit -> visit.pages().incoming().resolveSibling(name));
    }

    @Override
    public void close() {
        scanning.cancel();
        thread.execute(() -> open.ifPresent(this::erase));
        thread.shutdown();
    }
}
