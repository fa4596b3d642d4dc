package vn.motcua.kiosk.swt;

/**
 * How a text is set.
 *
 * @param px     size in design pixels
 * @param height of a line as a multiple of the size; at least 1.2, so that stacked accents have room
 */
record Type(Weight weight, int px, double height) {

    int line() {
        return (int) Math.ceil(px * height);
    }

    Type in(Weight other) {
        return new Type(other, px, height);
    }
}
