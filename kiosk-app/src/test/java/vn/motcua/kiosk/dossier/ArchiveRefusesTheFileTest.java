package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.kiosk.bench.TestSheets;

/** veraPDF, the archives' own judge, reads what the kiosk writes. */
class ArchiveRefusesTheFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyProfileIsArchival(Profile profile) throws Exception {
        ScannedSheets sheets = new ScannedSheets(folder, profile);
        Path pdf = sheets.pdf(sheets.keep(TestSheets.stampedForm()), sheets.keep(TestSheets.table()), sheets.keep(TestSheets.photo()),
                sheets.keep(TestSheets.bleedingBack()), sheets.keep(TestSheets.crooked()));
        assertEquals(List.of(), ArchiveJudge.faults(pdf));
    }

    @Test
    void judgeSeesWhatIsMissing() throws Exception {
        ScannedSheets sheets = new ScannedSheets(folder, Profile.COMPACT);
        Path stripped = folder.resolve("stripped.pdf");
        try (PDDocument document = Loader.loadPDF(sheets.pdf(sheets.keep(TestSheets.stampedForm())).toFile())) {
            document.getDocumentCatalog().setOutputIntents(List.of());
            document.getDocumentCatalog().setMetadata(null);
            document.save(stripped.toFile());
        }
        assertFalse(ArchiveJudge.faults(stripped).isEmpty());
    }

    @Test
    void fileDescribesItselfWithoutAPerson() throws Exception {
        ScannedSheets sheets = new ScannedSheets(folder, Profile.COMPACT);
        Path pdf = sheets.pdf(sheets.keep(TestSheets.table()));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            String words = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(words.contains("1.001193"), words);
            assertTrue(words.contains("kiosk 1"), words);
            assertTrue(words.contains("Tờ khai"), words);
            assertTrue(words.matches("(?s).*page-1 sha256:[0-9a-f]{64}.*"), words);
        }
    }
}
