package vn.motcua.kiosk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** Eight pixels of the portrait as it is on the screen, red, green and blue: where they differ most. */
final class DrawnPortrait {

    private static final int PIXELS = 8;

    private DrawnPortrait() {
    }

    static byte[] of(byte[] png) {
        try {
            BufferedImage screen = ImageIO.read(new ByteArrayInputStream(png));
            byte[] best = new byte[0];
            for (int y = screen.getHeight() / 5; y < screen.getHeight() / 2; y += 8) {
                for (int x = screen.getWidth() / 16; x < screen.getWidth() / 3; x += 8) {
                    byte[] pixels = pixels(screen, x, y);
                    best = colours(pixels) > colours(best) ? pixels : best;
                }
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pixels(BufferedImage screen, int left, int y) {
        byte[] pixels = new byte[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int rgb = screen.getRGB(left + i, y);
            pixels[3 * i] = (byte) (rgb >> 16);
            pixels[3 * i + 1] = (byte) (rgb >> 8);
            pixels[3 * i + 2] = (byte) rgb;
        }
        return pixels;
    }

    private static long colours(byte[] pixels) {
        return IntStream.range(0, pixels.length / 3).mapToObj(i -> Arrays.hashCode(Arrays.copyOfRange(pixels, 3 * i, 3 * i + 3))).distinct().count();
    }
}
