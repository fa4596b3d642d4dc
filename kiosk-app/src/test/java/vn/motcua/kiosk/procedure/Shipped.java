package vn.motcua.kiosk.procedure;

import java.nio.file.Path;
import java.util.List;

/** The catalogue that ships, and its search, built once for all tests. */
final class Shipped {

    static final Path FOLDER = Path.of(System.getProperty("config.dir"), "catalogue");
    static final Catalogue CATALOGUE = Catalogue.load(FOLDER);
    static final ProcedureSearch SEARCH = ProcedureSearch.over(CATALOGUE);

    static final String BIRTH = "1.001193";
    static final String MARRIAGE = "1.000894";
    static final String PERMANENT_RESIDENCE = "1.004222";
    static final String LAND_CERTIFICATE_LOST = "1.012786";

    private Shipped() {
    }

    /** Codes found, best first. */
    static List<String> find(String query) {
        return SEARCH.find(query, 10).stream().map(hit -> hit.procedure().code()).toList();
    }

    static String first(String query) {
        List<String> found = find(query);
        return found.isEmpty() ? "nothing" : found.get(0);
    }
}
