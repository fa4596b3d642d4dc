package vn.motcua.kiosk.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import vn.motcua.kiosk.procedure.ProcedureSearch;

/**
 * A query with the procedures that a clerk would name.
 *
 * @param kind  how it was typed
 * @param right codes, any of them; empty when finding nothing is right
 */
record JudgedQuery(String kind, String query, Set<String> right) {

    /** Files in judged; each says in its first lines how it was made and who may look at its failures. */
    static final List<String> SETS = List.of("final", "tuning", "fresh-final", "fresh-tuning", "strangers-tuning",
            "strangers-second-final", "strangers-second-tuning", "strangers-third-tuning", "strangers-fourth-tuning",
            "strangers-fifth", "strangers-sixth", "strangers-seventh", "strangers-eighth", "strangers-ninth",
            "strangers-tenth", "strangers-eleventh", "strangers-twelfth", "strangers-thirteenth");

    /** @param set one of {@link #SETS} */
    static List<JudgedQuery> read(String set) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ProcedureSearch.class.getResourceAsStream("judged/" + set + ".tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
                    .map(line -> line.split("\t")).map(JudgedQuery::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("judged queries are in the jar", e);
        }
    }

    private static JudgedQuery of(String[] cells) {
        return new JudgedQuery(cells[0], cells[1], cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(" ")));
    }

    boolean answerable() {
        return !right.isEmpty();
    }

    /** Place of the first right answer, 1 is best; 0 when there is none. */
    int rank(List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            if (right.contains(codes.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
