package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleVisits;

/** Who needs the screen otherwise than others keeps it so, and keeps the place in the flow while it is switched. */
class ComfortIsLostTest {

    private static final Situation TYPING = SampleVisits.in(new Search("khai si", "", SampleVisits.HITS, 0, true));

    @Test
    void everySwitchKeepsThePlaceOnEveryScreenAndInEveryQuestion() {
        for (Situation before : SampleVisits.everySituation()) {
            for (Event event : List.of(new Event.Headphones(true), new Event.Pressed(Button.LOW_REACH), new Event.Pressed(Button.LISTEN),
                    new Event.Pressed(Button.SOUND), new Event.Pressed(Button.LARGE_TEXT), new Event.Pressed(Button.CONTRAST), new Event.LanguageChosen("en"))) {
                Reaction reaction = before.on(event);
                Situation after = reaction.situation();
                assertEquals(before.step(), after.step(), event::toString);
                assertEquals(before.visit(), after.visit(), event::toString);
                assertEquals(before.stays(), after.stays(), "the screen changes in place, and what is under way goes on");
                assertEquals(List.of(), reaction.commands());
                assertFalse(after.comfort().equals(before.comfort()), event::toString);
                boolean answered = before.overlay().filter(Overlay.StillThere.class::isInstance).isPresent() && !(event instanceof Event.Headphones);
                assertEquals(answered ? Optional.empty() : before.overlay(), after.overlay(), event::toString);
            }
        }
    }

    @Test
    void whoHearsReachesOrReadsWithMoreTroubleHasMoreTime() {
        assertEquals(60, TYPING.limit());
        assertEquals(120, TYPING.on(new Event.Headphones(true)).situation().limit());
        assertEquals(120, TYPING.on(new Event.Pressed(Button.LOW_REACH)).situation().limit());
        assertEquals(120, TYPING.on(new Event.Headphones(true)).situation().on(new Event.Pressed(Button.LARGE_TEXT)).situation()
                .limit(), "doubled once");
    }

    @Test
    void theNextCitizenFindsTheScreenAsUsualButHeadphonesThatAreInStayIn() {
        Situation home = Situation.start("run").on(new Event.Headphones(true)).situation().on(new Event.Pressed(Button.LOW_REACH)).situation()
                .on(new Event.Pressed(Button.SOUND)).situation();
        for (int second = 0; second < 60; second++) {
            home = home.on(new Event.SecondPassed()).situation();
        }
        assertEquals(Comfort.USUAL.listening(true), home.comfort());
        assertTrue(home.on(new Event.Headphones(false)).situation().comfort().equals(Comfort.USUAL));
    }

    @Test
    void aSmallPanelBeginsWithLargeTextAgainAndHurriesNobodyLess() {
        Comfort large = Comfort.beginning(Comfort.TextSize.LARGE);
        Situation home = Situation.start("run", "", large).on(new Event.Pressed(Button.SMALL_TEXT)).situation()
                .on(new Event.Pressed(Button.CONTRAST)).situation();
        for (int second = 0; second < 60; second++) {
            home = home.on(new Event.SecondPassed()).situation();
        }
        assertEquals(large, home.comfort());
        assertEquals(60, home.on(new Event.Pressed(Button.TAKE_NUMBER)).situation().limit());
    }
}
