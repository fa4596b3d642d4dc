package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleVisits;

/** Somebody leaves in the middle, from whatever screen: comes back while the kiosk counts down, or somebody else comes. */
class CitizenWalksAwayTest {

    @Test
    void whoComesBackInTheLastSecondFindsEverythingAsItWasAndHasMoreTime() {
        for (Step step : stepsThatAsk()) {
            Walk walk = new Walk().at(SampleVisits.in(step));
            Situation left = walk.situation;
            walk.seconds(left.limit() + Situation.COUNTDOWN - 1);
            assertEquals(Optional.of(new Overlay.StillThere(1)), walk.situation.overlay(), step::toString);
            walk.on(new Event.Stirred());
            assertEquals(step, walk.situation.step());
            assertEquals(left.visit(), walk.situation.visit());
            assertEquals(left.stays(), walk.situation.stays(), "what was under way goes on");
            assertEquals(2 * left.limit(), walk.situation.limit());
            walk.seconds(walk.situation.limit() - 1);
            assertTrue(walk.situation.overlay().isEmpty(), step::toString);
        }
    }

    @Test
    void whoComesNextFindsNothingOfHim() {
        for (Step step : stepsThatAsk()) {
            Walk walk = new Walk().at(SampleVisits.in(step));
            Visit before = walk.situation.visit();
            walk.seconds(walk.situation.limit() + Situation.COUNTDOWN);
            assertEquals(List.of(new Command.WipeVisit(before.key())), walk.commands, step::toString);
            assertInstanceOf(Home.class, walk.situation.step());
            assertNotEquals(before.key(), walk.situation.visit().key());
            assertEquals(Visit.fresh(walk.situation.visit().key()), walk.situation.visit());
            walk.press(Button.TAKE_NUMBER).at(PresentCard.class);
            assertTrue(walk.situation.visit().identity().isEmpty());
        }
    }

    @Test
    void whoComesWhileItCountsDownEndsTheOthersVisitWithOnePress() {
        for (Step step : stepsThatAsk()) {
            Walk walk = new Walk().at(SampleVisits.in(step));
            walk.seconds(walk.situation.limit()).press(Button.FINISH);
            assertInstanceOf(Home.class, walk.situation.step());
            assertTrue(walk.situation.visit().identity().isEmpty(), step::toString);
        }
    }

    private static List<Step> stepsThatAsk() {
        return SampleVisits.everyStep().stream().filter(step -> step.patience() > 0 && step.asksStillThere() && !step.technical() && step.closed().isEmpty()).toList();
    }
}
