package vn.motcua.centre.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.kiosk.identity.Identity;

/** Whom the law calls earlier is called earlier without a staff member who notices; and the kiosk tells no more of an age than that takes. */
class ElderlyCitizenMustAskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final QueuePlan PLAN = plan(List.of(new QueuePlan.PriorityGroup("elderly", "Người cao tuổi", "Elderly", 75),
            new QueuePlan.PriorityGroup("pregnant", "Phụ nữ mang thai", "Pregnant", 0)));

    private static QueuePlan plan(List<QueuePlan.PriorityGroup> groups) {
        return new QueuePlan("hn-01", "Chi nhánh", List.of(), List.of(), OpeningHours.usual(WorkingDays.EVERY_DAY), groups,
                CallingRule.USUAL, QueuePlan.AppointmentTimes.USUAL);
    }

    @ParameterizedTest(name = "born {0}, claims {1}: {2}")
    @CsvSource(emptyValue = "", value = {
            "23/11/1951, false, elderly", "24/11/1951, false, ''", "24/11/1951, true, claimed", "1950, false, elderly", "1951, false, ''",
                    "23/11/1926, true, elderly",
            "23/11/1996, false, ''", "23/11/1996, true, claimed", "'', false, ''", "nonsense, true, claimed", "23/11/2096, false, ''"})
    void groupByTheCardAndByTheCitizensWord(String born, boolean claims, String group) {
        Identity citizen = new Identity("000000000000", "Người Mẫu", born, Identity.Sex.UNKNOWN, "", new byte[0], Identity.Level.CHIP_READ);
        String told = PriorityClaim.of(claims, citizen.age(TODAY)).text();
        assertEquals(group, PLAN.group(PriorityClaim.parse(told)), told);
    }

    @Test
    void anAgeIsToldInStepsOfFiveAndNotAtAllBelowSixty() {
        assertEquals("aged-75", PriorityClaim.of(false, 79).text());
        assertEquals("", PriorityClaim.of(false, 59).text());
        assertEquals("claimed aged-60", PriorityClaim.of(true, 64).text());
    }

    @Test
    void aBranchWithoutGroupsCallsNobodyEarlier() {
        assertEquals("", plan(List.of()).group(PriorityClaim.of(true, 90)));
    }

    @Test
    void whatAnotherVersionSaysIsNoReason() {
        assertEquals("", PLAN.group(PriorityClaim.parse("elderly-by-another-rule")));
        assertEquals("elderly", PLAN.group(PriorityClaim.parse("veteran aged-80")));
    }
}
