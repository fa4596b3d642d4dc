package vn.motcua.device.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.EscPos;
import vn.motcua.device.paper.Typesetter;

/** Takes as long as a real printer would, and stops where its panel says. */
final class SimulatedTicketPrinter implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedTicketPrinter.class);
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private final TicketPrinterPanel panel;
    private final PrinterCapabilities capabilities;
    private final double speed;
    private final String folder;
    private final Typesetter typesetter;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean closed;

    SimulatedTicketPrinter(TicketPrinterPanel panel, Settings settings) throws DeviceException {
        this.panel = panel;
        this.capabilities = new PrinterCapabilities(settings.number("width-dots"), settings.number("dpi"), true, true);
        this.speed = settings.number("speed-mm-per-second");
        this.folder = settings.text("keep-in");
        this.typesetter = new Typesetter(capabilities.widthDots(), capabilities.dotsPerInch());
        panel.attach(this);
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("Một Cửa", "simulated ticket printer");
    }

    @Override
    public PrinterCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public DeviceHealth probe() {
        return closed ? new DeviceHealth.Unreachable("closed") : panel.health();
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    void say(DeviceHealth news) {
        health.announce(news);
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        Run run = new Run(document, picture(document), cancellation);
        try (Cancellation.Registration abort = cancellation.onCancel(panel::wake)) {
            run.toItsEnd();
            return new PrintReport(run.escpos.length, true, run.length);
        } finally {
            run.keep();
        }
    }

    private Bitmap picture(PrintDocument document) throws DeviceException {
        try {
            return typesetter.set(document);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, "this paper does not fit the printer: " + e.getMessage(), e);
        }
    }

    /** One paper coming out. */
    private final class Run {

        private final PrintDocument document;
        private final Bitmap picture;
        private final byte[] escpos;
        private final Cancellation cancellation;
        private final double length;
        private final long begin = System.nanoTime();
        private double out;

        Run(PrintDocument document, Bitmap picture, Cancellation cancellation) {
            this.document = document;
            this.picture = picture;
            this.escpos = EscPos.stream(picture, Cutter.PARTIAL);
            this.cancellation = cancellation;
            this.length = picture.height() * MILLIMETRES_PER_INCH / capabilities.dotsPerInch();
        }

        void toItsEnd() throws DeviceException {
            while (true) {
                int seen = panel.changes();
                requireGoingOn();
                panel.requireReady(out);
                if (out >= length) {
                    return;
                }
                double next = Math.min(length, panel.nextStop());
                await(next - out, seen);
                out = Math.min(next, (System.nanoTime() - begin) / 1e9 * speed);
            }
        }

        private void requireGoingOn() throws DeviceException {
            if (cancellation.cancelled()) {
                throw new DeviceException(Fault.UNKNOWN, "cancelled");
            }
            if (closed) {
                throw new DeviceException(Fault.NOT_CONNECTED, "closed");
            }
        }

        private void await(double millimetres, int seen) throws DeviceException {
            try {
                panel.awaitChange(seen, (long) Math.ceil(millimetres / speed * 1000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DeviceException(Fault.UNKNOWN, "interrupted", e);
            }
        }

        /** What came out, if anything did. */
        void keep() {
            boolean whole = out >= length;
            int rows = whole ? picture.height() : (int) Math.round(out * capabilities.dotsPerInch() / MILLIMETRES_PER_INCH);
            if (rows > 0) {
                file(panel.keep(document.title(), png(picture.top(rows)), escpos, whole));
            }
        }
    }

    private static byte[] png(Bitmap picture) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture.toImage(), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(PrintedTicket ticket) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path place = Files.createDirectories(Path.of(folder));
            Files.write(place.resolve(ticket.name() + ".png"), ticket.png());
            Files.write(place.resolve(ticket.name() + ".escpos"), ticket.escpos());
        } catch (IOException e) {
            // The paper is out and the panel has it; only the copy in the folder is missing.
            LOG.warn("cannot keep {} in {}: {}", ticket.name(), folder, e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        health.close();
        panel.detach(this);
    }
}
