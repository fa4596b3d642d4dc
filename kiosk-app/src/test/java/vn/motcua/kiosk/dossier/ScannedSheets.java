package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import vn.motcua.device.ScannedPage;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.bench.TestSheet;
import vn.motcua.kiosk.bench.TestSheets;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;
import vn.motcua.kiosk.dossier.DossierContents.Part;

/** A visit with test sheets, the PDF of it, and how another program shows that. */
final class ScannedSheets {

    private final Path folder;
    final VisitPages visit;

    ScannedSheets(Path folder, Profile profile) throws IOException {
        this.folder = folder;
        visit = PageStore.open(folder.resolve("visits")).begin("v", profile);
    }

    /** As a scanner hands it over. */
    Path jpeg(TestSheet sheet) throws IOException {
        Path file = folder.resolve(sheet.name().replace(' ', '-') + ".jpg");
        WholeFile.write(file, out -> JpegFile.write(sheet.picture(), 0.75f, TestSheets.DOTS_PER_INCH, out));
        return file;
    }

    Page keep(TestSheet sheet) throws IOException {
        return assertInstanceOf(Arrival.Kept.class, visit.keepInstead(new ScannedPage(jpeg(sheet), 1, TestSheets.DOTS_PER_INCH, false))).page();
    }

    Path pdf(Page... pages) {
        List<Leaf> leaves = Stream.of(pages).map(visit::leaf).toList();
        Filing filing = new DossierDocument(new DossierContents("1.001193", "kiosk 1", List.of(new Part("Tờ khai", leaves)), Optional.empty()))
                .write(folder.resolve("dossier.pdf"));
        return assertInstanceOf(Filing.Filed.class, filing).file();
    }

    /** Poppler's picture of the first page, 100 dots per inch. */
    BufferedImage shown(Page page) throws IOException, InterruptedException {
        Path picture = folder.resolve("shown");
        Process poppler = new ProcessBuilder(Program.required("pdftoppm", "poppler-utils"), "-r", "100", "-singlefile", pdf(page).toString(),
                picture.toString()).inheritIO().start();
        assertTrue(poppler.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, poppler.exitValue());
        BufferedImage shown = PagePicture.read(folder.resolve("shown.ppm"));
        Files.delete(folder.resolve("shown.ppm"));
        return shown;
    }
}
