package vn.motcua.kiosk.procedure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What citizens say.
 *
 * @param entries instead of the official words
 * @param fillers around them: "cho em hỏi"
 * @param otherMatters what people ask that no procedure is about: "thời tiết"
 * @param rules   things and happenings in any order
 */
record EverydayWords(List<Entry> entries, List<String> fillers, List<String> otherMatters, EverydayRules rules) {

    /**
     * @param said     in everyday words or English
     * @param official words of the titles; several possibilities are separated by |
     */
    record Entry(String said, String official) {
    }

    EverydayWords {
        entries = List.copyOf(entries);
        fillers = List.copyOf(fillers);
        otherMatters = List.copyOf(otherMatters);
    }

    static EverydayWords read(Path folder, List<CatalogueProblem> problems) {
        List<Entry> entries = new ArrayList<>();
        for (String file : List.of("everyday-words.tsv", "english-words.tsv")) {
            Map<String, Integer> lines = new HashMap<>();
            Table table = Table.read(folder.resolve(file), problems, "said", "official");
            for (Table.Row row : table.rows()) {
                Entry entry = new Entry(row.cell("said"), row.cell("official"));
                Integer before = lines.putIfAbsent(entry.said().toLowerCase(Locale.ROOT), row.line());
                if (before != null) {
                    problems.add(table.problem(row, "words not yet in line " + before + " were expected"));
                } else if (!Token.isAnyIn(entry.said()) || !Token.isAnyIn(entry.official())) {
                    problems.add(table.problem(row, "words were expected"));
                } else {
                    entries.add(entry);
                }
            }
        }
        return new EverydayWords(entries, said(folder.resolve("filler-words.tsv"), problems),
                said(folder.resolve("other-matters.tsv"), problems), EverydayRules.read(folder, problems));
    }

    private static List<String> said(Path file, List<CatalogueProblem> problems) {
        return Table.read(file, problems, "said").rows().stream().map(row -> row.cell("said"))
                .filter(Token::isAnyIn).toList();
    }
}
