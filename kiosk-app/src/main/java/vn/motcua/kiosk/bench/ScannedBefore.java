package vn.motcua.kiosk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.Settings;
import vn.motcua.device.simulator.SimulatedScannerDriver;

/**
 * The simulated scanner's papers, drawn before anything is measured: a real scanner draws none in the kiosk's process, where each
 * takes three pictures of 26 megabytes.
 */
public final class ScannedBefore implements AutoCloseable {

    private static final int DOTS_PER_INCH = 300;

    private final Path folder;
    private final Settings settings;

    /** @throws IOException when there is no room for 26 megabytes a paper in the folder of temporary files */
    public ScannedBefore(SimulatedScannerDriver driver) throws IOException {
        folder = Files.createTempDirectory("scanned-before");
        List<String> papers = driver.panel().papers();
        driver.panel().load(papers.size());
        Settings atOnce = Settings.of(driver.options(), Map.of("millis-per-page", "0"));
        try (DocumentScanner scanner = driver.open(SimulatedScannerDriver.SCANNER, atOnce)) {
            ScanRequest all = new ScanRequest(ScanRequest.Source.FEEDER, false, ScanRequest.Colour.COLOUR, DOTS_PER_INCH, folder, papers.size());
            scanner.scan(all, page -> number(page.file(), page.number()), new Cancellation());
        } catch (DeviceException e) {
            throw new IOException("the simulated scanner does not scan", e);
        }
        settings = Settings.of(driver.options(), Map.of("pages", folder.toString(), "sheets", "0"));
    }

    /** They lie in the pile in the order of their names. */
    private void number(Path file, int number) {
        try {
            Files.move(file, folder.resolve(String.format("%02d.pnm", number)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the simulated scanner: these papers, at its usual pace. */
    public Settings settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
