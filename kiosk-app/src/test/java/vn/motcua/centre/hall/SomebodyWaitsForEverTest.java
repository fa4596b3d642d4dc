package vn.motcua.centre.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import vn.motcua.centre.hall.InLine.Kind;

/** Whatever stream of priority and appointments comes, everybody's turn comes. */
class SomebodyWaitsForEverTest {

    private static final int SERVICE = InLine.mask("A");

    private static final class Person implements InLine {
        private final Kind kind;
        private final long since;
        private int overtaken;

        Person(Kind kind, long since) {
            this.kind = kind;
            this.since = since;
        }

        @Override
        public int service() {
            return SERVICE;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public long since() {
            return since;
        }

        @Override
        public int overtaken() {
            return overtaken;
        }
    }

    @Property(tries = 200)
    void nobodyIsOvertakenMoreOftenThanTheRuleSays(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int most,
                                                   @ForAll @IntRange(min = 0, max = 100) int priorityShare) {
        CallingRule rule = new CallingRule(2.5, 4, 2, most);
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> waiting = new ArrayList<>();
        long now = 0;
        int called = 0;
        for (int step = 0; step < 400; step++) {
            now += random.nextInt(1, 120_000);
            if (step < 300 && random.nextInt(100) < 55) {
                boolean privileged = random.nextInt(100) < priorityShare;
                waiting.add(new Person(privileged ? random.nextBoolean() ? Kind.PRIORITY : Kind.APPOINTMENT : Kind.ORDINARY, now));
            } else {
                Optional<CallingRule.Choice<Person>> choice = rule.next(waiting, SERVICE, now);
                assertEquals(waiting.isEmpty(), choice.isEmpty(), "who waits is called as soon as a counter is free");
                if (choice.isPresent()) {
                    Person next = choice.get().ticket();
                    waiting.remove(next);
                    waiting.stream().filter(each -> each.since < next.since).forEach(each -> each.overtaken++);
                    called++;
                }
            }
            assertTrue(waiting.stream().allMatch(each -> each.overtaken <= most));
        }
        assertTrue(called > 0);
    }

    @Property(tries = 50)
    void whoOnlyHasOrdinaryCitizensCallsThemInTheirOrder(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(new Person(Kind.ORDINARY, random.nextInt(1_000_000)));
        }
        long last = -1;
        while (!waiting.isEmpty()) {
            Person next = CallingRule.USUAL.next(waiting, SERVICE, 2_000_000).orElseThrow().ticket();
            assertTrue(next.since >= last);
            last = next.since;
            waiting.remove(next);
        }
    }
}
