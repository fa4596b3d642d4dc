package vn.motcua.device.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;

/** A scanner with a feeder and a glass, and nothing behind them but its panel. */
final class SimulatedScanner implements DocumentScanner {

    private final ScannerPanel panel;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile Cancellation job = new Cancellation();
    private volatile boolean closed;

    SimulatedScanner(ScannerPanel panel) throws DeviceException {
        this.panel = panel;
        panel.attach(this);
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("Một Cửa", "simulated scanner");
    }

    @Override
    public ScannerCapabilities capabilities() {
        return new ScannerCapabilities(Set.of(Source.values()), true, List.of(75, 100, 150, 200, 300));
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

    boolean working() {
        return !closed && !job.cancelled();
    }

    @Override
    public int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        requireOpen();
        panel.requireAble();
        job = cancellation;
        try (Cancellation.Registration registration = cancellation.onCancel(panel::wake)) {
            panel.beginJob();
            boolean fromGlass = request.source() == Source.GLASS || request.source() == Source.AUTOMATIC && !panel.feederLoaded();
            int count = fromGlass ? scanGlass(request, pages) : scanFeeder(request, pages);
            requireOpen();
            return count;
        } catch (IOException e) {
            throw new DeviceException(Fault.UNKNOWN, "the simulated page could not be written: " + e.getMessage(), e);
        }
    }

    private int scanGlass(ScanRequest request, PageReceiver pages) throws DeviceException, IOException {
        Optional<Sheet> sheet = panel.sheetOnGlass();
        if (sheet.isEmpty() && request.source() == Source.AUTOMATIC) {
            throw new DeviceException(Fault.FEEDER_EMPTY, "no paper in the simulated feeder or on its glass");
        }
        // A glass cannot tell that nothing lies on it: it gives an empty page.
        Sheet seen = sheet.orElse(new Sheet.Sample(SamplePaper.NOTHING, 1, false));
        return deliver(seen, false, 1, request, pages) ? 1 : 0;
    }

    private int scanFeeder(ScanRequest request, PageReceiver pages) throws DeviceException, IOException {
        int count = 0;
        while (count < request.mostPages()) {
            Optional<Sheet> sheet = panel.pullIn(count + 1);
            if (sheet.isEmpty()) {
                break;
            }
            if (!deliver(sheet.get(), false, count + 1, request, pages)) {
                return count;
            }
            count++;
            if (request.duplex() && sheet.get().twoSided() && count < request.mostPages()) {
                if (!deliver(sheet.get(), true, count + 1, request, pages)) {
                    return count;
                }
                count++;
            }
        }
        if (count == 0) {
            throw new DeviceException(Fault.FEEDER_EMPTY, "no paper in the simulated feeder");
        }
        return count;
    }

    /** @return false when the job ended before the page did */
    private boolean deliver(Sheet sheet, boolean back, int number, ScanRequest request, PageReceiver pages)
            throws DeviceException, IOException {
        long begun = System.nanoTime();
        Path stem = request.folder().resolve("simulated-" + UUID.randomUUID());
        Sheet.Side side = sheet.scan(back, request.colour(), request.dotsPerInch(), stem);
        boolean passed = false;
        try {
            passed = panel.passPage(this, begun, pages::progress);
        } finally {
            if (!passed) {
                Files.deleteIfExists(side.file());
            }
        }
        if (passed) {
            pages.page(new ScannedPage(side.file(), number, side.dotsPerInch(), back));
        }
        return passed;
    }

    private void requireOpen() throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        health.close();
        panel.detach(this);
    }
}
