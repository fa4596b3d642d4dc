package vn.motcua.device.cups;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import javax.imageio.ImageIO;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.EscPos;
import vn.motcua.device.paper.Typesetter;

/**
 * What the queue is given.
 *
 * @param picture a PNG for CUPS to convert, as office printers need it; else ESC/POS for a raw queue before a thermal printer
 */
record PaperFormat(boolean picture, int widthDots, int dotsPerInch, Cutter cutter) {

    static PaperFormat of(Settings settings) {
        return new PaperFormat(settings.text("format").equals("png"), settings.number("width-dots"), settings.number("dpi"),
                Cutter.valueOf(settings.text("cut").toUpperCase(Locale.ROOT)));
    }

    PrinterCapabilities capabilities() {
        return new PrinterCapabilities(widthDots, dotsPerInch, !picture && cutter != Cutter.NONE, false);
    }

    /** For lp -o. */
    String option() {
        return picture ? "document-format=image/png" : "raw";
    }

    byte[] bytes(PrintDocument document) throws DeviceException {
        Bitmap dots = set(document);
        return picture ? png(dots) : EscPos.stream(dots, cutter);
    }

    double millimetres(PrintDocument document) throws DeviceException {
        return set(document).height() * 25.4 / dotsPerInch;
    }

    private Bitmap set(PrintDocument document) throws DeviceException {
        try {
            return new Typesetter(widthDots, dotsPerInch).set(document);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, "this paper does not fit the printer: " + e.getMessage(), e).beforeAnything();
        }
    }

    private static byte[] png(Bitmap dots) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(dots.toImage(), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
