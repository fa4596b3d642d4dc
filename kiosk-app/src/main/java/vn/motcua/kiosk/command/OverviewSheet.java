package vn.motcua.kiosk.command;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Small pictures of many screens on one sheet, series below series. */
final class OverviewSheet {

    /** Pixels. */
    static final int WIDTH = 2400;
    static final int CAPTION = 40;

    private static final int LONG_SIDE = 160;
    private static final int GAP = 8;
    private static final Color GROUND = new Color(0xFAF7F1);

    private record Placed(BufferedImage picture, int x, int y) {
    }

    private final List<Placed> placed = new ArrayList<>();
    private int x;
    private int y;
    private int lineHeight;

    /** A new series. */
    void begin(BufferedImage caption) {
        newLine();
        placed.add(new Placed(caption, GAP, y));
        y += CAPTION;
        x = GAP;
    }

    void add(BufferedImage screen) {
        double scale = LONG_SIDE / (double) Math.max(screen.getWidth(), screen.getHeight());
        BufferedImage small = smaller(screen, (int) (screen.getWidth() * scale), (int) (screen.getHeight() * scale));
        if (x + small.getWidth() + GAP > WIDTH) {
            newLine();
        }
        placed.add(new Placed(small, x, y));
        x += small.getWidth() + GAP;
        lineHeight = small.getHeight() + GAP;
    }

    private void newLine() {
        x = GAP;
        y += lineHeight;
        lineHeight = 0;
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

    BufferedImage picture() {
        newLine();
        BufferedImage sheet = new BufferedImage(WIDTH, y + GAP, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        placed.forEach(one -> graphics.drawImage(one.picture(), one.x(), one.y(), null));
        graphics.dispose();
        return sheet;
    }
}
