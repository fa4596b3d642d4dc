package vn.motcua.kiosk.dossier;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import vn.motcua.kiosk.bench.TestSheet;
import vn.motcua.kiosk.bench.TestSheets;

/** A dossier as a kiosk makes it, for those who only want a real one. */
public final class SampleArchive {

    private SampleArchive() {
    }

    /** The same form twice, the second time lying on its side in the file and turned upright by its reader. */
    public static Path pdfWithATurnedPage(Path folder) throws IOException {
        ScannedSheets sheets = new ScannedSheets(folder, Profile.COMPACT);
        Page page = sheets.keep(TestSheets.stampedForm());
        return sheets.pdf(page, sheets.keep(sideways(TestSheets.stampedForm())).turned());
    }

    /** A quarter turn anticlockwise. */
    private static TestSheet sideways(TestSheet sheet) {
        BufferedImage upright = sheet.picture();
        BufferedImage turned = new BufferedImage(upright.getHeight(), upright.getWidth(), upright.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(upright, new AffineTransform(0, -1, 1, 0, 0, upright.getWidth()), null);
        graphics.dispose();
        return new TestSheet(sheet.name() + " sideways", turned, sheet.content(), sheet.words());
    }

    /** What is printed on each of these pages. */
    public static List<String> words() {
        return TestSheets.stampedForm().words();
    }

    public static Path pdf(Path folder) throws IOException {
        ScannedSheets sheets = new ScannedSheets(folder, Profile.COMPACT);
        return sheets.pdf(sheets.keep(TestSheets.stampedForm()));
    }
}
