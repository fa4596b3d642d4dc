package vn.motcua.device.paper;

import vn.motcua.device.PrintDocument;

/**
 * The paper's measures. Letters keep their height in millimetres whatever the printer's resolution: on a narrow paper the
 * lines wrap, they do not become too small to read; on a wide one everything grows with it.
 *
 * @param width printable dots of a line
 * @param scale dots for one dot of a {@link PrintDocument}
 */
record Sheet(int width, double scale) {

    private static final double DOCUMENT_DPI = 203;
    /** Below this share of the usual line, margins shrink and things that stood side by side stand one below the other. */
    private static final double NARROW = 0.8;

    static Sheet of(int width, int dotsPerInch) {
        return new Sheet(width, Math.max(dotsPerInch / DOCUMENT_DPI, width / (double) PrintDocument.WIDTH));
    }

    int dots(double documentDots) {
        return (int) Math.round(documentDots * scale);
    }

    boolean narrow() {
        return width < NARROW * PrintDocument.WIDTH * scale;
    }

    int margin() {
        return dots(narrow() ? 8 : 28);
    }

    /** What is left between the margins. */
    int column() {
        return width - 2 * margin();
    }
}
