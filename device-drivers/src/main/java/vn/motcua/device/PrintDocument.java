package vn.motcua.device;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A paper as data, from top to bottom; the driver decides how it becomes bytes. Sizes are in dots of a 576 dot line
 * (80 mm paper at 203 dpi). A driver with another resolution or a wider paper scales; on a narrower one letters keep their
 * height and lines wrap.
 */
public record PrintDocument(String title, List<Part> parts) {

    /** The line width, in dots, that all sizes refer to. */
    public static final int WIDTH = 576;

    public PrintDocument {
        parts = List.copyOf(parts);
    }

    public enum Align { LEFT, CENTRE, RIGHT }

    public enum Weight { MEDIUM, BOLD }

    public sealed interface Part {
    }

    /** A paragraph; wraps at the margins. {@code size} is the font's height in dots, 26 or more. */
    public record Text(String text, int size, Weight weight, Align align) implements Part {
    }

    /** The queue number: one line, as large as {@code size} dots. */
    public record BigText(String text, int size) implements Part {
    }

    /** White text on a black band with a small caption above it: the dossier code. */
    public record Band(String caption, String text) implements Part {
    }

    /** A framed box with centred lines; the first line is bold and larger. */
    public record Box(List<String> lines) implements Part {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /** Label left, value right of it; both wrap. */
    public record Fact(String label, String value) implements Part {
    }

    /** Facts side by side, centred, with a line between them: caption small, value bold. */
    public record Columns(List<Fact> facts) implements Part {
        public Columns {
            facts = List.copyOf(facts);
        }
    }

    /** A picture, printed black where it is darker than the threshold. */
    public record Picture(BufferedImage image, Align align) implements Part {
    }

    /** A QR code with text right of it. {@code module} is the edge of a module in dots, 7 or more. */
    public record Code(String content, int module, String caption) implements Part {
    }

    /** A dashed line across. */
    public record Rule() implements Part {
    }

    /** White space, in dots. */
    public record Feed(int dots) implements Part {
    }

    /** Cuts the paper; always last. */
    public record Cut() implements Part {
    }
}
