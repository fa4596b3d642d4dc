package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.kiosk.bench.SampleVisits;

/** No event may break a step, and no step may keep the citizen for ever. */
class NoDeadEndTest {

    @Test
    void everyStepTakesEveryButtonAndEveryAnswer() {
        for (Step step : SampleVisits.everyStep()) {
            for (Button button : Button.values()) {
                assertNotNull(SampleVisits.in(step).on(new Event.Pressed(button)).situation());
            }
            for (Event event : strayEvents()) {
                assertNotNull(SampleVisits.in(step).on(event).situation(), () -> step + " on " + event);
            }
        }
    }

    private static List<Event> strayEvents() {
        return List.of(new Event.CardPlaced(false), new Event.CardPlaced(true), new Event.CardTaken(), new Event.CodeShown("rubbish"),
                new Event.CodeShown(SampleVisits.QR), new Event.SecondPassed(), new Event.Stirred(), new Event.TurnedTo(3), new Event.Keyed("a"),
                new Event.Printed(true), new Event.ScanEnded(0), new Event.RatingKept(), new Event.HelpComing(), new Event.VisitWiped(),
                new Event.Stopping(), new Event.Failed(Trouble.STOPPED), new Event.Found("x", List.of()),
                new Event.DeviceChanged(DeviceKind.TICKET_PRINTER, DeviceHealth.blocked(Fault.PAPER_OUT)),
                new Event.DeviceChanged(DeviceKind.DOCUMENT_SCANNER, DeviceHealth.ready()));
    }

    @Test
    void untouchedStepsWithoutRunningWorkEndAtHome() {
        for (Step step : SampleVisits.everyStep()) {
            if (step.patience() > 0) {
                Situation situation = SampleVisits.in(step);
                // Out of service it stays until a technician opens it again.
                Class<? extends Step> end = step.closed().isEmpty() ? Home.class : OutOfService.class;
                for (int i = 0; i < 600 && !end.isInstance(situation.step()); i++) {
                    situation = situation.on(new Event.SecondPassed()).situation();
                }
                assertTrue(end.isInstance(situation.step()), () -> step + " never ends");
                assertTrue(situation.visit().identity().isEmpty());
            }
        }
    }
}
