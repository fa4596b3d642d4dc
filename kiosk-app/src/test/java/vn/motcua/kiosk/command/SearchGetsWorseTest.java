package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.ProcedureSearch;

class SearchGetsWorseTest {

    private static Catalogue catalogue;
    private static ProcedureSearch search;

    @BeforeAll
    static void index() {
        catalogue = Catalogue.load(Path.of(System.getProperty("config.dir"), "catalogue"));
        search = ProcedureSearch.over(catalogue);
    }

    @Test
    void judgedQueriesAreAnsweredAsWellAsEver() {
        for (String set : List.of("tuning", "final", "fresh-tuning", "fresh-final")) {
            double reciprocal = 0;
            double first = 0;
            List<JudgedQuery> queries = JudgedQuery.read(set);
            for (JudgedQuery query : queries) {
                List<String> codes = search.find(query.query(), 10).stream().map(hit -> hit.procedure().code()).toList();
                int rank = query.answerable() ? query.rank(codes) : codes.isEmpty() ? 1 : 0;
                reciprocal += rank == 0 ? 0 : 1.0 / rank;
                first += rank == 1 ? 1 : 0;
            }
            assertTrue(reciprocal / queries.size() >= 0.95, set + ": MRR@10 " + reciprocal / queries.size());
            assertTrue(first / queries.size() >= 0.92, set + ": first " + first / queries.size());
        }
    }

    @Test
    void theSetsShareNoQueryAndNameOnlyRealProcedures() {
        Set<String> seen = new HashSet<>();
        for (String set : List.of("tuning", "final", "fresh-tuning", "fresh-final")) {
            for (JudgedQuery query : JudgedQuery.read(set)) {
                assertTrue(seen.add(query.query()), "twice: " + query.query());
                query.right().forEach(code -> assertTrue(catalogue.find(code).isPresent(), query + " names " + code));
            }
        }
        assertTrue(seen.size() >= 400);
    }
}
