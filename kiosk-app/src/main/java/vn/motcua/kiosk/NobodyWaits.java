package vn.motcua.kiosk;

import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;

/** The answer to a command that no visit gave. */
enum NobodyWaits implements Command.Answer {

    ANSWER;

    @Override
    public void progress(Event event) {
        // Nobody is there to see it.
    }

    @Override
    public void done(Event event) {
        // What went wrong is in the journal.
    }

    @Override
    public void onStop(Runnable stop) {
        // Nobody can leave.
    }
}
