package vn.motcua.kiosk.command;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Small pictures of many screens on one sheet, series below series. A line that is full is packed at once: thousands of them lie on it. */
final class OverviewSheet {

    /** Pixels. */
    static final int WIDTH = 2400;
    static final int CAPTION = 40;

    private static final int LONG_SIDE = 160;
    private static final int GAP = 8;
    private static final Color GROUND = new Color(0xFAF7F1);

    private final PngRows rows = new PngRows(WIDTH);
    private BufferedImage line = ground(LONG_SIDE + GAP);
    private int x = GAP;
    private int height;

    /** A new series. */
    void begin(BufferedImage caption) {
        newLine();
        BufferedImage strip = ground(CAPTION);
        draw(caption, strip, GAP);
        rows.add(strip);
    }

    void add(BufferedImage screen) {
        double scale = LONG_SIDE / (double) Math.max(screen.getWidth(), screen.getHeight());
        BufferedImage small = smaller(screen, (int) (screen.getWidth() * scale), (int) (screen.getHeight() * scale));
        if (x + small.getWidth() + GAP > WIDTH) {
            newLine();
        }
        draw(small, line, x);
        x += small.getWidth() + GAP;
        height = small.getHeight() + GAP;
    }

    private void newLine() {
        if (height > 0) {
            BufferedImage full = ground(height);
            draw(line, full, 0);
            rows.add(full);
            line = ground(LONG_SIDE + GAP);
        }
        x = GAP;
        height = 0;
    }

    private static BufferedImage ground(int height) {
        BufferedImage ground = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = ground.createGraphics();
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, WIDTH, height);
        graphics.dispose();
        return ground;
    }

    private static void draw(BufferedImage picture, BufferedImage on, int x) {
        Graphics2D graphics = on.createGraphics();
        graphics.drawImage(picture, x, 0, null);
        graphics.dispose();
    }

    /** Halved as often as it goes: so thin strokes do not vanish. */
    private static BufferedImage smaller(BufferedImage picture, int width, int height) {
        BufferedImage from = picture;
        while (from.getWidth() >= 2 * width) {
            int half = Math.max(width, from.getWidth() / 2);
            from = scaled(from, half, half == width ? height : from.getHeight() / 2);
        }
        return from.getWidth() == width ? from : scaled(from, width, height);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    /** Once, at the end. */
    void write(Path file) throws IOException {
        newLine();
        rows.write(file);
    }
}
