package vn.motcua.centre.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.Stand;

/** Many kiosks press at once, answers get lost and are asked for again, and transactions fail in the middle. */
@ParameterizedClass
@EnumSource(Stand.class)
class NumberIsLostOrDoubledTest {

    private static final int KIOSKS = 12;
    private static final int PRESSES = 40;

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    /** As when the machine fails after the number was written and before it was promised. */
    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void everyNumberFromOneOnIsGivenOnce() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            ExecutorService kiosks = Executors.newFixedThreadPool(KIOSKS);
            List<Future<List<Integer>>> given = new ArrayList<>();
            for (int kiosk = 0; kiosk < KIOSKS; kiosk++) {
                int id = kiosk;
                given.add(kiosks.submit(() -> press(branch, id)));
            }
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> each : given) {
                all.addAll(each.get());
            }
            kiosks.shutdown();
            assertEquals(IntStream.rangeClosed(1, KIOSKS * PRESSES).boxed().toList(), all.stream().sorted().toList());
        }
    }

    private static List<Integer> press(SampleBranch branch, int kiosk) throws Exception {
        SplittableRandom random = new SplittableRandom(kiosk);
        List<Integer> numbers = new ArrayList<>();
        for (int press = 0; press < PRESSES; press++) {
            Numbers.Asked asked = branch.press(SampleBranch.CIVIL, kiosk + "/" + press, "");
            if (random.nextInt(5) == 0) {
                fail(branch, asked);
            }
            int number = branch.numbers.issue(asked).orElseThrow().number();
            if (random.nextInt(5) == 0) {
                assertEquals(number, branch.numbers.issue(branch.press(SampleBranch.CIVIL, kiosk + "/" + press, "")).orElseThrow()
                        .number(), "asked again");
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static void fail(SampleBranch branch, Numbers.Asked asked) throws Exception {
        try {
            branch.books.database().write(handle -> {
                branch.numbers.issue(handle, asked);
                throw new PowerCut();
            });
        } catch (PowerCut e) {
            assertTrue(branch.numbers.find(asked.press()).isEmpty());
        }
    }

    @Test
    void theDaysLimitEndsTheNumbersButNotThoseThatAreAskedAgain() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            for (int i = 1; i <= 5; i++) {
                assertEquals(String.format("B%03d", i), branch.take(SampleBranch.LAND, "press " + i).text());
            }
            assertEquals(Optional.empty(), branch.numbers.issue(branch.press(SampleBranch.LAND, "one too many", "")));
            assertEquals("B005", branch.take(SampleBranch.LAND, "press 5").text());
            branch.minutesPass(24 * 60);
            assertEquals("B001", branch.take(SampleBranch.LAND, "next morning").text());
        }
    }
}
