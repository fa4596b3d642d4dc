package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.TechnicianPage;

/** Two technicians, one of them far away, must not drive the same device. */
class TaskComesWhileATechnicianIsThereTest {

    @Test
    void waitsWhileTheTechniciansScreenIsOpen() {
        assertFalse(RemoteTasks.mayRunAt(new TechnicianPage(TechnicianPage.Topic.CLOSING, List.of(), List.of(), false, 0, "")));
    }

    @Test
    void runsAtTheHomeScreenAndOutOfService() {
        assertTrue(RemoteTasks.mayRunAt(Situation.start("run").step()));
        assertTrue(RemoteTasks.mayRunAt(Situation.start("run", TechnicianPage.REASONS.iterator().next(), Comfort.USUAL).step()));
    }
}
