package vn.motcua.centre.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.Stand;
import vn.motcua.centre.hall.TicketState;
import vn.motcua.centre.hall.TicketState.Act;

/** What counters do with numbers, and what they may not. */
@ParameterizedClass
@EnumSource(Stand.class)
class TwoCountersCallAtOnceTest {

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private static HallLedger.Outcome act(SampleBranch branch, Ticket ticket, Act act, String counter, String letter) throws Exception {
        return branch.ledger.act(SampleBranch.PLAN, ticket.key(), act, SampleBranch.PLAN.counter(counter), letter, "quay-" + counter);
    }

    @Test
    void noNumberIsCalledTwice() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            for (int i = 0; i < 40; i++) {
                branch.take(SampleBranch.CIVIL, "press " + i);
            }
            ExecutorService counters = Executors.newFixedThreadPool(2);
            List<Future<List<String>>> called = new ArrayList<>();
            for (String counter : List.of("1", "2")) {
                called.add(counters.submit(() -> {
                    List<String> numbers = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        HallLedger.Outcome outcome = branch.ledger.next(SampleBranch.PLAN, SampleBranch.PLAN.counter(counter).orElseThrow(),
                                "quay-" + counter);
                        numbers.add(outcome.ticket().orElseThrow().text());
                        act(branch, outcome.ticket().get(), Act.FINISH, counter, "");
                    }
                    return numbers;
                }));
            }
            Set<String> all = new TreeSet<>(called.get(0).get());
            all.addAll(called.get(1).get());
            counters.shutdown();
            assertEquals(40, all.size());
            assertTrue(branch.audit.verify().broken().isEmpty());
        }
    }

    @Test
    void aNumberGoesItsWayAndComesBack() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            Ticket ticket = branch.take(SampleBranch.CIVIL, "one");
            assertEquals("A001", branch.next("1"));
            assertEquals("queue.refused.busy", branch.next("1"), "one at a time");
            assertEquals("queue.refused.elsewhere", act(branch, ticket, Act.FINISH, "2", "").refusal());
            assertEquals(TicketState.NO_SHOW, act(branch, ticket, Act.NO_SHOW, "1", "").ticket().orElseThrow().state());
            assertEquals("queue.refused.nobody", branch.next("1"));
            act(branch, ticket, Act.RETURN, "1", "");
            assertEquals("A001", branch.next("1"));
            assertEquals("queue.refused.service", act(branch, ticket, Act.TRANSFER, "1", "Z").refusal());
            act(branch, ticket, Act.TRANSFER, "1", "B");
            assertEquals("queue.refused.nobody", branch.next("1"), "counter 1 does not serve the other service");
            assertEquals("A001", branch.next("2"));
            act(branch, ticket, Act.HOLD, "2", "");
            assertEquals(TicketState.CALLED, act(branch, ticket, Act.CALL, "2", "").ticket().orElseThrow().state());
            assertEquals(TicketState.FINISHED, act(branch, ticket, Act.FINISH, "2", "").ticket().orElseThrow().state());
            assertEquals("queue.refused.state", act(branch, ticket, Act.CALL, "2", "").refusal());
        }
    }

    @Test
    void priorityGoesAheadButNotForEver() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            branch.take(SampleBranch.CIVIL, "patient");
            List<String> called = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                branch.minutesPass(1);
                Ticket elderly = branch.takePriority(SampleBranch.CIVIL, "elderly " + i);
                branch.minutesPass(5 + i * 5);
                called.add(branch.next("1"));
                act(branch, branch.ledger.sight("kiosk").calls().get(0), Act.FINISH, "1", "");
                assertTrue(elderly.number() > 1);
            }
            assertTrue(called.indexOf("A001") <= 4, "nobody is overtaken more than four times: " + called);
            assertTrue(called.indexOf("A001") > 0, "but the elderly go first: " + called);
        }
    }

    @Test
    void theDayEndsForAllWhoStillWait() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            branch.take(SampleBranch.CIVIL, "one");
            branch.take(SampleBranch.LAND, "two");
            assertEquals(2, branch.ledger.closeDay(SampleBranch.PLAN, "truong-sanh"));
            assertEquals("queue.refused.nobody", branch.next("2"));
            branch.minutesPass(24 * 60);
            branch.take(SampleBranch.CIVIL, "overnight");
            branch.minutesPass(24 * 60);
            branch.ledger.tidy(Duration.ofDays(1));
            assertEquals(0, branch.ledger.sight("kiosk").open().size());
            assertTrue(branch.numbers.find("one").isEmpty(), "after its time a number is forgotten");
        }
    }

    @Test
    void aPlasticCardStandsForOneNumberAtATime() throws Exception {
        try (SampleBranch branch = new SampleBranch(stand, folder)) {
            Ticket first = branch.take(SampleBranch.CIVIL, "first");
            branch.take(SampleBranch.CIVIL, "second");
            String card = "ab".repeat(32);
            branch.ledger.bind("kiosk", "first", card);
            branch.ledger.bind("kiosk", "second", card);
            assertEquals(List.of("A002"), branch.ledger.carried("kiosk").stream().map(each -> each.ticket().text()).toList());
            branch.ledger.bind("kiosk", "first", card);
            branch.next("1");
            act(branch, first, Act.FINISH, "1", "");
            assertEquals(List.of(), branch.ledger.carried("kiosk"), "the card is free for the next citizen");
            assertEquals("queue.refused.unknown", branch.ledger.bind("kiosk", "first", card).refusal());
        }
    }
}
