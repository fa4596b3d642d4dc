package vn.motcua.device.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Map;

/**
 * The weights that a paper is set in. The font's jar brings Regular and Bold; the weights between and beyond are the same
 * outlines with a line around them, as thick as the difference of the stems measured in Inter's own files.
 */
enum Face {
    /** Regular's stem is 0.088 of the size, Medium's 0.107. */
    MEDIUM("Regular", 0.019),
    BOLD("Bold", 0),
    /** Bold's stem is 0.147 of the size, ExtraBold's 0.164: numbers that are read from afar. */
    HEAVY("Bold", 0.017);

    private final Font font;
    private final double line;

    Face(String file, double line) {
        this.font = load("/com/formdev/flatlaf/fonts/inter/Inter-" + file + ".otf");
        this.line = line;
    }

    /** @param size in dots */
    Font font(double size) {
        return font.deriveFont((float) size);
    }

    /** Words in this face; those of a script that Inter lacks in a font that the system has for it. @param size in dots */
    AttributedString set(String words, double size) {
        AttributedString set = new AttributedString(words, Map.of(TextAttribute.FONT, font(size)));
        int lacking = font.canDisplayUpTo(words);
        while (lacking >= 0) {
            int end = lacking;
            while (end < words.length() && !font.canDisplay(words.codePointAt(end))) {
                end += Character.charCount(words.codePointAt(end));
            }
            set.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont((float) size), lacking, end);
            lacking = font.canDisplayUpTo(words.toCharArray(), end, words.length());
        }
        return set;
    }

    /** Thickness of the line around the outlines, in dots. */
    double line(double size) {
        return line * size;
    }

    private static Font load(String resource) {
        try (InputStream file = Face.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
