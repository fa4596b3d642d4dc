package vn.motcua.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;

/** The bar in the button is full when the screen leaves, and not before. */
class TimeRunsOutTest {

    private static final Situation TICKET = SampleVisits.in(new TicketReady(SampleVisits.NUMBER, SampleVisits.CIVIL, Paper.PRINTED, Trouble.STOPPED));
    private static final Comfort LARGE = Comfort.USUAL.with(Comfort.TextSize.LARGE);

    @Test
    void whoNeedsMoreTimeSeesMoreTime() {
        assertEquals(20, seconds(TICKET, Comfort.USUAL));
        assertEquals(40, seconds(TICKET, LARGE));
        assertEquals(40, seconds(patient(), Comfort.USUAL), "after one use of \"still here\"");
        assertEquals(40, seconds(patient(), LARGE), "doubled once");
    }

    private static Situation patient() {
        return new Situation(TICKET.run(), TICKET.count(), TICKET.comfort(), TICKET.step(), TICKET.visit(), TICKET.overlay(), TICKET.idle(),
                TICKET.stays(), true, TICKET.card(), TICKET.devices());
    }

    private static int seconds(Situation situation, Comfort comfort) {
        return EveryScreen.ofSamples().screen(situation, comfort).nav().stream()
                .filter(action -> action.state() == Action.State.RUNNING_OUT).findFirst().orElseThrow().seconds();
    }
}
