package vn.motcua.device.isolated;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import vn.motcua.device.Caller;
import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardReader;
import vn.motcua.device.CodeReader;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;
import vn.motcua.device.Summons;
import vn.motcua.device.TicketPrinter;

/** The one device that a driver's process has open, with the job that runs on it. */
final class HostedDevice {

    private static final long COMES_BACK_MILLIS = 1000;

    private final Consumer<Frame> news;
    private final Map<Integer, Cancellation> running = new ConcurrentHashMap<>();
    private volatile Device device;
    private CardChannel channel;
    private int busy;

    /** @param news takes what the device says */
    HostedDevice(Consumer<Frame> news) {
        this.news = news;
    }

    /** @return its info and capabilities */
    Packer open(DeviceDriver driver, Unpacker body) throws DeviceException, DamagedFrame {
        int number = body.number();
        Unpacker what = new Unpacker(body.blob());
        DeviceId id = new DeviceId(what.text());
        Settings settings = Settings.of(driver.options(), what.texts());
        close();
        Device opened = driver.open(id, settings);
        device = opened;
        opened.onChange(health -> news.accept(new Frame(Verb.HEALTH, number, new Packer().health(health).bytes())));
        Packer answer = new Packer().info(opened.info());
        if (opened instanceof CardReader reader) {
            reader.onCard(presence -> news.accept(new Frame(Verb.CARD, number, new Packer().word(presence).bytes())));
        } else if (opened instanceof CodeReader reader) {
            reader.onCode(text -> news.accept(new Frame(Verb.CODE, number, new Packer().text(text).bytes())));
        } else if (opened instanceof TicketPrinter printer) {
            printer.onExit(exit -> news.accept(new Frame(Verb.EXIT, number, new Packer().word(exit).bytes())));
            answer.capabilities(printer.capabilities());
        } else if (opened instanceof DocumentScanner scanner) {
            answer.capabilities(scanner.capabilities());
        }
        return answer;
    }

    Packer perform(Frame frame) throws DeviceException, DamagedFrame {
        Device open = device;
        if (open == null) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed").beforeAnything();
        }
        enter(1);
        try {
            return perform(open, frame);
        } finally {
            enter(-1);
        }
    }

    private Packer perform(Device open, Frame frame) throws DeviceException, DamagedFrame {
        Unpacker body = new Unpacker(frame.body());
        switch (frame.verb()) {
            case PROBE -> {
                return new Packer().health(open.probe());
            }
            case PRINT -> {
                var document = body.document();
                return cancellable(frame, cancellation -> new Packer().report(((TicketPrinter) open).print(document, cancellation)));
            }
            case SCAN -> {
                var request = body.request();
                return cancellable(frame, cancellation -> new Packer().number(((DocumentScanner) open).scan(request, pages(frame), cancellation)));
            }
            case CONNECT -> {
                channel = ((CardReader) open).connect();
                return new Packer().blob(channel.atr()).number(channel.longestResponse());
            }
            case TRANSMIT -> {
                return new Packer().raw(connected().transmit(frame.body()));
            }
            case CALL -> ((Caller) open).tell(new Summons(body.text(), body.text(), body.text(), body.word(Summons.Signal.class)));
            case RESET -> connected().reset();
            case DISCONNECT -> connected().close();
            default -> throw new DamagedFrame("nothing is asked for by " + frame.verb());
        }
        return new Packer();
    }

    private CardChannel connected() throws DeviceException {
        if (channel == null) {
            throw new DeviceException(Fault.CARD_REMOVED, "not connected");
        }
        return channel;
    }

    private PageReceiver pages(Frame job) {
        return new PageReceiver() {
            @Override
            public void page(ScannedPage page) {
                news.accept(new Frame(Verb.PAGE, job.number(), new Packer().page(page).bytes()));
            }

            @Override
            public void progress(int percent) {
                news.accept(new Frame(Verb.PROGRESS, job.number(), new Packer().number(percent).bytes()));
            }
        };
    }

    private interface Job {
        Packer with(Cancellation cancellation) throws DeviceException;
    }

    private Packer cancellable(Frame frame, Job job) throws DeviceException {
        Cancellation cancellation = running.computeIfAbsent(frame.number(), number -> new Cancellation());
        try {
            return job.with(cancellation);
        } finally {
            running.remove(frame.number());
        }
    }

    void cancel(int number) {
        // One that comes before its job has begun is kept for it: numbers are not used twice.
        running.computeIfAbsent(number, early -> new Cancellation()).cancel();
    }

    private synchronized void enter(int one) {
        busy += one;
        notifyAll();
    }

    /** @return false when a call is still in the driver a second later */
    boolean closeAndLetGo() {
        close();
        long end = System.nanoTime() + COMES_BACK_MILLIS * 1_000_000;
        synchronized (this) {
            try {
                while (busy > 0 && System.nanoTime() < end) {
                    wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return busy == 0;
        }
    }

    void close() {
        Device open = device;
        device = null;
        if (open != null) {
            open.close();
        }
    }
}
