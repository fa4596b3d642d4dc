package vn.motcua.device.paper;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.motcua.device.PrintDocument.Align;

/**
 * Words of one face and size, broken into lines that fit a width. A line is as high as its ink needs, so the stacked
 * accents of Ấ and Ỗ, which reach above the font's own ascent, are whole on the first line of a paper too.
 */
final class Paragraph {

    private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);
    /** In longer texts a short last line does not catch the eye. */
    private static final int MOST_BALANCED_LINES = 6;
    private static final char BOX = '□';
    private static final Locale VIETNAMESE = new Locale("vi");

    private final Face face;
    private final double size;
    private final double width;
    private final Align align;
    private final List<Line> lines = new ArrayList<>();
    private final int height;

    /** One line of words, its baseline in dots below the paragraph's top, and how far it is set in. */
    private record Line(TextLayout words, double baseline, double indent) {
    }

    /** @param indent dots */
    private record Broken(TextLayout words, double indent) {
    }

    /**
     * @param text    may hold line feeds; runs of blanks stay as they are
     * @param size    of the font, in dots
     * @param leading least height of a line, as a multiple of the size
     * @param width   to fit, in dots
     */
    Paragraph(String text, Face face, double size, double leading, double width, Align align) {
        this.face = face;
        this.size = size;
        this.width = width;
        this.align = align;
        double top = 0;
        for (Broken broken : broken(text)) {
            TextLayout words = broken.words();
            double rest = leading * size - words.getAscent() - words.getDescent();
            Rectangle2D ink = words.getBounds();
            double above = Math.max(words.getAscent() + rest / 2, face.line(size) - ink.getMinY());
            double below = Math.max(words.getDescent() + rest / 2, face.line(size) + ink.getMaxY());
            // Up, never down: half a dot less would cut the highest accent.
            double baseline = Math.ceil(top + above);
            lines.add(new Line(words, baseline, broken.indent()));
            top = Math.max(top + above + below, baseline + Math.max(ink.getMaxY() + face.line(size), 0));
        }
        this.height = (int) Math.ceil(top);
    }

    /** One line in the largest size, from {@code most} down to {@code least}, that fits the width; below that it wraps. */
    static Paragraph fitted(String text, Face face, double most, double least, double leading, double width, Align align) {
        double room = width - face.line(most) - 1;
        double natural = new Paragraph(text, face, most, leading, Float.MAX_VALUE, Align.LEFT).widest();
        double size = natural <= room ? most : Math.max(least, Math.floor(most * room / natural));
        return new Paragraph(text, face, size, leading, width, align);
    }

    int height() {
        return height;
    }

    double widest() {
        return lines.stream().mapToDouble(line -> line.words.getVisibleAdvance()).max().orElse(0);
    }

    /** Draws in the graphics' colour; {@code x}, {@code y} is the left top corner of the width given. */
    void draw(Graphics2D graphics, double x, double y) {
        double line = face.line(size);
        graphics.setStroke(new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (Line each : lines) {
            double left = x + each.indent + (width - each.indent - each.words.getVisibleAdvance()) * share();
            Shape outline = each.words.getOutline(AffineTransform.getTranslateInstance(left, y + each.baseline));
            graphics.fill(outline);
            if (line > 0) {
                graphics.draw(outline);
            }
        }
    }

    private double share() {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> 0.5;
            case RIGHT -> 1;
        };
    }

    private List<Broken> broken(String text) {
        List<Broken> all = new ArrayList<>();
        for (String line : Normalizer.normalize(text, Normalizer.Form.NFC).split("\n", -1)) {
            // An empty line still takes its height; a layout of no characters is not allowed.
            String words = line.isEmpty() ? " " : line;
            AttributedString styled = new AttributedString(words, Map.of(TextAttribute.FONT, face.font(size)));
            LineBreakMeasurer breaker = new LineBreakMeasurer(
                    styled.getIterator(), BreakIterator.getLineInstance(VIETNAMESE), OUTLINES);
            int lead = align == Align.LEFT ? lead(words) : 0;
            float indent = lead == 0 ? 0 : new TextLayout(styled.getIterator(null, 0, lead), OUTLINES).getAdvance();
            float room = balanced(breaker, words.length(), indent);
            breaker.setPosition(0);
            while (breaker.getPosition() < words.length()) {
                float in = breaker.getPosition() == 0 ? 0 : indent;
                all.add(new Broken(breaker.nextLayout(room - in), in));
            }
        }
        return all;
    }

    /** Characters before the first word, a box to tick among them: the lines below begin under the word. */
    private static int lead(String words) {
        int lead = 0;
        while (lead < words.length() - 1 && (Character.isWhitespace(words.charAt(lead)) || words.charAt(lead) == BOX)) {
            lead++;
        }
        return lead;
    }

    /** The least width that gives no line more: then no word is left alone on the last line. */
    private float balanced(LineBreakMeasurer breaker, int length, float indent) {
        float most = (float) Math.max(1, width);
        int lines = count(breaker, length, most, indent);
        if (lines < 2 || lines > MOST_BALANCED_LINES) {
            return most;
        }
        float least = most / 2;
        while (most - least > 1) {
            float middle = (least + most) / 2;
            if (count(breaker, length, middle, indent) == lines) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return most;
    }

    private static int count(LineBreakMeasurer breaker, int length, float room, float indent) {
        breaker.setPosition(0);
        int lines = 0;
        while (breaker.getPosition() < length) {
            breaker.setPosition(breaker.nextOffset(lines == 0 ? room : room - indent));
            lines++;
        }
        return lines;
    }
}
