package vn.motcua.device.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Draws on an A4 sheet in millimetres from its top left corner: print, pen, lines, stamps. */
final class PaperArtist {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    static final Color PRINT = new Color(0x22, 0x22, 0x24);
    static final Color PEN = new Color(0x1B, 0x2F, 0x9E);
    /** See-through, as stamp ink is: print below it stays readable. */
    static final Color STAMP = new Color(0xC8, 0x1E, 0x2B, 200);

    enum Face {
        REGULAR("Inter-Regular"), BOLD("Inter-Bold"), ITALIC("Inter-Italic"), SEMIBOLD("Inter-SemiBold");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    enum Align { LEFT, CENTRE, RIGHT }

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

    private final Graphics2D graphics;
    private final Random hand;

    /** @param hand makes the pen's small irregularities; the same seed gives the same sheet */
    PaperArtist(BufferedImage image, int dotsPerInch, Random hand) {
        this.hand = hand;
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(dotsPerInch / 25.4, dotsPerInch / 25.4);
    }

    private static Font font(Face face, double points) {
        return FONTS.computeIfAbsent(face, PaperArtist::load).deriveFont((float) (points * MILLIMETRES_PER_POINT));
    }

    private static Font load(Face face) {
        try (InputStream in = PaperArtist.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/" + face.file + ".otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("flatlaf-fonts-inter is not on the class path", e);
        }
    }

    /** One line whose baseline is at {@code y}. */
    void text(String text, Face face, double points, Align align, double x, double y) {
        Font font = font(face, points);
        double width = width(text, font);
        double left = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        graphics.setColor(PRINT);
        graphics.setFont(font);
        graphics.drawString(text, (float) left, (float) y);
    }

    private double width(String text, Font font) {
        return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    /** Wraps at {@code width}. @return the baseline for the next line */
    double paragraph(String text, Face face, double points, double x, double y, double width, double lineHeight) {
        double at = y;
        for (String line : wrapped(text, font(face, points), width)) {
            text(line, face, points, Align.LEFT, x, at);
            at += lineHeight;
        }
        return at;
    }

    private List<String> wrapped(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** A printed label, dots to the right margin, and what somebody wrote on them. */
    void field(String label, String written, double x, double right, double y) {
        text(label, Face.REGULAR, 12, Align.LEFT, x, y);
        double from = x + width(label, font(Face.REGULAR, 12)) + 1.5;
        dots(from, right, y + 0.6);
        write(written, from + 2, y - 0.3, 12.5);
    }

    private void dots(double from, double to, double y) {
        graphics.setColor(PRINT);
        graphics.setStroke(new BasicStroke(0.25f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.01f, 1.1f}, 0));
        graphics.draw(new Line2D.Double(from, y, to, y));
    }

    /** Blue pen: a hand keeps neither the line nor the slope. */
    void write(String text, double x, double y, double points) {
        AffineTransform upright = graphics.getTransform();
        graphics.setColor(PEN);
        double at = x;
        for (String word : text.split(" ")) {
            graphics.setTransform(upright);
            graphics.translate(at, y + hand.nextGaussian() * 0.25);
            graphics.rotate(hand.nextGaussian() * 0.012);
            graphics.shear(-0.12, 0);
            graphics.setFont(font(Face.ITALIC, points));
            graphics.drawString(word, 0, 0);
            at += width(word + " ", font(Face.ITALIC, points)) * (1.04 + hand.nextDouble() * 0.04);
        }
        graphics.setTransform(upright);
    }

    /** A flourish about 34 mm wide. */
    void sign(double x, double y) {
        Path2D path = new GeneralPath();
        path.moveTo(x, y);
        path.curveTo(x + 4, y - 13, x + 8, y - 12, x + 6, y - 2);
        path.curveTo(x + 5, y + 4, x + 2, y + 2, x + 6, y - 3);
        for (int loop = 0; loop < 5; loop++) {
            double at = x + 6 + loop * 4.2;
            double tall = 4 + hand.nextDouble() * 4;
            path.curveTo(at + 2, y - tall, at + 4.4, y - tall, at + 3.4, y - 1);
            path.curveTo(at + 3, y + 1.5, at + 3.2, y + 1, at + 4.2, y - 1.5);
        }
        path.curveTo(x + 33, y - 6, x + 26, y + 4, x + 2, y + 4.5);
        graphics.setColor(PEN);
        graphics.setStroke(new BasicStroke(0.42f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    void line(double x1, double y1, double x2, double y2, double thickness) {
        graphics.setColor(PRINT);
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void frame(double x, double y, double width, double height, double thickness, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    void fill(double x, double y, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A round seal of 36 mm with words along its rim, pressed on by hand and so never quite straight. */
    void stamp(String rim, String middle, double x, double y) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(-7));
        graphics.setColor(STAMP);
        ring(18, 0.9);
        ring(16.6, 0.3);
        ring(10.5, 0.3);
        star(0, -1.5, 5);
        centred(middle, font(Face.BOLD, 9), 6.6);
        alongRim(rim, font(Face.SEMIBOLD, 9), 12.4);
        graphics.setTransform(upright);
    }

    private void ring(double radius, double thickness) {
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private void star(double x, double y, double radius) {
        Path2D path = new GeneralPath();
        for (int point = 0; point < 10; point++) {
            double angle = Math.PI * point / 5 - Math.PI / 2;
            double reach = point % 2 == 0 ? radius : radius * 0.4;
            double px = x + reach * Math.cos(angle);
            double py = y + reach * Math.sin(angle);
            if (point == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        graphics.fill(path);
    }

    private void centred(String text, Font font, double y) {
        graphics.setFont(font);
        graphics.drawString(text, (float) (-width(text, font) / 2), (float) y);
    }

    private void alongRim(String text, Font font, double radius) {
        AffineTransform middle = graphics.getTransform();
        graphics.setFont(font);
        double step = 2 * Math.PI / text.codePointCount(0, text.length());
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String one = Character.toString(characters[i]);
            graphics.setTransform(middle);
            graphics.rotate(i * step - Math.PI * 0.75);
            graphics.drawString(one, (float) (-width(one, font) / 2), (float) -radius);
        }
        graphics.setTransform(middle);
    }

    /** The state's head, as on every official paper. */
    void nationalHead(double centre, double y) {
        text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Face.BOLD, 12, Align.CENTRE, centre, y);
        text("Độc lập - Tự do - Hạnh phúc", Face.SEMIBOLD, 12, Align.CENTRE, centre, y + 6);
        line(centre - 29, y + 8, centre + 29, y + 8, 0.3);
    }

    /** What keeps a sample from being taken for a paper. */
    void markAsSample(double y) {
        text("Giấy mẫu để thử máy, không có giá trị", Face.ITALIC, 10.5, Align.CENTRE, WIDTH / 2, y);
    }
}
