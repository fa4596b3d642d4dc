package vn.motcua.kiosk.swt;

/**
 * How a text is set.
 *
 * @param px     size in design pixels
 * @param height of a line as a multiple of the size; at least 1.2, so that stacked accents have room
 */
record Type(Weight weight, int px, double height) {

    /** By hand, as {@link #hashCode}: those that a record has of itself make the machine spin classes before the first screen stands. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Type type && weight == type.weight && px == type.px && Double.compare(height, type.height) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * weight.hashCode() + px) + Double.hashCode(height);
    }

    int line() {
        return (int) Math.ceil(px * height);
    }

    Type in(Weight other) {
        return new Type(other, px, height);
    }
}
