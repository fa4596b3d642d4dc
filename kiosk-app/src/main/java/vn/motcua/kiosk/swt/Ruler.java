package vn.motcua.kiosk.swt;

/** Measures text as it will be drawn. */
interface Ruler {

    /** Design pixels, rounded up. */
    int width(String text, Type type);
}
