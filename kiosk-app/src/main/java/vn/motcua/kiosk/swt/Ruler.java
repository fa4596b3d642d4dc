package vn.motcua.kiosk.swt;

/** Measures text as it will be drawn. */
interface Ruler {

    /** Design pixels, rounded up. */
    int width(String text, Type type);

    /** Breaks a text into lines, or knows the lines from before. */
    default Paragraph broken(Paragraph.Asked asked) {
        return asked.broken(this);
    }
}
