package vn.motcua.kiosk.procedure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What citizens say instead of the official words. */
record EverydayWords(List<Entry> entries) {

    /** @param said in everyday words or English; @param official words of the titles */
    record Entry(String said, String official) {
    }

    EverydayWords {
        entries = List.copyOf(entries);
    }

    static EverydayWords read(Path folder, List<CatalogueProblem> problems) {
        List<Entry> entries = new ArrayList<>();
        for (String file : List.of("everyday-words.tsv", "english-words.tsv")) {
            for (Table.Row row : Table.read(folder.resolve(file), problems, "said", "official").rows()) {
                entries.add(new Entry(row.cell("said"), row.cell("official")));
            }
        }
        return new EverydayWords(entries);
    }
}
