package vn.motcua.device.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.device.ScanRequest.Colour;
import vn.motcua.device.ScanRequest.Source;

class VendorsNameTheirOptionsDifferentlyTest {

    private static final String BROTHER = """
                --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color|24bit Color[Fast] [24bit Color]
                    Select the scan mode
                --resolution 100|150|200|300|400|600|1200|2400|4800|9600dpi [200]
                --source FlatBed|Automatic Document Feeder(left aligned)|Automatic Document Feeder(left aligned,Duplex) [FlatBed]
                --brightness -50..50% (in steps of 1) [inactive]
                -l 0..215.9mm (in steps of 0.0999908) [0]
                -t 0..355.6mm (in steps of 0.0999908) [0]
                -x 0..215.9mm (in steps of 0.0999908) [215.88]
                -y 0..355.6mm (in steps of 0.0999908) [355.567]
            """;
    private static final String FUJITSU = """
                --source ADF Front|ADF Back|ADF Duplex [ADF Front]
                --mode Lineart|Halftone|Gray|Color [Lineart]
                --resolution 50..600dpi (in steps of 1) [600]
                -x 0..215.872mm (in steps of 0.0211639) [215.872]
                -y 0..279.364mm (in steps of 0.0211639) [279.364]
                --cover-open[=(yes|no)] [no] [hardware]
            """;
    private static final String EPSON = """
                --mode Lineart|Gray|Color [Lineart]
                --depth 8|16 [inactive]
                --resolution 75|100|150|300|600dpi [75]
                --source Flatbed|Automatic Document Feeder [Flatbed]
                --adf-mode Simplex|Duplex [inactive]
            """;

    @Test
    void brotherHasBracketsInItsModesAndTheSidesInItsSources() {
        OptionSheet sheet = OptionSheet.parse(BROTHER);
        assertEquals(List.of("--mode", "24bit Color"), sheet.modeArguments(Colour.COLOUR, ""));
        assertEquals(List.of("--mode", "Gray[Error Diffusion]"), sheet.modeArguments(Colour.GREY, ""));
        assertEquals(List.of("--source", "Automatic Document Feeder(left aligned)"), sheet.feederArguments(false));
        assertEquals(List.of("--source", "Automatic Document Feeder(left aligned,Duplex)"), sheet.feederArguments(true));
        assertEquals(List.of("--source", "FlatBed"), sheet.glassArguments());
        assertEquals(List.of("-l", "0", "-t", "0", "-x", "210.00", "-y", "297.00"), sheet.areaArguments(210, 297));
        assertEquals(300, sheet.resolutionFor(250));
        assertEquals(Set.of(Source.AUTOMATIC, Source.FEEDER, Source.GLASS), sheet.capabilities().sources());
    }

    @Test
    void feederScannerHasNoGlassAndItsBackIsNotItsFront() {
        OptionSheet sheet = OptionSheet.parse(FUJITSU);
        assertEquals(Set.of(Source.AUTOMATIC, Source.FEEDER), sheet.capabilities().sources());
        assertTrue(sheet.capabilities().duplex());
        assertEquals(List.of("--source", "ADF Front"), sheet.feederArguments(false));
        assertEquals(List.of("-x", "210.00", "-y", "279.36"), sheet.areaArguments(210, 297));
        assertEquals(List.of(75, 100, 150, 200, 300, 400, 600), sheet.resolutions());
        assertEquals("no", sheet.value("--cover-open"));
    }

    @Test
    void inactiveOptionsAreLeftAlone() {
        OptionSheet sheet = OptionSheet.parse(EPSON);
        assertEquals(List.of(), sheet.depthArguments());
        assertFalse(sheet.capabilities().duplex());
    }

    @Test
    void deviceThatTellsNothingIsStillAGlass() {
        OptionSheet sheet = OptionSheet.parse("All options specific to device `x':\n  Geometry:\n");
        assertEquals(Set.of(Source.AUTOMATIC, Source.GLASS), sheet.capabilities().sources());
        assertEquals(List.of(), sheet.modeArguments(Colour.COLOUR, ""));
        assertEquals(200, sheet.resolutionFor(200));
    }
}
