package vn.motcua.centre.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.Stand;
import vn.motcua.centre.hall.TicketState;
import vn.motcua.exchange.NumberIssued;

/** A kiosk went on alone, in its own series, and tells of it when the line is back. */
@ParameterizedClass
@EnumSource(Stand.class)
class KioskWasCutOffTest {

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private static NumberIssued own(SampleBranch branch, int number, String press) {
        LocalDateTime at = LocalDateTime.ofInstant(branch.now(), SampleBranch.ZONE);
        return new NumberIssued(at.toLocalDate(), "A", number, "Hộ tịch", "", at, press, SampleBranch.key(900 + number), "3", "");
    }

    private static void tell(SampleBranch branch, NumberIssued told) throws Exception {
        branch.books.database().write(handle -> {
            branch.numbers.merge(handle, SampleBranch.PLAN, "kiosk-3", told, branch.ledger.today());
            return null;
        });
    }

    @Test
    void itsNumbersStandWhereTheirTimeIsHoweverOftenTheyAreTold() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            branch.take(SampleBranch.CIVIL, "first");
            branch.minutesPass(1);
            NumberIssued alone = own(branch, 1, "alone");
            branch.minutesPass(1);
            branch.take(SampleBranch.CIVIL, "third");
            tell(branch, alone);
            tell(branch, alone);
            branch.minutesPass(20);
            assertEquals(List.of("A001", "A3-001", "A002", "queue.refused.nobody"),
                    List.of(called(branch), called(branch), called(branch), branch.next("1")));
        }
    }

    @Test
    void aNumberWhoseAnswerWasLostIsReplacedAndNobodyIsCalledByIt() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            branch.take(SampleBranch.CIVIL, "lost on the way");
            tell(branch, own(branch, 7, "lost on the way"));
            branch.minutesPass(1);
            branch.take(SampleBranch.CIVIL, "later");
            assertEquals(List.of("A3-007", "A002", "queue.refused.nobody"), List.of(called(branch), called(branch), branch.next("1")));
        }
    }

    @Test
    void whatIsToldADayLateIsNotCalled() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            NumberIssued yesterday = own(branch, 1, "yesterday");
            branch.minutesPass(24 * 60);
            tell(branch, yesterday);
            assertEquals("queue.refused.nobody", branch.next("1"));
        }
    }

    private static String called(SampleBranch branch) throws Exception {
        String number = branch.next("1");
        String key = branch.ledger.sight("kiosk").calls().get(0).key();
        branch.minutesPass(1);
        branch.ledger.act(SampleBranch.PLAN, key, TicketState.Act.FINISH, SampleBranch.PLAN.counter("1"), "", "quay-1");
        return number;
    }
}
