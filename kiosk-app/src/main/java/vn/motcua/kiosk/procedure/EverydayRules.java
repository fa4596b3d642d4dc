package vn.motcua.kiosk.procedure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people mean when they name certain things and happenings in one breath, in any order: an identity card and a loss.
 *
 * @param concepts what each is called, by its name
 * @param officially what the titles call it, by its name, best first; none for talk, and not all stand here
 * @param rules    in the order of the file
 */
record EverydayRules(Map<String, List<String>> concepts, Map<String, List<String>> officially, List<Rule> rules) {

    /**
     * @param concepts all of them have to be named
     * @param official words of the titles; several possibilities are separated by |
     */
    record Rule(List<String> concepts, String official) {
        Rule {
            concepts = List.copyOf(concepts);
        }
    }

    EverydayRules {
        // In the order of the file, not in that of today's process: the same words find the same after every start.
        concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
        officially = Map.copyOf(officially);
        rules = List.copyOf(rules);
    }

    /** What the titles call a concept; its own name when nothing else is known. */
    List<String> official(String concept) {
        return officially.getOrDefault(concept, List.of(concept));
    }

    /** True for what people tell by the way: whose card it is, for whom it is wanted. */
    boolean isTalk(String concept) {
        return official(concept).isEmpty();
    }

    static EverydayRules read(Path folder, List<CatalogueProblem> problems) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        Map<String, List<String>> officially = new LinkedHashMap<>();
        Table called = Table.read(folder.resolve("everyday-concepts.tsv"), problems, "concept", "said");
        for (Table.Row row : called.rows()) {
            List<String> said = phrases(row.cell("said"));
            if (!row.cell("official").isEmpty()) {
                officially.put(row.cell("concept"), phrases(row.cell("official")));
            }
            if (concepts.putIfAbsent(row.cell("concept"), said) != null) {
                problems.add(called.problem(row, "a concept not named before was expected, not " + row.cell("concept")));
            }
        }
        List<Rule> rules = new ArrayList<>();
        Table table = Table.read(folder.resolve("everyday-rules.tsv"), problems, "concepts", "official");
        for (Table.Row row : table.rows()) {
            List<String> together = Arrays.stream(row.cell("concepts").split("\\+")).map(String::strip).toList();
            List<String> strangers = together.stream().filter(concept -> !concepts.containsKey(concept)).toList();
            if (strangers.isEmpty() && Token.isAnyIn(row.cell("official"))) {
                rules.add(new Rule(together, row.cell("official")));
            } else {
                problems.add(table.problem(row, "concepts of everyday-concepts.tsv were expected"
                        + (strangers.isEmpty() ? "" : ", not " + strangers)));
            }
        }
        return new EverydayRules(concepts, officially, rules);
    }

    private static List<String> phrases(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(Token::isAnyIn).toList();
    }
}
