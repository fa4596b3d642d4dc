package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import vn.motcua.centre.catalogue.CatalogueReader;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.CatalogueImport;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.UnreadableCatalogueException;

/** Reads for the centre what somebody hands in as a new catalogue, and compares it with the one that shipped. */
final class CatalogueClerk implements CatalogueReader {

    private final Path shipped;

    /** @param shipped folder of the catalogue that kiosks bring along */
    CatalogueClerk(Path shipped) {
        this.shipped = shipped;
    }

    @Override
    public Judged judge(Path file) throws RefusedException, IOException {
        try {
            return judged(CatalogueImport.read(file));
        } catch (UnreadableCatalogueException e) {
            RefusedException refused = new RefusedException(e.what().name(), e.said());
            refused.initCause(e);
            throw refused;
        }
    }

    private Judged judged(CatalogueImport read) {
        Catalogue present = Catalogue.load(shipped);
        int kept = read.fillFrom(present);
        List<String> added = read.rows().keySet().stream().filter(code -> present.find(code).isEmpty()).toList();
        List<String> gone = present.procedures().stream().map(Procedure::code).filter(code -> !read.rows().containsKey(code)).toList();
        List<String> renamed = read.rows().values().stream().filter(row -> present.find(row.get("code"))
                .filter(known -> !known.name().equals(row.get("name"))).isPresent()).map(row -> row.get("code")).toList();
        List<Refused> refused = read.refused().stream()
                .map(each -> new Refused(each.row(), each.why().name(), each.said(), each.reason())).toList();
        return new Judged(read.read(), read.rows().size(), read.repeated(), read.headings(), kept, present.procedures().size(), refused, added, gone,
                renamed, read.asTable());
    }
}
