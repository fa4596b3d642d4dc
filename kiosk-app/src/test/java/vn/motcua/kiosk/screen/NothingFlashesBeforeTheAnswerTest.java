package vn.motcua.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Step;

/** The search answers a moment after the key: until then the screen must not say that nothing was found. */
class NothingFlashesBeforeTheAnswerTest {

    private static final Search OPEN = new Search("", "", List.of(), 0, true);

    @Test
    void theFirstKeyKeepsTheGroupsUntilTheAnswerComes() {
        Step typed = OPEN.on(new Event.Keyed("x"), SampleVisits.full()).step();
        assertFalse(saysNothing(typed), "before the answer");
        assertEquals(labels(OPEN), labels(typed));
        assertTrue(saysNothing(typed.on(new Event.Found("x", List.of()), SampleVisits.full()).step()), "after it");
    }

    @Test
    void whatFoundNothingStaysSoUntilTheNextAnswer() {
        Step nothing = OPEN.on(new Event.Keyed("x"), SampleVisits.full()).step().on(new Event.Found("x", List.of()), SampleVisits.full()).step();
        assertTrue(saysNothing(nothing.on(new Event.Keyed("y"), SampleVisits.full()).step()));
    }

    @Test
    void hidingTheKeyboardIsNoAnswer() {
        Step typed = OPEN.on(new Event.Keyed("x"), SampleVisits.full()).step();
        assertFalse(saysNothing(typed.on(new Event.Pressed(Button.HIDE_KEYBOARD), SampleVisits.full()).step()));
    }

    @Test
    void tilesOfAGroupDoNotMoveUnderTheFinger() {
        Step opened = new Search("", "", List.of(), 0, false).on(new Event.Chosen("group:khai-sinh"), SampleVisits.full()).step();
        assertEquals(0, labels(opened));
        assertTrue(body(opened).stream().noneMatch(Block.Rows.class::isInstance));
        Step answered = opened.on(new Event.Found("", SampleVisits.HITS), SampleVisits.full()).step();
        assertTrue(body(answered).stream().anyMatch(Block.Rows.class::isInstance));
    }

    private static boolean saysNothing(Step step) {
        return body(step).stream().anyMatch(block -> block instanceof Block.Note note && note.tone() == Block.Tone.ATTENTION);
    }

    private static int labels(Step step) {
        return body(step).stream().mapToInt(block -> block instanceof Block.Labels labels ? labels.labels().size() : 0).sum();
    }

    private static List<Block> body(Step step) {
        return EveryScreen.ofSamples().screen(SampleVisits.in(step), Comfort.USUAL).body();
    }
}
