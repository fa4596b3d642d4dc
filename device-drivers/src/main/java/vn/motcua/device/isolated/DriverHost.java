package vn.motcua.device.isolated;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;

/**
 * A driver's process from the inside: loads the one driver, does what the frames on its input ask for, and ends when the input
 * does. Jobs run one after the other on one thread, as the SPI promises; what must not wait for them has threads of its own.
 */
public final class DriverHost {

    private final DeviceDriver driver;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(task -> new Thread(task, "device"));
    private final ExecutorService aside = Executors.newCachedThreadPool(task -> new Thread(task, "aside"));
    private final Map<Integer, AutoCloseable> watches = new ConcurrentHashMap<>();
    private final HostedDevice device = new HostedDevice(this::say);

    private DriverHost(DeviceDriver driver, DataInputStream in, DataOutputStream out) {
        this.driver = driver;
        this.in = in;
        this.out = out;
    }

    /** @param arguments kind, name, and the folder of dropped-in drivers if there is one */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a driver prints must not get between the frames.
        System.setOut(System.err);
        DriverCatalogue catalogue = arguments.length > 2 ? DriverCatalogue.load(Path.of(arguments[2])) : DriverCatalogue.load();
        DeviceDriver driver = catalogue.find(DeviceKind.valueOf(arguments[0]), arguments[1]).orElse(null);
        if (driver == null) {
            System.err.println("there is no driver " + arguments[1] + " here: " + catalogue.problems());
            Runtime.getRuntime().halt(2);
        }
        DriverHost host = new DriverHost(driver, in, out);
        try {
            host.serve();
        } finally {
            host.end();
        }
    }

    private void serve() throws IOException {
        say(new Frame(Verb.HELLO, 0, new Packer().number(Frame.VERSION).bytes()));
        while (true) {
            Frame frame;
            try {
                frame = Frame.read(in);
            } catch (java.io.EOFException theKioskIsGone) {
                return;
            }
            take(frame);
        }
    }

    private void take(Frame frame) {
        switch (frame.verb()) {
            case PING -> say(new Frame(Verb.DONE, frame.number(), Frame.EMPTY));
            case CANCEL -> aside.execute(() -> device.cancel(frame.number()));
            case UNWATCH -> aside.execute(() -> unwatch(frame.number()));
            case WATCH -> aside.execute(() -> answer(frame, this::watch));
            case CLOSE -> aside.execute(() -> answer(frame, this::close));
            case OPEN -> jobs.execute(() -> answer(frame, this::open));
            default -> jobs.execute(() -> answer(frame, device::perform));
        }
    }

    /** What is done for a frame; its answer's body. */
    private interface Deed {
        Packer of(Frame frame) throws DeviceException, DamagedFrame;
    }

    private void answer(Frame frame, Deed deed) {
        try {
            say(new Frame(Verb.DONE, frame.number(), deed.of(frame).bytes()));
        } catch (DeviceException e) {
            say(new Frame(Verb.FAULT, frame.number(), new Packer().fault(e).bytes()));
        } catch (DamagedFrame | RuntimeException | LinkageError e) {
            // Its type and place, never its message: that may speak of a person.
            StackTraceElement[] stack = e.getStackTrace();
            say(new Frame(Verb.BUG, frame.number(), new Packer().text(e.getClass().getName() + (stack.length > 0 ? " at " + stack[0] : "")).bytes()));
        }
    }

    private void say(Frame frame) {
        try {
            synchronized (out) {
                frame.write(out);
                out.flush();
            }
        } catch (IOException theKioskIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Packer watch(Frame frame) throws DamagedFrame {
        Unpacker body = new Unpacker(frame.body());
        int number = body.number();
        Settings settings = Settings.of(driver.options(), body.texts());
        watches.put(number, driver.watch(settings, present -> say(new Frame(Verb.FOUND, number, new Packer().found(present).bytes()))));
        return new Packer();
    }

    private void unwatch(int number) {
        AutoCloseable watch = watches.remove(number);
        if (watch != null) {
            try {
                watch.close();
            } catch (Exception e) {
                // A watch that cannot be closed goes with its process.
                Runtime.getRuntime().halt(3);
            }
        }
    }

    private Packer open(Frame frame) throws DeviceException, DamagedFrame {
        return device.open(driver, new Unpacker(frame.body()));
    }

    private Packer close(Frame frame) throws DeviceException {
        if (!device.closeAndLetGo()) {
            throw new DeviceException(Fault.NO_ANSWER, "a call does not come back");
        }
        return new Packer();
    }

    /** The device is closed in order if it lets itself be closed at once. */
    private void end() {
        Thread closing = new Thread(device::close, "close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
