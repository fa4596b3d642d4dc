package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF, the archives' own judge. */
public final class ArchiveJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchiveJudge() {
    }

    /** What keeps the file from being PDF/A-2b, by clause of ISO 19005-2. */
    public static List<String> faults(Path pdf) throws IOException, VeraPDFException {
        PDFAFlavour archival = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.toFile(), archival);
                PDFAValidator judge = Foundries.defaultInstance().createValidator(archival, false)) {
            ValidationResult result = judge.validate(parser);
            List<String> faults = result.getTestAssertions().stream().filter(fault -> fault.getStatus() == TestAssertion.Status.FAILED)
                    .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage()).distinct().toList();
            assertEquals(faults.isEmpty(), result.isCompliant());
            return faults;
        }
    }
}
