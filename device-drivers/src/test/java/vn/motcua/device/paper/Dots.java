package vn.motcua.device.paper;

import java.awt.image.BufferedImage;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import vn.motcua.device.peer.PrintedPaper;

/** Compares what was set with what was burnt, and reads codes from it. */
public final class Dots {

    private Dots() {
    }

    /** Dots that differ; a paper that ends early has white below. */
    public static int difference(Bitmap set, PrintedPaper burnt) {
        int different = 0;
        for (int y = 0; y < Math.max(set.height(), burnt.height()); y++) {
            for (int x = 0; x < Math.max(set.width(), burnt.width()); x++) {
                if (set.black(x, y) != burnt.black(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }

    /** The QR code's content. */
    public static String code(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code on the paper", e);
        } catch (ReaderException e) {
            throw new AssertionError("a code that cannot be read", e);
        }
    }
}
