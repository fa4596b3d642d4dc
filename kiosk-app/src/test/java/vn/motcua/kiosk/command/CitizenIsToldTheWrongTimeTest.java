package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

/** Some days of {@code ./kiosk bench queue}: what citizens are told must beat what the plain estimators would tell them. */
class CitizenIsToldTheWrongTimeTest {

    private final List<InventedDays.Visit> visits = new InventedDays(7).run(4, 8);

    private double wrong(ToDoubleFunction<InventedDays.Visit> said) {
        return visits.stream().mapToDouble(each -> Math.abs(said.applyAsDouble(each) - each.waited())).average().orElseThrow();
    }

    @Test
    void ourMiddleIsNearerThanBothPlainEstimators() {
        double ours = wrong(InventedDays.Visit::ours);
        assertTrue(ours < wrong(InventedDays.Visit::line), "people before: " + wrong(InventedDays.Visit::line) + ", ours: " + ours);
        assertTrue(ours < wrong(InventedDays.Visit::last), "last wait: " + wrong(InventedDays.Visit::last) + ", ours: " + ours);
    }

    @Test
    void fourOfFiveWaitNoLongerThanTheRangeSays() {
        List<InventedDays.Visit> told = visits.stream().filter(each -> each.high() >= 1).toList();
        double within = told.stream().filter(each -> each.waited() <= each.high()).count() / (double) told.size();
        assertTrue(within > 0.75 && within < 0.85, within + " of those who were told to wait");
    }

    @Test
    void nobodyIsOvertakenTooOftenAndEverybodyIsCalled() {
        assertTrue(visits.stream().allMatch(each -> each.overtaken() <= 4));
        assertTrue(visits.size() == 8 * InventedDays.CITIZENS);
    }
}
