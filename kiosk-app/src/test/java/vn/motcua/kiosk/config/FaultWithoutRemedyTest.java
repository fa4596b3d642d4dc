package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.motcua.device.Fault;
import vn.motcua.kiosk.visit.Trouble;

/** faults.md is what staff and technicians go by: it misses nothing and quotes the screen as it is. */
class FaultWithoutRemedyTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");
    private static final Pattern QUOTED = Pattern.compile("\\*([^*]+)\\*");

    @Test
    void everyFaultHasItsRow() throws IOException {
        assertEquals(Arrays.stream(Fault.values()).map(Enum::name).sorted().toList(), names("| Fault "));
    }

    @Test
    void everyTroubleHasItsRow() throws IOException {
        assertEquals(Arrays.stream(Trouble.values()).map(Enum::name).sorted().toList(), names("| Trouble "));
    }

    @Test
    void everyRowSaysWhatStaffAndTechnicianDo() throws IOException {
        for (List<String> row : rows("| Fault ")) {
            assertEquals(5, row.size(), row.toString());
            assertTrue(row.stream().noneMatch(String::isBlank), row.toString());
        }
    }

    @Test
    void theVietnameseTableMissesNothing() throws IOException {
        for (String header : List.of("| Fault ", "| Trouble ")) {
            List<List<String>> vietnamese = rows(header, "faults.vi.md");
            assertEquals(rows(header).stream().map(row -> row.get(0)).toList(), vietnamese.stream().map(row -> row.get(0)).toList());
            for (List<String> row : vietnamese) {
                assertEquals(4, row.size(), row.toString());
                assertTrue(row.stream().noneMatch(String::isBlank), row.toString());
            }
        }
    }

    @Test
    void theCitizensWordsAreThoseOfTheScreen() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(ConfigFolder.path().resolve("words/vi.properties"))) {
            words.load(reader);
        }
        List<List<String>> all = new ArrayList<>(rows("| Fault "));
        all.addAll(rows("| Trouble "));
        for (List<String> row : all) {
            QUOTED.matcher(row.get(1)).results().map(quote -> quote.group(1))
                    .forEach(quote -> assertTrue(words.containsValue(quote), row.get(0) + " quotes what no screen says: " + quote));
        }
    }

    private static List<String> names(String header) throws IOException {
        return rows(header).stream().map(row -> NAME.matcher(row.get(0))).peek(matcher -> assertTrue(matcher.matches()))
                .map(matcher -> matcher.group(1)).sorted().toList();
    }

    /** The cells of the table that begins with this header. */
    private static List<List<String>> rows(String header) throws IOException {
        return rows(header, "faults.md");
    }

    private static List<List<String>> rows(String header, String file) throws IOException {
        List<String> lines = Files.readAllLines(ConfigFolder.path().resolve(file));
        int start = 0;
        while (!lines.get(start).startsWith(header)) {
            start++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = start + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            rows.add(Arrays.stream(lines.get(i).substring(1).split("\\|")).map(String::strip).toList());
        }
        return rows;
    }
}
