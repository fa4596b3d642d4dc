package vn.motcua.kiosk.dossier;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;
import vn.motcua.device.simulator.SimulatedScannerDriver;

/** Papers through the simulated scanner, and what can happen to them on the way. */
final class SimulatedPapers {

    static final String DECLARATION = "to-khai-khai-sinh";
    static final String CERTIFICATE = "giay-chung-sinh";
    static final String LIST = "bang-ke-giay-to";
    static final String APPLICATION = "don-de-nghi";
    static final String BACK = "mat-sau-to-khai-khai-sinh";

    private SimulatedPapers() {
    }

    static List<ScannedPage> scan(Path folder, int dotsPerInch, String... names) throws DeviceException {
        SimulatedScannerDriver driver = new SimulatedScannerDriver();
        List<ScannedPage> pages = new ArrayList<>();
        try (DocumentScanner scanner = driver.open(SimulatedScannerDriver.SCANNER,
                Settings.of(driver.options(), Map.of("sheets", "0", "millis-per-page", "0")))) {
            driver.panel().load(List.of(names));
            scanner.scan(new ScanRequest(ScanRequest.Source.FEEDER, false, ScanRequest.Colour.COLOUR, dotsPerInch, folder, 100),
                    pages::add, new Cancellation());
        }
        return pages;
    }

    static BufferedImage picture(Path folder, String name) throws DeviceException, IOException {
        return PagePicture.read(scan(folder, 150, name).get(0).file());
    }

    /** Laid down anew: turned and moved a little. */
    static BufferedImage laidAgain(BufferedImage image, double degrees, int dx, int dy) {
        BufferedImage moved = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = moved.createGraphics();
        graphics.setColor(new Color(0xF8, 0xF6, 0xF0));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getTranslateInstance(dx, dy);
        place.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, place, null);
        graphics.dispose();
        return moved;
    }

    /** Each sample becomes factor x sample + offset. */
    static BufferedImage rescaled(BufferedImage image, float factor, float offset) {
        return new RescaleOp(factor, offset, null).filter(image, new BufferedImage(image.getWidth(), image.getHeight(), image.getType()));
    }
}
