package vn.motcua.kiosk;

import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Step;

/** Whether somebody stands at the kiosk. Told at every situation, on the UI thread; asked from any. */
final class Attendance {

    private volatile boolean citizen;
    /** Until the first situation nobody knows, and nothing is begun that somebody there would have to wait for. */
    private volatile boolean anybody = true;
    private final Runnable comes;

    /** @param comes run when somebody comes to a kiosk where nobody stood; quick, on the UI thread */
    Attendance(Runnable comes) {
        this.comes = comes;
    }

    void at(Situation situation) {
        boolean before = anybody;
        Step step = situation.step();
        anybody = !RemoteTasks.mayRunAt(step);
        citizen = anybody && !step.technical();
        if (anybody && !before) {
            comes.run();
        }
    }

    /** A technician is no citizen, and a kiosk out of service serves nobody. */
    boolean nobodyIsServed() {
        return !citizen;
    }

    /** Neither a citizen nor a technician. */
    boolean nobodyIsThere() {
        return !anybody;
    }
}
