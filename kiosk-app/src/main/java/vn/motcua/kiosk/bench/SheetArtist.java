package vn.motcua.kiosk.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws one test sheet in millimetres, remembers its words, and scans it: leaning, noisy, with a shadow beside it. */
final class SheetArtist {

    private static final Color PAPER = new Color(0xF6, 0xF3, 0xEC);
    private static final Color PRINT = new Color(0x24, 0x22, 0x22);
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final double NOISE = 3.5;
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;

    private static final String[] SPEECH = ("công dân đề nghị Ủy ban nhân dân phường xem xét giải quyết thủ tục theo quy định của pháp luật "
            + "hồ sơ gồm bản chính giấy chứng nhận bản sao có chứng thực và các giấy tờ liên quan được tiếp nhận tại bộ phận một cửa "
            + "người nộp cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình "
            + "thời hạn giải quyết không quá mười lăm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ trường hợp cần xác minh thì kéo dài "
            + "quyền sử dụng đất hộ tịch khai sinh kết hôn cư trú kinh doanh bảo hiểm xã hội trợ cấp người cao tuổi").split(" ");

    private static final Font FONT = font();

    private final Random hand;
    private final String[] speech;
    private final BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    private final Graphics2D graphics = sheet.createGraphics();
    private final List<String> words = new ArrayList<>();

    SheetArtist(long seed) {
        this(seed, SPEECH);
    }

    /** @param speech the words of its lines */
    SheetArtist(long seed, String[] speech) {
        this.speech = speech;
        hand = new Random(seed);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        smooth(graphics);
        graphics.scale(TestSheets.DOTS_PER_INCH / 25.4, TestSheets.DOTS_PER_INCH / 25.4);
    }

    private static Font font() {
        try (InputStream in = SheetArtist.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font that ships is broken", e);
        }
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static Font sized(double points) {
        return FONT.deriveFont((float) (points * MILLIMETRES_PER_POINT));
    }

    private double width(String text, double points) {
        return sized(points).getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    /** @return where it ends */
    double text(double x, double y, String text, double points, Color colour) {
        graphics.setFont(sized(points));
        graphics.setColor(colour);
        graphics.drawString(text, (float) x, (float) y);
        words.addAll(Arrays.asList(text.split(" ")));
        return x + width(text, points);
    }

    void heading(double y, String text, double points) {
        text(105 - width(text, points) / 2, y, text, points, PRINT);
    }

    void words(double x, double y, double points, int count, double most) {
        StringBuilder line = new StringBuilder();
        int from = hand.nextInt(speech.length - count);
        for (int i = 0; i < count && width(line + " " + speech[from + i], points) < most; i++) {
            line.append(i == 0 ? "" : " ").append(speech[from + i]);
        }
        text(x, y, line.toString(), points, PRINT);
    }

    void paragraph(double x, double top, double width, double points, int count) {
        double y = top;
        StringBuilder line = new StringBuilder();
        int at = hand.nextInt(speech.length);
        for (int i = 0; i < count; i++) {
            String word = speech[(at + i) % speech.length];
            if (width(line + " " + word, points) > width) {
                text(x, y, line.toString(), points, PRINT);
                line.setLength(0);
                y += points * MILLIMETRES_PER_POINT * 1.45;
                at = hand.nextInt(speech.length);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        text(x, y, line.toString(), points, PRINT);
    }

    void stroke(Shape shape, double millimetres, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(TestSheets.pen(millimetres));
        graphics.draw(shape);
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void scribble(double x, double y, double width, double height, Color colour) {
        stroke(TestSheets.wave(x, y, width, height, hand), 0.4, colour);
    }

    void star(double x, double y, double radius, Color colour) {
        Path2D.Double star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.4;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            if (i == 0) {
                star.moveTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            } else {
                star.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            }
        }
        star.closePath();
        fill(star, colour);
    }

    /** Soft tones without an edge, as in a photo of nobody. */
    void portrait(int left, int top, int width, int height) {
        double dots = TestSheets.DOTS_PER_INCH / 25.4;
        for (int y = 0; y < height * dots; y++) {
            for (int x = 0; x < width * dots; x++) {
                double across = x / (width * dots) - 0.5;
                double down = y / (height * dots) - 0.42;
                double face = Math.exp(-(across * across * 14 + down * down * 9));
                double light = 0.12 * Math.sin(x * 0.031 + y * 0.017) + 0.05 * hand.nextGaussian();
                int red = clamp(95 + 130 * face + 50 * light);
                int green = clamp(110 + 75 * face + 50 * light);
                int blue = clamp(140 + 30 * face + 50 * light);
                sheet.setRGB((int) (left * dots) + x, (int) (top * dots) + y, red << 16 | green << 8 | blue);
            }
        }
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    /** The print of the other side, as it shines through. */
    void mirrored(Color colour, int count) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(210, 0);
        graphics.scale(-1, 1);
        double y = 25;
        for (int i = 0; i < count; i += 14) {
            graphics.setFont(sized(12));
            graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 14));
            String line = String.join(" ", Arrays.asList(SPEECH).subList(i % 60, i % 60 + 12));
            // Paper blurs what comes through it.
            for (int shift = 0; shift < 25; shift++) {
                graphics.drawString(line, 20f + shift % 5 * 0.2f, (float) y + shift / 5 * 0.2f);
            }
            y += 6.2;
        }
        graphics.setTransform(upright);
    }

    /** @param degrees by which it lies crooked, clockwise @param shadow millimetres of dark edge, 0 for none */
    TestSheet scanned(String name, boolean content, double degrees, double shadow) {
        BufferedImage scan = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D glass = scan.createGraphics();
        glass.setColor(PAPER);
        glass.fill(new Rectangle(WIDTH, HEIGHT));
        smooth(glass);
        glass.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        if (shadow > 0) {
            TestSheets.shadow(this, shadow);
        }
        glass.drawImage(sheet, 0, 0, null);
        glass.dispose();
        graphics.dispose();
        addNoise(((DataBufferByte) scan.getRaster().getDataBuffer()).getData());
        return new TestSheet(name, scan, content, List.copyOf(words));
    }

    /** The noise of one stretch, laid down again and again from another place in it: as good to a scan, and quick. */
    private void addNoise(byte[] samples) {
        double[] noise = hand.doubles(1 << 16).map(any -> NOISE * hand.nextGaussian()).toArray();
        for (int i = 0, from = 0; i < samples.length; i++) {
            from = i % WIDTH == 0 ? hand.nextInt(noise.length) : from + 1 & noise.length - 1;
            samples[i] = (byte) clamp((samples[i] & 0xFF) + noise[from]);
        }
    }
}
