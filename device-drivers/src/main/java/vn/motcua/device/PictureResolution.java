package vn.motcua.device;

/** How many dots per inch a picture of a sheet has: what its file tells, if that can be; else as if the sheet were A4. */
public final class PictureResolution {

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double A4_WIDTH_INCHES = 210 / MILLIMETRES_PER_INCH;
    private static final double A4_HEIGHT_INCHES = 297 / MILLIMETRES_PER_INCH;
    /** A resolution that makes the sheet wider than A3 or narrower than a receipt was never measured. */
    private static final double WIDEST_INCHES = 12;
    private static final double NARROWEST_INCHES = 2;

    private PictureResolution() {
    }

    /** @param millimetres of a pixel, as the file tells; 0 when it does not */
    public static int of(int width, int height, double millimetres) {
        int shorter = Math.min(width, height);
        double inches = shorter * millimetres / MILLIMETRES_PER_INCH;
        boolean believable = inches >= NARROWEST_INCHES && inches <= WIDEST_INCHES;
        return (int) Math.round(believable ? MILLIMETRES_PER_INCH / millimetres
                : Math.max(shorter / A4_WIDTH_INCHES, Math.max(width, height) / A4_HEIGHT_INCHES));
    }
}
