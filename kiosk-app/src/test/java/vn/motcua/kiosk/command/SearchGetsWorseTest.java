package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"tuning,0.95,0.92", "final,0.95,0.92", "fresh-tuning,0.95,0.92", "fresh-final,0.95,0.92", "strangers-tuning,0.96,0.95",
            "strangers-second-tuning,0.91,0.89", "strangers-second-final,0.86,0.83", "strangers-third-tuning,0.91,0.87",
            "strangers-fourth-tuning,0.94,0.92", "strangers-fifth,0.91,0.89", "strangers-sixth,0.97,0.95",
            "strangers-seventh,0.96,0.95", "strangers-eighth,0.97,0.95", "strangers-ninth,0.96,0.95", "strangers-tenth,0.97,0.96",
            "strangers-eleventh,0.98,0.97", "strangers-twelfth,0.98,0.97", "strangers-thirteenth,0.94,0.93"})
    void judgedQueriesAreAnsweredAsWellAsEver(String set, double leastReciprocal, double leastFirst) {
        double reciprocal = 0;
        double first = 0;
        List<JudgedQuery> queries = JudgedQuery.read(set);
        for (JudgedQuery query : queries) {
            List<String> codes = search.find(query.query(), 10).stream().map(hit -> hit.procedure().code()).toList();
            int rank = query.answerable() ? query.rank(codes) : codes.isEmpty() ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            first += rank == 1 ? 1 : 0;
        }
        assertTrue(reciprocal / queries.size() >= leastReciprocal, set + ": MRR@10 " + reciprocal / queries.size());
        assertTrue(first / queries.size() >= leastFirst, set + ": first " + first / queries.size());
    }

    @Test
    void theSetsShareNoQueryAndNameOnlyRealProcedures() {
        Set<String> seen = new HashSet<>();
        for (String set : JudgedQuery.SETS) {
            for (JudgedQuery query : JudgedQuery.read(set)) {
                assertTrue(seen.add(query.query()), "twice: " + query.query());
                query.right().forEach(code -> assertTrue(catalogue.find(code).isPresent(), query + " names " + code));
            }
        }
        assertTrue(seen.size() >= 400);
    }
}
