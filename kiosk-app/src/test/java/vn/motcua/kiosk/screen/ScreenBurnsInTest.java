package vn.motcua.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Situation;

/** A screen that nobody touches shows the same picture for hours; it must wander, and one touch must end that. */
class ScreenBurnsInTest {

    private static final EveryScreen SCREENS = EveryScreen.ofSamples();

    @Test
    void whereNobodyIsNearTheScreenWandersOverItsWholeFace() {
        Situation home = after(Situation.start("run"), 120);
        Set<String> places = new HashSet<>();
        double least = 1;
        double most = 0;
        for (int minute = 0; minute < 120; minute++) {
            home = after(home, 60);
            Block.Attract attract = attract(home);
            places.add(attract.x() + " " + attract.y());
            least = Math.min(least, Math.min(attract.x(), attract.y()));
            most = Math.max(most, Math.max(attract.x(), attract.y()));
        }
        assertTrue(places.size() > 110, "rarely where it was a minute before: " + places.size());
        assertTrue(least < 0.05 && most > 0.95, least + " to " + most);
    }

    @Test
    void aTouchAnywhereLeadsHomeAndPressesNothingThere() {
        Situation resting = after(Situation.start("run"), 200);
        assertEquals("attract", screen(resting).id());
        Situation woken = resting.on(attract(resting).does().event()).situation();
        assertTrue(woken.step() instanceof Home);
        assertEquals("home", screen(woken).id());
    }

    @Test
    void whoListensIsNotSentAway() {
        Situation listening = after(Situation.start("run").on(new Event.Headphones(true)).situation(), 600);
        assertEquals("home", screen(listening).id());
        assertFalse(listening.resting());
    }

    private static Situation after(Situation situation, int seconds) {
        Situation later = situation;
        for (int second = 0; second < seconds; second++) {
            later = later.on(new Event.SecondPassed()).situation();
        }
        return later;
    }

    private static Screen screen(Situation situation) {
        return SCREENS.screen(situation, situation.comfort());
    }

    private static Block.Attract attract(Situation situation) {
        return (Block.Attract) screen(situation).body().get(0);
    }
}
