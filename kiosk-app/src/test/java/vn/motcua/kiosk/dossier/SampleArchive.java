package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.Path;

import vn.motcua.kiosk.bench.TestSheets;

/** A dossier as a kiosk makes it, for those who only want a real one. */
public final class SampleArchive {

    private SampleArchive() {
    }

    public static Path pdf(Path folder) throws IOException {
        ScannedSheets sheets = new ScannedSheets(folder, Profile.COMPACT);
        return sheets.pdf(sheets.keep(TestSheets.stampedForm()));
    }
}
