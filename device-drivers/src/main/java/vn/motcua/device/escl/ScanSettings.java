package vn.motcua.device.escl;

import java.util.Locale;

/**
 * What is asked of the scanner (ScanSettings), for one way in.
 *
 * @param width  in 1/300 inch, as {@code height}
 * @param colour the device's word
 */
record ScanSettings(String version, boolean feeder, boolean duplex, int width, int height, String colour, int dotsPerInch) {

    private static final int UNITS_PER_INCH = 300;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** The sheet that the technician has set, in millimetres. */
    enum Paper {
        A4(210, 297), A5(148, 210), FULL(1000, 1000);

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }

        private static int units(int millimetres) {
            return (int) Math.round(millimetres / MILLIMETRES_PER_INCH * UNITS_PER_INCH);
        }

        int widthWithin(EsclCapabilities.Input input) {
            return Math.min(units(width), input.width());
        }

        int heightWithin(EsclCapabilities.Input input) {
            return Math.min(units(height), input.height());
        }

        static Paper named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Pixels across that a whole page has. */
    int pixelsAcross() {
        return (int) Math.round((double) width * dotsPerInch / UNITS_PER_INCH);
    }

    /** Elements in the order of the schema: some devices refuse any other. */
    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                  <pwg:Version>%s</pwg:Version>
                  <scan:Intent>Document</scan:Intent>
                  <pwg:ScanRegions pwg:MustHonor="false">
                    <pwg:ScanRegion>
                      <pwg:Height>%d</pwg:Height>
                      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
                      <pwg:Width>%d</pwg:Width>
                      <pwg:XOffset>0</pwg:XOffset>
                      <pwg:YOffset>0</pwg:YOffset>
                    </pwg:ScanRegion>
                  </pwg:ScanRegions>
                  <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
                  <pwg:InputSource>%s</pwg:InputSource>
                  <scan:XResolution>%d</scan:XResolution>
                  <scan:YResolution>%d</scan:YResolution>
                  <scan:ColorMode>%s</scan:ColorMode>
                %s  <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
                </scan:ScanSettings>
                """.formatted(version, height, width, feeder ? "Feeder" : "Platen", dotsPerInch, dotsPerInch, colour,
                feeder ? "  <scan:Duplex>" + duplex + "</scan:Duplex>\n" : "");
    }
}
