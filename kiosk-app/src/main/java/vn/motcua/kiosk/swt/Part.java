package vn.motcua.kiosk.swt;

import java.util.Arrays;
import java.util.List;

/**
 * One thing placed on the screen, which can be repainted alone. Equal parts look the same.
 */
sealed interface Part {

    Box box();

    void paint(Painter painter);

    /** Where its paint can be. */
    default Box painted() {
        return box();
    }

    /** Painted anew while the screen stands still. */
    default boolean moves() {
        return false;
    }

    enum Corners { ALL, TOP, BOTTOM, BOTTOM_LEFT, TOP_RIGHT }

    /** A rounded rectangle: filled, outlined inside its edge, or both. @param fill @param line null for none */
    record Shape(Box box, int radius, Corners corners, Token fill, Token line, int thickness, boolean dashed) implements Part {

        static Shape filled(Box box, int radius, Token fill) {
            return new Shape(box, radius, Corners.ALL, fill, null, 0, false);
        }

        static Shape framed(Box box, int radius, Token fill, Token line, int thickness) {
            return new Shape(box, radius, Corners.ALL, fill, line, thickness, false);
        }

        Shape with(Corners other) {
            return new Shape(box, radius, other, fill, line, thickness, dashed);
        }

        Shape withDashes() {
            return new Shape(box, radius, corners, fill, line, thickness, true);
        }

        @Override
        public void paint(Painter painter) {
            painter.shape(this);
        }
    }

    /** One line of text. The box is what its extents were measured as; {@code room} is where it has to stay. */
    record Text(Box box, String text, Type type, Token ink, Box room) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.text(this);
        }

        /** Stacked accents as in Ễ reach above the line. */
        @Override
        public Box painted() {
            int reach = type.px() / 6;
            return new Box(box.x() - reach / 2, box.y() - reach, box.w() + reach, box.h() + 2 * reach);
        }
    }

    /** @param stroke in units of the icon's 24 × 24 grid */
    record Icon(Box box, String name, Token ink, double stroke) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.icon(this);
        }
    }

    /** A drawing of this project, in the colours of the theme. @param ink for what is drawn in the current colour */
    record Art(Box box, String name, Token ink) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.art(this);
        }
    }

    /** A scanned page, whole and upright within its box. @param file in the visit's folder */
    record PageImage(Box box, String file, int quarterTurns) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.page(this);
        }
    }

    /** The photograph from the card; its middle fills the box. */
    record Portrait(Box box, int radius, byte[] picture) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.portrait(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Portrait that && box.equals(that.box) && Arrays.equals(picture, that.picture);
        }

        @Override
        public int hashCode() {
            return box.hashCode();
        }

        @Override
        public String toString() {
            return "Portrait[" + box + "]";
        }
    }

    /** A QR code: whole pixels a module, black on the white panel below it in every theme; the box includes its quiet zone of four modules. */
    record QrCode(Box box, String content) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.qr(this);
        }

        @Override
        public String toString() {
            return "QrCode[" + box + "]";
        }
    }

    /** Part of a circle, clockwise from the top. @param share 0 to 1 */
    record Ring(Box box, Token ink, int thickness, double share) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.ring(this, 0);
        }
    }

    /** A quarter of a ring that turns while something is being done. */
    record Spinner(Box box, Token track, Token ink, int thickness) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.spinner(this);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /** A bar that fills until the screen leaves by itself. */
    record TimeBar(Box box, int seconds) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.timeBar(this);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /**
     * A drawing that comes in over a distance, seen only within its own box.
     *
     * @param words on the drawing, moving with it
     * @param dy    where it starts, from its place
     */
    record Slide(Art art, List<Text> words, int dy, int millis, int loops) implements Part {
        @Override
        public Box box() {
            return art.box();
        }

        @Override
        public void paint(Painter painter) {
            painter.slide(this);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /** Dims what lies below. @param alpha 0 to 255 */
    record Veil(Box box, Token ink, int alpha) implements Part {
        @Override
        public void paint(Painter painter) {
            painter.veil(this);
        }
    }
}
