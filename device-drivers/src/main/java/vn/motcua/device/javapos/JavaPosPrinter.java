package vn.motcua.device.javapos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Typesetter;

/** A claimed and enabled POSPrinter. Papers go as one picture, so that Vietnamese comes out whole whatever the service knows of it. */
final class JavaPosPrinter implements TicketPrinter {

    private static final int CLAIM_MILLIS = 3000;
    private static final int USUAL_WIDTH = 576;
    private static final int CUT_LEAVING_A_BRIDGE = 95;

    private final POSPrinter printer;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private final Typesetter typesetter;
    private final PrinterCapabilities capabilities;
    private final boolean cover;
    private final boolean nearEnd;
    private final boolean power;
    private volatile boolean closed;

    private JavaPosPrinter(POSPrinter printer, int widthDots, int dotsPerInch) throws JposException {
        this.printer = printer;
        this.cover = printer.getCapCoverSensor();
        this.nearEnd = printer.getCapRecNearEndSensor();
        this.power = printer.getCapPowerReporting() != JposConst.JPOS_PR_NONE;
        int width = widthDots > 0 ? widthDots : said(printer);
        this.typesetter = new Typesetter(width, dotsPerInch);
        this.capabilities = new PrinterCapabilities(width, dotsPerInch, printer.getCapRecPapercut(), printer.getCapRecEmptySensor());
        printer.addStatusUpdateListener(event -> heard());
    }

    private static int said(POSPrinter printer) throws JposException {
        int width = printer.getRecLineWidth() / 8 * 8;
        return width >= 256 ? width : USUAL_WIDTH;
    }

    /** @param widthDots 0: as the service says */
    static JavaPosPrinter open(String logicalName, int widthDots, int dotsPerInch) throws DeviceException {
        POSPrinter printer = new POSPrinter();
        try {
            printer.open(logicalName);
            printer.claim(CLAIM_MILLIS);
            if (printer.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
                printer.setPowerNotify(JposConst.JPOS_PN_ENABLED);
            }
            printer.setDeviceEnabled(true);
            printer.setMapMode(POSPrinterConst.PTR_MM_DOTS);
            if (!printer.getCapRecBitmap()) {
                throw new DeviceException(Fault.WRONG_SETTINGS, logicalName + " prints no pictures");
            }
            return new JavaPosPrinter(printer, widthDots, dotsPerInch);
        } catch (JposException e) {
            shut(printer);
            throw JavaPosFault.of(e);
        } catch (DeviceException | RuntimeException e) {
            shut(printer);
            throw e;
        }
    }

    private static void shut(POSPrinter printer) {
        try {
            // Disables and releases too.
            printer.close();
        } catch (JposException e) {
            // It was not open.
            return;
        }
    }

    @Override
    public DeviceInfo info() {
        try {
            return DeviceInfo.model("", printer.getPhysicalDeviceName());
        } catch (JposException e) {
            return DeviceInfo.UNKNOWN;
        }
    }

    @Override
    public PrinterCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public DeviceHealth probe() {
        if (closed) {
            return new DeviceHealth.Unreachable("closed");
        }
        try {
            return state();
        } catch (JposException e) {
            return new DeviceHealth.Unreachable(String.valueOf(e.getMessage()));
        }
    }

    /** A sensor that the printer has not is not asked. */
    private DeviceHealth state() throws JposException {
        if (power) {
            switch (printer.getPowerState()) {
                case JposConst.JPOS_PS_OFF, JposConst.JPOS_PS_OFF_OFFLINE -> {
                    return new DeviceHealth.Unreachable("switched off");
                }
                case JposConst.JPOS_PS_OFFLINE -> {
                    return DeviceHealth.blocked(Fault.OFFLINE);
                }
                default -> { }
            }
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (cover && printer.getCoverOpen()) {
            faults.add(Fault.COVER_OPEN);
        }
        if (capabilities.reportsPaper() && printer.getRecEmpty()) {
            faults.add(Fault.PAPER_OUT);
        }
        if (!faults.isEmpty()) {
            return new DeviceHealth.Blocked(faults);
        }
        if (!capabilities.reportsPaper()) {
            return new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN));
        }
        return nearEnd && printer.getRecNearEnd() ? new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)) : DeviceHealth.ready();
    }

    private void heard() {
        if (!closed) {
            health.announce(probe());
        }
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        Bitmap dots = set(document);
        byte[] bmp = bmp(dots);
        requireReady();
        try (Cancellation.Registration abort = cancellation.onCancel(this::close)) {
            printer.printMemoryBitmap(POSPrinterConst.PTR_S_RECEIPT, bmp, POSPrinterConst.PTR_BMT_BMP,
                    POSPrinterConst.PTR_BM_ASIS, POSPrinterConst.PTR_BM_CENTER);
            if (capabilities.cutter()) {
                printer.cutPaper(CUT_LEAVING_A_BRIDGE);
            }
        } catch (JposException e) {
            throw JavaPosFault.of(e);
        }
        // Not asynchronous: a service returns when the paper is out. That is believed only where a sensor could say otherwise.
        boolean well = probe() instanceof DeviceHealth.Ready;
        return new PrintReport(bmp.length, well && capabilities.reportsPaper(), dots.height() * 25.4 / capabilities.dotsPerInch());
    }

    private void requireReady() throws DeviceException {
        DeviceHealth now = probe();
        if (now instanceof DeviceHealth.Blocked blocked) {
            throw new DeviceException(blocked.faults().iterator().next(), "the service reports " + blocked.faults()).beforeAnything();
        }
        if (!now.usable()) {
            throw new DeviceException(Fault.NOT_CONNECTED, "the service reports " + now).beforeAnything();
        }
    }

    private Bitmap set(PrintDocument document) throws DeviceException {
        try {
            return typesetter.set(document);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, "this paper does not fit the printer: " + e.getMessage(), e).beforeAnything();
        }
    }

    private static byte[] bmp(Bitmap dots) {
        try {
            ByteArrayOutputStream bmp = new ByteArrayOutputStream();
            ImageIO.write(dots.toImage(), "bmp", bmp);
            return bmp.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        health.close();
        shut(printer);
    }
}
