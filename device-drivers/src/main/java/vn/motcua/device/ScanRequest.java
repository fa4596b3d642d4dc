package vn.motcua.device;

import java.nio.file.Path;

/**
 * What to scan, and where the pages go.
 *
 * @param dotsPerInch 75 to 600
 * @param folder      exists, is private to the kiosk, and receives one file a page
 * @param mostPages   the job ends after so many pages; 1 or more
 */
public record ScanRequest(Source source, boolean duplex, Colour colour, int dotsPerInch, Path folder, int mostPages) {

    public enum Source {
        /** The feeder if it has paper, else the glass. */
        AUTOMATIC,
        FEEDER,
        GLASS
    }

    public enum Colour { COLOUR, GREY }

    public ScanRequest {
        if (dotsPerInch < 75 || dotsPerInch > 600 || mostPages < 1) {
            throw new IllegalArgumentException(dotsPerInch + " dpi, " + mostPages + " pages");
        }
    }
}
