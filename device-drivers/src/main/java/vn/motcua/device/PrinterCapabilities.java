package vn.motcua.device;

/**
 * @param widthDots     printable width
 * @param dotsPerInch   203 or 300
 * @param cutter        cuts by itself
 * @param reportsPaper  can tell when the paper is out
 */
public record PrinterCapabilities(int widthDots, int dotsPerInch, boolean cutter, boolean reportsPaper) {
}
