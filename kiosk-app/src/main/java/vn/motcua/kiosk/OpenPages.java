package vn.motcua.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.dossier.KeptVisit;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.VisitPages;
import vn.motcua.kiosk.identity.ChipSecret;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/**
 * The scanned pages of the visit that is going on, and of the one that broke off, which its card opens again. What goes wrong on the disk
 * is in the journal. Used on the dossier thread alone, except where something else is said.
 */
final class OpenPages {

    private final KioskConfig config;
    private final Journal journal;
    private final Clock clock;
    private Optional<PageStore> pageStore = Optional.empty();
    private Optional<Spool> spool = Optional.empty();
    private volatile Optional<OpenVisit> open = Optional.empty();
    private volatile Optional<ChipSecret> card = Optional.empty();

    private record OpenVisit(String key, VisitPages pages) {
    }

    OpenPages(KioskConfig config, Journal journal, Clock clock) {
        this.config = config;
        this.journal = journal;
        this.clock = clock;
    }

    /** Looks for what earlier visits left; to be called once, before anything is scanned. */
    void prepare() {
        Path data = config.kiosk().data();
        try {
            Spool claimed = Spool.claim(Spool.MEMORY, data);
            spool = Optional.of(claimed);
            pageStore = Optional.of(PageStore.open(data.resolve("pages"), claimed.folder(), clock, config.dossiers().waiting()));
            Spool.eraseAbandoned(Spool.MEMORY);
        } catch (IOException e) {
            wipeFailed(e);
        }
    }

    /** Pages that waited long enough for their card. */
    void eraseOld() {
        try {
            if (pageStore.isPresent()) {
                pageStore.get().eraseOld();
            }
        } catch (IOException e) {
            wipeFailed(e);
        }
    }

    /** What is scanned from now on can be taken up again with this card, should the power fail. From any thread. */
    void openedBy(Optional<ChipSecret> secret) {
        card = secret;
    }

    /** The open visit's pages; this visit's from now on, when none is open. Empty when they cannot be kept. */
    Optional<VisitPages> begin(String visitKey) {
        if (open.isEmpty() && pageStore.isPresent()) {
            try {
                VisitPages begun = card.isPresent() ? pageStore.get().begin(visitKey, Profile.COMPACT, card.get().bytes())
                        : pageStore.get().begin(visitKey, Profile.COMPACT);
                open = Optional.of(new OpenVisit(visitKey, begun));
            } catch (IOException e) {
                storeFailed(e);
            }
        }
        return pages();
    }

    /** Makes the pages that the owner of the card on the reader left when his visit broke off those of this visit. */
    Optional<KeptVisit> takeUp(String visitKey) {
        if (open.isPresent() || card.isEmpty() || pageStore.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<VisitPages> left = pageStore.get().takeUp(visitKey, Profile.COMPACT, card.get().bytes());
            left.ifPresent(pages -> open = Optional.of(new OpenVisit(visitKey, pages)));
            return left.flatMap(VisitPages::remembered).filter(visit -> visit.pages() > 0);
        } catch (IOException e) {
            storeFailed(e);
            return Optional.empty();
        }
    }

    /** Writes down how far a visit has come with its papers, if it is the open one. */
    void remember(String visitKey, KeptVisit kept) {
        if (isOpen(visitKey)) {
            try {
                open.get().pages().remember(kept);
            } catch (IOException e) {
                storeFailed(e);
            }
        }
    }

    /** From any thread. */
    Optional<VisitPages> pages() {
        return open.map(OpenVisit::pages);
    }

    /** From any thread. */
    boolean isOpen(String visitKey) {
        return open.filter(visit -> visit.key().equals(visitKey)).isPresent();
    }

    /** From any thread. @throws IOException when no visit is open, or it does not have this page */
    InputStream preview(String page) throws IOException {
        return ofVisit().preview(page);
    }

    /** As {@link #preview}, as large as it was scanned. From any thread. */
    InputStream reading(Page page) throws IOException {
        return ofVisit().reading(page);
    }

    private VisitPages ofVisit() throws IOException {
        return pages().orElseThrow(() -> new IOException("the visit of this page has ended"));
    }

    /** Nothing of the open visit's pages is left. */
    void erase() {
        Optional<VisitPages> erased = pages();
        open = Optional.empty();
        try {
            if (erased.isPresent()) {
                erased.get().close();
            }
        } catch (IOException e) {
            wipeFailed(e);
        }
    }

    /** To be called once, at the end. */
    void eraseAll() {
        erase();
        try {
            if (spool.isPresent()) {
                spool.get().close();
            }
        } catch (IOException e) {
            wipeFailed(e);
        }
    }

    private void storeFailed(IOException e) {
        journal.write(JournalEvent.STORE_FAILED, Detail.Thrown.by(e));
    }

    private void wipeFailed(IOException e) {
        journal.write(JournalEvent.WIPE_FAILED, Detail.Thrown.by(e));
    }
}
