package vn.motcua.kiosk.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The branches that a kiosk can be set up for: {@code branches.tsv}. */
public final class BranchList {

    /** As in {@code [branch]} of the settings file. @param nameEn empty: visitors who read English see the Vietnamese name */
    public record Entry(String id, String name, String address, String nameEn) {
    }

    private BranchList() {
    }

    /** @param folder of the configuration; without the file there are none */
    public static List<Entry> in(Path folder) {
        Path file = folder.resolve("branches.tsv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .filter(cells -> cells.length == 3 || cells.length == 4)
                    .map(cells -> new Entry(cells[0], cells[1], cells[2], cells.length == 4 ? cells[3] : "")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
