package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.Optional;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.JournalEvent;

/**
 * Keeps one device open: opens it, asks after its health, loses it and opens it again. Everything that calls the driver goes
 * through the {@link Lane}; what is known of the device is guarded by this object's lock, under which no foreign code runs.
 *
 * <p>Each opening has a number. Whatever a driver says on behalf of an earlier one is not heard.
 */
final class Connection<D extends Device> {

    /** The number of a call that has no opening yet. */
    static final long NOT_BEGUN = -1;

    private final DeviceSetting setting;
    private final Opening<D> way;
    private final Ears<D> ears;
    private final Room room;
    private final String name;
    private final Lane lane;
    private final Lookout lookout;

    private long number;
    private D device;
    private DeviceId id;
    private boolean opening;
    private boolean closed;
    private int failures;
    private Outcome.Failed<?> lastFailure = new Outcome.Failed<>(Fault.NOT_CONNECTED, "not opened yet");
    private Timer.Alarm due = () -> { };

    Connection(DeviceSetting setting, Class<D> type, Ears<D> ears, Room room) {
        this.setting = setting;
        this.way = new Opening<>(setting, type, ears);
        this.ears = ears;
        this.room = room;
        this.name = "device " + setting.name();
        this.lane = new Lane(name);
        this.lookout = new Lookout(setting, name, room, this::sightChanged);
    }

    void start() {
        lookout.start();
        beginOpening();
    }

    // --- open

    private void beginOpening() {
        DeviceId target;
        long opened;
        synchronized (this) {
            if (closed || opening || device != null || lookout.target().isEmpty()) {
                return;
            }
            due.cancel();
            opening = true;
            target = lookout.target().get();
            opened = ++number;
        }
        submit(Deadlines.OPEN,
                running -> way.perform(target, running, health -> heard(opened, health), word -> hearIn(opened, word)), new Endings<>(opened) {
            @Override
            public void settled(Outcome<Opening.Opened<D>> outcome) {
                openSettled(opened, outcome);
            }

            @Override
            public void late(Outcome<Opening.Opened<D>> outcome) {
                super.late(outcome);
                if (outcome instanceof Outcome.Done<Opening.Opened<D>> done) {
                    done.value().device().close();
                }
            }
        });
    }

    private void openSettled(long opened, Outcome<Opening.Opened<D>> outcome) {
        if (outcome instanceof Outcome.Done<Opening.Opened<D>> done) {
            if (take(opened, done.value())) {
                write(JournalEvent.DEVICE_OPENED, new Detail.Driver(setting.driver().name()));
                found(opened, done.value().health());
            } else {
                shut(done.value().device());
            }
        } else if (outcome instanceof Outcome.Failed<Opening.Opened<D>> failed) {
            notOpened(opened, failed.fault(), failed.detail());
        } else if (outcome instanceof Outcome.TimedOut) {
            notOpened(opened, Fault.NO_ANSWER, "not open within " + Deadlines.OPEN.toSeconds() + " s");
        }
    }

    private synchronized boolean take(long opened, Opening.Opened<D> fresh) {
        opening = false;
        if (closed || opened != number) {
            return false;
        }
        device = fresh.device();
        id = fresh.id();
        return true;
    }

    private void notOpened(long opened, Fault fault, String detail) {
        synchronized (this) {
            opening = false;
            if (closed || opened != number) {
                return;
            }
            gone(Diagnosis.of(fault, detail), fault, detail);
        }
        ears.lost();
    }

    // --- lose

    /** Ends a connection; whoever calls closes the device. @return empty when it had ended before */
    private Optional<D> lose(long lost, DeviceHealth health, Fault fault, String detail) {
        D device;
        synchronized (this) {
            if (closed || lost != number) {
                return Optional.empty();
            }
            device = this.device;
            this.device = null;
            opening = false;
            gone(health, fault, detail);
        }
        ears.lost();
        return Optional.ofNullable(device);
    }

    /** With the lock held. */
    private void gone(DeviceHealth health, Fault fault, String detail) {
        number++;
        failures++;
        lastFailure = new Outcome.Failed<>(fault, detail);
        room.board().put(setting, health);
        due.cancel();
        due = room.timer().after(Deadlines.pauseAfter(failures), this::beginOpening);
    }

    /** Not in the lane: a call that hangs on the lost device comes back when it is closed. */
    private Thread shut(D lost) {
        Thread closing = new Thread(lost::close, name + " close");
        closing.setDaemon(true);
        closing.start();
        return closing;
    }

    /** A driver is in a call although its time is over: aborted, its device closed under it, its thread given up at last. */
    private void force(Call<?> call, long during, String detail) {
        Optional<D> lost = lose(during, new DeviceHealth.Unreachable(detail), Fault.NO_ANSWER, detail);
        call.abort(() -> lost.ifPresent(Device::close));
        room.timer().after(Deadlines.AFTER_CLOSE, () -> {
            if (lane.giveUp(call)) {
                write(JournalEvent.CALL_NEVER_RETURNED);
            }
        });
    }

    // --- watch

    private void sightChanged() {
        boolean unseen;
        long current;
        synchronized (this) {
            if (closed) {
                return;
            }
            if (device == null && lookout.target().isEmpty()) {
                room.board().put(setting, new DeviceHealth.Unreachable(lookout.nothing()));
                lastFailure = new Outcome.Failed<>(Fault.NOT_CONNECTED, lookout.nothing());
                return;
            }
            unseen = device != null && !lookout.sees(id);
            current = number;
        }
        if (unseen) {
            probe(current);
        } else {
            beginOpening();
        }
    }

    void probe(long current) {
        D asked;
        synchronized (this) {
            if (closed || current != number || device == null) {
                return;
            }
            if (!lane.idle()) {
                again(current, Deadlines.PROBE_WHILE_BLOCKED);
                return;
            }
            due.cancel();
            asked = device;
        }
        submit(Deadlines.PROBE, running -> asked.probe(), new Endings<DeviceHealth>(current) {
            @Override
            public void settled(Outcome<DeviceHealth> outcome) {
                if (outcome instanceof Outcome.Done<DeviceHealth> done) {
                    steady(current);
                    found(current, done.value());
                } else if (outcome instanceof Outcome.Failed<DeviceHealth> failed) {
                    found(current, Diagnosis.of(failed.fault(), failed.detail()));
                } else {
                    again(current, Deadlines.PROBE_EVERY);
                }
            }
        });
    }

    /** It works for longer than one moment: the next loss is a new one. A device that comes and goes keeps its long pauses. */
    synchronized void steady(long current) {
        if (current == number) {
            failures = 0;
        }
    }

    private synchronized void again(long current, Duration pause) {
        if (!closed && current == number) {
            due.cancel();
            due = room.timer().after(pause, () -> probe(current));
        }
    }

    /** What a probe says. */
    private void found(long current, DeviceHealth health) {
        if (health instanceof DeviceHealth.Unreachable away) {
            lose(current, health, Fault.NOT_CONNECTED, away.detail()).ifPresent(this::shut);
            return;
        }
        synchronized (this) {
            if (closed || current != number) {
                return;
            }
            room.board().put(setting, health);
        }
        boolean soon = health instanceof DeviceHealth.Blocked || health instanceof DeviceHealth.Busy;
        again(current, soon ? Deadlines.PROBE_WHILE_BLOCKED : Deadlines.PROBE_EVERY);
    }

    /** What the device says by itself. While it is being opened, the first probe has the word. */
    private void heard(long current, DeviceHealth health) {
        boolean open;
        synchronized (this) {
            open = current == number && device != null;
        }
        if (open) {
            found(current, health);
        }
    }

    private void hearIn(long current, Runnable word) {
        synchronized (this) {
            if (closed || current != number) {
                return;
            }
        }
        word.run();
    }

    // --- for those who give jobs

    /** Of the connection that there is now; a later one has a greater number. */
    synchronized long number() {
        return number;
    }

    synchronized boolean open() {
        return device != null;
    }

    /** @throws DeviceException why there is none; it is opened then as soon as can be */
    D device() throws DeviceException {
        Outcome.Failed<?> why;
        synchronized (this) {
            if (device != null) {
                return device;
            }
            why = lastFailure;
        }
        // Somebody wants it now: not after the pause.
        beginOpening();
        throw new DeviceException(why.fault(), why.detail()).beforeAnything();
    }

    private <T> void submit(Duration deadline, Call.Action<T> action, Endings<T> endings) {
        submit(call(deadline, action, endings));
    }

    /** A call whose time has begun to run. */
    <T> Call<T> call(Duration deadline, Call.Action<T> action, Endings<T> endings) {
        return new Call<>(name, room.timer(), deadline, action, endings);
    }

    void submit(Call<?> call) {
        lane.add(call);
    }

    /** @return its name when its thread had died and another one serves it now */
    Optional<String> revive() {
        return lane.revive() ? Optional.of(setting.name()) : Optional.empty();
    }

    void write(JournalEvent event, Detail... details) {
        Detail[] all = new Detail[details.length + 1];
        all[0] = new Detail.Device(setting.kind(), setting.place());
        System.arraycopy(details, 0, all, 1, details.length);
        room.journal().write(event, all);
    }

    // --- stop

    /** @return the thread that closes the device, to be waited for a little */
    Optional<Thread> close() {
        D last;
        synchronized (this) {
            closed = true;
            number++;
            last = device;
            device = null;
            due.cancel();
        }
        lookout.close();
        Call<?> running = lane.close();
        if (running != null) {
            running.drop();
        }
        return Optional.ofNullable(last).map(this::shut);
    }

    /** What all calls have in common at their end; {@code during} is the number of the opening that they use. */
    class Endings<T> implements Call.Ending<T> {

        volatile long during;

        Endings(long during) {
            this.during = during;
        }

        @Override
        public void settled(Outcome<T> outcome) {
        }

        @Override
        public void late(Outcome<T> outcome) {
            write(JournalEvent.LATE_ANSWER_DROPPED);
        }

        @Override
        public void bug(Throwable bug) {
            write(JournalEvent.DRIVER_BUG, Detail.Thrown.by(bug));
            String detail = "the driver broke off: " + bug.getClass().getName();
            lose(during, new DeviceHealth.Unreachable(detail), Fault.UNKNOWN, detail).ifPresent(Connection.this::shut);
        }

        @Override
        public void stuck(Call<T> call) {
            force(call, during, "the driver did not come back in time");
        }
    }
}
