package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/**
 * One call into a driver, from its submission to its one outcome. The outcome is there by the deadline whatever the driver
 * does; what the driver brings after that goes to {@link Ending#late}.
 */
final class Call<T> implements Job.Running {

    /** The call itself. */
    @FunctionalInterface
    interface Action<T> {
        T perform(Job.Running running) throws DeviceException;
    }

    /** What is made of its end. Called on the device's thread or the timer's: neither waits. */
    interface Ending<T> {

        /** Exactly once. */
        void settled(Outcome<T> outcome);

        /** The driver came back, but the outcome was settled before. */
        void late(Outcome<T> outcome);

        /** The driver broke off with something other than a {@link DeviceException}; before the outcome. */
        void bug(Throwable bug);

        /** The driver is still in the call although its time is over. After the outcome. */
        void stuck(Call<T> call);
    }

    private final String name;
    private final Timer timer;
    private final Duration deadline;
    private final Action<T> action;
    private final Ending<T> ending;
    private final Cancellation abort = new Cancellation();
    private Timer.Alarm alarm;
    private boolean begun;
    private boolean returned;
    private boolean settled;

    /** @param name of the threads that help to abort it */
    Call(String name, Timer timer, Duration deadline, Action<T> action, Ending<T> ending) {
        this.name = name;
        this.timer = timer;
        this.deadline = deadline;
        this.action = action;
        this.ending = ending;
        this.alarm = timer.after(deadline, this::overdue);
    }

    /** On the device's thread. */
    void perform() {
        synchronized (this) {
            if (settled) {
                return;
            }
            begun = true;
        }
        Outcome<T> outcome = performed();
        synchronized (this) {
            returned = true;
        }
        if (!settle(outcome)) {
            ending.late(outcome);
        }
    }

    private Outcome<T> performed() {
        try {
            return new Outcome.Done<>(action.perform(this));
        } catch (DeviceException e) {
            return abort.cancelled() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(e.fault(), String.valueOf(e.getMessage()), e.nothingBegun());
        } catch (Throwable bug) {
            // Whatever a driver throws, a missing native library too, costs that call and not the kiosk.
            ending.bug(bug);
            return abort.cancelled() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(Fault.UNKNOWN, bug.getClass().getName());
        }
    }

    private boolean settle(Outcome<T> outcome) {
        synchronized (this) {
            if (settled) {
                return false;
            }
            settled = true;
            alarm.cancel();
        }
        ending.settled(outcome);
        return true;
    }

    private void overdue() {
        endBy(new Outcome.TimedOut<>());
    }

    private void endBy(Outcome<T> outcome) {
        if (settle(outcome) && inDriver()) {
            ending.stuck(this);
        }
    }

    /** The driver has been called and has not come back. */
    synchronized boolean inDriver() {
        return begun && !returned;
    }

    /** The caller does not want it any more. Returns at once; a driver that is in the call is asked to come back. */
    void cancel() {
        boolean waiting;
        synchronized (this) {
            waiting = !begun && !settled;
            if (waiting) {
                settled = true;
                alarm.cancel();
            }
        }
        if (waiting) {
            ending.settled(new Outcome.Cancelled<>());
        } else if (inDriver()) {
            abort(() -> { });
            timer.after(Deadlines.AFTER_CANCEL, this::drop);
        }
    }

    /** Ends it here and now as cancelled, if it has not ended. */
    void drop() {
        endBy(new Outcome.Cancelled<>());
    }

    /** Runs the driver's own aborts, then {@code andThen}, on a thread that may hang without harm. */
    Thread abort(Runnable andThen) {
        Thread thread = new Thread(() -> {
            try {
                abort.cancel();
            } finally {
                andThen.run();
            }
        }, name + " abort");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dying, bug) -> ending.bug(bug));
        thread.start();
        return thread;
    }

    @Override
    public Cancellation cancellation() {
        return abort;
    }

    @Override
    public synchronized void moved() {
        if (!settled) {
            alarm.cancel();
            alarm = timer.after(deadline, this::overdue);
        }
    }
}
