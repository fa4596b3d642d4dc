package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often something is asked for is learnt here, and forgotten again. */
class OldHabitsRankFirstTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String RARE = "1.000419";

    @TempDir
    private Path folder;

    @Test
    void whatIsAskedForHereComesBeforeWhatWasEstimatedAndFadesWithTime() throws IOException {
        assertEquals(Shipped.CATALOGUE.usage(Shipped.BIRTH), counts().usage(Shipped.CATALOGUE, TODAY).get(Shipped.BIRTH));
        AskedCounts counts = counts();
        for (int i = 0; i < 200; i++) {
            counts.asked(RARE, TODAY);
        }
        Map<String, Integer> learnt = counts().usage(Shipped.CATALOGUE, TODAY);
        assertTrue(learnt.get(RARE) > learnt.get(Shipped.BIRTH), learnt.get(RARE) + " of 1,000");
        assertEquals(RARE, ProcedureSearch.over(Shipped.CATALOGUE.withUsage(learnt)).find("đăng ký khai tử", 1).get(0).procedure().code());
        Map<String, Integer> later = counts().usage(Shipped.CATALOGUE, TODAY.plusDays(300));
        assertTrue(later.getOrDefault(RARE, 0) < 5, later.get(RARE) + " of 1,000 after ten months");
        assertEquals(TODAY + "\t" + RARE + "\t200\n", Files.readString(folder.resolve("asked.tsv")));
    }

    @Test
    void aFileThatCannotBeReadCostsTheCountsAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("asked.tsv"), "yesterday\t1.000419\tmany\n");
        assertEquals(Shipped.CATALOGUE.usage(Shipped.BIRTH), counts().usage(Shipped.CATALOGUE, TODAY).get(Shipped.BIRTH));
    }

    private AskedCounts counts() {
        return AskedCounts.in(folder.resolve("asked.tsv"));
    }
}
