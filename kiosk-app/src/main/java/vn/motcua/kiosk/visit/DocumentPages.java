package vn.motcua.kiosk.visit;

import java.util.ArrayList;
import java.util.List;

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

    DocumentPages reopened() {
        return new DocumentPages(asked, pages, false, false);
    }
}
