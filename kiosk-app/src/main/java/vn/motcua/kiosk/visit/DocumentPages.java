package vn.motcua.kiosk.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import vn.motcua.kiosk.dossier.KeptVisit;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.procedure.AskedDocument;

/** An asked paper and what has been scanned of it. */
public record DocumentPages(AskedDocument asked, List<Page> pages, boolean done, boolean missing) {

    public DocumentPages {
        pages = List.copyOf(pages);
    }

    static DocumentPages open(AskedDocument asked) {
        return new DocumentPages(asked, List.of(), !asked.scanned(), false);
    }

    DocumentPages withPage(int index, Page page) {
        List<Page> changed = new ArrayList<>(pages);
        if (index < changed.size()) {
            changed.set(index, page);
        } else {
            changed.add(page);
        }
        return new DocumentPages(asked, changed, done, false);
    }

    DocumentPages withInserted(int index, Page page) {
        List<Page> changed = new ArrayList<>(pages);
        changed.add(Math.min(index, changed.size()), page);
        return new DocumentPages(asked, changed, done, false);
    }

    /** The page and its neighbour change places. @param by -1 or 1 @throws IndexOutOfBoundsException when there is no neighbour */
    DocumentPages withMoved(int index, int by) {
        List<Page> changed = new ArrayList<>(pages);
        Collections.swap(changed, index, index + by);
        return new DocumentPages(asked, changed, done, missing);
    }

    /** Pages that look blank and that nobody has said to keep. */
    public int blanks() {
        return (int) pages.stream().filter(page -> page.concern() == Page.Concern.BLANK).count();
    }

    DocumentPages withoutBlanks() {
        return new DocumentPages(asked, pages.stream().filter(page -> page.concern() != Page.Concern.BLANK).toList(), false, missing);
    }

    DocumentPages withBlanksKept() {
        return withEach(page -> page.concern() == Page.Concern.BLANK ? page.approved() : page);
    }

    DocumentPages withEach(UnaryOperator<Page> change) {
        return new DocumentPages(asked, pages.stream().map(change).toList(), done, missing);
    }

    DocumentPages withoutPage(int index) {
        List<Page> changed = new ArrayList<>(pages);
        changed.remove(index);
        return new DocumentPages(asked, changed, false, missing);
    }

    DocumentPages finished() {
        return new DocumentPages(asked, pages, true, false);
    }

    DocumentPages declaredMissing() {
        return new DocumentPages(asked, List.of(), true, true);
    }

    /** With the pages of a visit that broke off. */
    DocumentPages takenUp(KeptVisit.Document kept) {
        return new DocumentPages(asked, kept.pages(), done || kept.finished(), kept.missing());
    }

    DocumentPages reopened() {
        return new DocumentPages(asked, pages, false, false);
    }
}
