package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was looked for in vain is told when several visits wanted it, and never a number or a rare word. */
class SearchTellsWhoLookedTest {

    @TempDir
    private Path folder;
    private final List<String> told = new ArrayList<>();

    @Test
    void wordsOfOneOrTwoVisitsStayAHashAndTheThirdTellsThem() throws IOException {
        for (int visit = 0; visit < 2; visit++) {
            type(missed(), "Bói  toán");
        }
        assertEquals(List.of(), told);
        assertFalse(Files.readString(folder.resolve("missed.tsv")).toLowerCase().contains("bói"));
        type(missed(), "bói toán");
        type(missed(), "bói toán");
        assertEquals(List.of("bói toán 3", "bói toán 1"), told);
    }

    @Test
    void longNumbersAreNeverCountedAndShortOnesAreMasked() {
        for (int visit = 0; visit < 5; visit++) {
            type(missed(), "nguyễn mẫu 001300000011");
            type(missed(), "xe buýt 32");
        }
        assertEquals(List.of("xe buýt ## 3", "xe buýt ## 1", "xe buýt ## 1"), told);
    }

    @Test
    void aQueryThatFindsSomethingInTheEndIsNoMissAndOneRunCountsOnce() {
        MissedSearches missed = missed();
        for (int visit = 0; visit < 4; visit++) {
            missed.looked("khaz", false);
            missed.looked("kha", true);
            missed.looked("khai", true);
            missed.over();
        }
        assertEquals(List.of("khaz 3", "khaz 1"), told);
        told.clear();
        for (int visit = 0; visit < 4; visit++) {
            missed.looked("gh", false);
            missed.looked("ghi", false);
            missed.looked("ghi sổ", true);
            missed.over();
        }
        assertEquals(List.of(), told);
    }

    private MissedSearches missed() {
        return new MissedSearches(folder.resolve("missed.tsv"), (words, times) -> told.add(words + " " + times));
    }

    private static void type(MissedSearches missed, String query) {
        for (int length = 1; length <= query.length(); length++) {
            missed.looked(query.substring(0, length), false);
        }
        missed.over();
    }
}
