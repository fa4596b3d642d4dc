package vn.motcua.device.isolated;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;

/** An open device's tie to the process that has it; what all kinds of device have in common. */
final class Tie {

    /** A process that runs. */
    interface Source {
        DriverProcess get() throws DeviceException;
    }

    /** Another process in place of this one. */
    interface Renewal {
        DriverProcess after(DriverProcess old) throws DeviceException;
    }

    private final byte[] what;
    private final Source source;
    private final Renewal renewal;
    private final AtomicInteger users;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private Consumer<Frame> ear = news -> { };
    private volatile DriverProcess process;
    private volatile int opening;
    private volatile boolean closed;
    private volatile boolean used;
    private DeviceInfo info = DeviceInfo.UNKNOWN;

    /** @param what which device, with which settings @param users counts those for whom the process must stay */
    Tie(byte[] what, Source source, Renewal renewal, AtomicInteger users) {
        this.what = what;
        this.source = source;
        this.renewal = renewal;
        this.users = users;
    }

    /**
     * @param ear hears what this kind of device says by itself, beside its health
     * @return what the device can do, after its info
     */
    Unpacker open(Consumer<Frame> ear) throws DeviceException {
        this.ear = ear;
        users.incrementAndGet();
        try {
            return openIn(source.get());
        } catch (DeviceException | RuntimeException e) {
            users.decrementAndGet();
            throw e;
        }
    }

    /** As {@link #open(Consumer)}; what the device can do is read from the answer's rest. */
    <T> T open(Consumer<Frame> ear, Unpacker.Reading<T> capabilities) throws DeviceException {
        Unpacker answer = open(ear);
        try {
            return read(Frame.EMPTY, none -> capabilities.from(answer));
        } catch (DeviceException e) {
            close();
            throw e;
        }
    }

    private Unpacker openIn(DriverProcess fresh) throws DeviceException {
        int number = fresh.nextNumber();
        process = fresh;
        opening = number;
        fresh.listen(number, this::heard);
        Unpacker answer = new Unpacker(fresh.call(Verb.OPEN, new Packer().number(number).blob(what).bytes()));
        try {
            info = answer.info();
        } catch (DamagedFrame | RuntimeException e) {
            fresh.force("spoke out of order (info)");
            throw fresh.gone();
        }
        fresh.ended().thenAccept(ending -> ended(fresh, ending));
        return answer;
    }

    private void ended(DriverProcess one, Ending ending) {
        if (one == process && !ending.wanted()) {
            health.announce(new DeviceHealth.Unreachable(ending.words()));
        }
    }

    private void heard(Frame frame) {
        try {
            if (frame.verb() == Verb.HEALTH) {
                health.announce(Unpacker.read(frame.body(), Unpacker::health));
            } else {
                ear.accept(frame);
            }
        } catch (DamagedFrame e) {
            process.force("spoke out of order (" + e.getMessage() + ")");
        }
    }

    DeviceInfo info() {
        return info;
    }

    Announcer<DeviceHealth> health() {
        return health;
    }

    DeviceHealth probe() throws DeviceException {
        if (closed) {
            return new DeviceHealth.Unreachable("closed");
        }
        return read(call(Verb.PROBE, Frame.EMPTY), Unpacker::health);
    }

    byte[] call(Verb verb, byte[] body) throws DeviceException {
        return process.call(verb, body);
    }

    /** Something of a person may be in the process from now on. */
    Tie touched() {
        used = true;
        return this;
    }

    <T> T read(byte[] body, Unpacker.Reading<T> reading) throws DeviceException {
        try {
            return Unpacker.read(body, reading);
        } catch (DamagedFrame e) {
            process.force("spoke out of order (" + e.getMessage() + ")");
            throw process.gone();
        }
    }

    DriverProcess process() {
        return process;
    }

    /** The device is closed, its process ends, and a fresh one opens it again. Does nothing when no visit has used it. */
    void forget() throws DeviceException {
        if (used && !closed) {
            used = false;
            openIn(renewal.after(process));
            if (closed) {
                process.callShortly(Verb.CLOSE, process.nextNumber());
            }
        }
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        health.close();
        process.deaf(opening);
        if (process.alive()) {
            process.callShortly(Verb.CLOSE, process.nextNumber());
        }
        users.decrementAndGet();
    }
}
