package vn.motcua.kiosk.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well an engine answers judged queries, by kind. */
final class SearchQuality {

    static final String ALL = "all";
    private static final int MOST = 10;
    private static final int GOOD = 5;
    private static final int SEEN_AT_ONCE = 3;

    private final Map<String, Tally> byKind = new LinkedHashMap<>();
    private int keyStrokes;
    private int neverThere;
    private int typed;

    /** Sums over queries; a query with no answer counts as answered when nothing is found. */
    static final class Tally {
        int queries;
        int first;
        int amongFive;
        double reciprocal;

        private void add(JudgedQuery query, List<String> codes) {
            int rank = query.answerable() ? query.rank(codes) : codes.isEmpty() ? 1 : 0;
            queries++;
            first += rank == 1 ? 1 : 0;
            amongFive += rank >= 1 && rank <= GOOD ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
        }

        double mrr() {
            return reciprocal / queries;
        }
    }

    static SearchQuality of(SearchRival engine, List<JudgedQuery> queries) {
        SearchQuality quality = new SearchQuality();
        for (JudgedQuery query : queries) {
            List<String> codes = engine.find(query.query(), MOST);
            quality.byKind.computeIfAbsent(query.kind(), kind -> new Tally()).add(query, codes);
            quality.byKind.computeIfAbsent(ALL, kind -> new Tally()).add(query, codes);
            if (query.answerable()) {
                quality.type(engine, query);
            }
        }
        return quality;
    }

    private void type(SearchRival engine, JudgedQuery query) {
        typed++;
        for (int length = 1; length <= query.query().length(); length++) {
            if (query.rank(engine.find(query.query().substring(0, length), SEEN_AT_ONCE)) > 0) {
                keyStrokes += length;
                return;
            }
        }
        keyStrokes += query.query().length();
        neverThere++;
    }

    Map<String, Tally> byKind() {
        return byKind;
    }

    /** Mean key strokes until a right answer is among the first three; queries that never get there count whole. */
    double keyStrokes() {
        return keyStrokes / (double) typed;
    }

    int neverThere() {
        return neverThere;
    }
}
