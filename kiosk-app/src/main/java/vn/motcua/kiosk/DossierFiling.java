package vn.motcua.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import vn.motcua.device.Fault;
import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.dossier.DossierContents;
import vn.motcua.kiosk.dossier.DossierDocument;
import vn.motcua.kiosk.dossier.Filing;
import vn.motcua.kiosk.dossier.SlipCode;
import vn.motcua.kiosk.dossier.VisitPages;
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
import vn.motcua.kiosk.visit.Visit;
import vn.motcua.papercode.PaperCode;
import vn.motcua.sqlite.StoreException;

/**
 * Turns the pages of a visit into its dossier: drafts for a signature, then the encrypted files, the slip's code, and the row that goes
 * to the centre. Used on the dossier thread alone, except where something else is said.
 */
final class DossierFiling {

    /** By then every dossier has an official code and its receipt, or none. */
    private static final Period SLIP_IS_GOOD = Period.ofYears(1);

    private final StoreCrew store;
    private final KioskConfig config;
    private final Journal journal;
    private final Clock clock;
    private final OwnerMarks marks;
    private final PaperKeys paperKeys;
    private Optional<Signed> signature = Optional.empty();

    /** What a citizen has signed. @param pdfs of just these documents, one of each */
    private record Signed(List<DocumentPages> documents, List<Path> pdfs) {
    }

    /** @param marks name the citizen to the centre */
    DossierFiling(StoreCrew store, KioskConfig config, Journal journal, Clock clock, OwnerMarks marks, PaperKeys paperKeys) {
        this.store = store;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
        this.marks = marks;
        this.paperKeys = paperKeys;
    }

    /** For whom dossiers are encrypted: without a key of the centre none is taken, because it would have to lie open. */
    Optional<Recipient> recipient() {
        try {
            return store.store().join().centreKey();
        } catch (StoreException | CompletionException e) {
            journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
            return Optional.empty();
        }
    }

    /**
     * A PDF of each document for its signature, not encrypted: where scanners write too, and just as short. Whatever was signed before is
     * void.
     *
     * @return empty when they could not be made; that is in the journal
     */
    List<Path> drafts(Visit visit, VisitPages pages) {
        signature.ifPresent(before -> erase(before.pdfs()));
        signature = Optional.empty();
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
        signature = Optional.of(new Signed(visit.documents(), pdfs));
    }

    /** The visit is over; its files are erased with its pages. */
    void forget() {
        signature = Optional.empty();
    }

    /** Erases files of {@link #drafts}, or made of them. From any thread. */
    void erase(List<Path> pdfs) {
        for (Path pdf : pdfs) {
            try {
                Files.deleteIfExists(pdf);
            } catch (IOException e) {
                journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
            }
        }
    }

    /** The one answer is given when the dossier is safe on the disk, or cannot be. */
    void file(Visit visit, VisitPages pages, Command.Answer answer) {
        Optional<Recipient> centre = recipient();
        if (centre.isEmpty()) {
            answer.done(new Event.Failed(Trouble.STORE_DOWN));
            return;
        }
        Filing filing = filing(visit, pages, centre.get());
        if (filing instanceof Filing.NotFiled failed) {
            journal.write(JournalEvent.STORE_FAILED, new Detail.Because(failed.fault()));
            answer.done(new Event.Failed(failed.fault() == Fault.DISK_FULL ? Trouble.STORE_FULL : Trouble.STORE_DOWN));
            return;
        }
        Filing.Filed filed = (Filing.Filed) filing;
        FinishedDossier dossier = finished(visit, filed);
        store.work(answer, opened -> {
            Event kept = new Event.DossierKept(opened.keepDossier(dossier, this::code, this::address));
            journal.write(JournalEvent.DOSSIER_KEPT, new Detail.Count(filed.pages()), new Detail.Bytes(filed.bytes()));
            return kept;
        });
    }

    /** Whoever has signed and then changed the papers has not signed these. */
    private Filing filing(Visit visit, VisitPages pages, Recipient centre) {
        DossierDocument all = new DossierDocument(contents(visit, pages));
        return signature.filter(made -> made.documents().equals(visit.documents()))
                .map(made -> all.encloseApart(made.pdfs(), pages.finished(), centre))
                .orElseGet(() -> all.writeApart(pages.finished(), centre));
    }

    private FinishedDossier finished(Visit visit, Filing.Filed filed) {
        long kinds = visit.documents().stream().filter(document -> !document.pages().isEmpty()).count();
        return new FinishedDossier(visit.key() + "/dossier", visit.key(), visit.procedure().map(Procedure::code).orElse(""),
                visit.procedure().map(Procedure::name).orElse(""), (int) kinds, filed.pages(), filed.bytes(), filed.sha256(), owner(visit),
                visit.identity().map(person -> person.level().name()).orElse(""),
                visit.identity().flatMap(Identity::doubt).map(Doubt::name).orElse(""), filed.file());
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
}
