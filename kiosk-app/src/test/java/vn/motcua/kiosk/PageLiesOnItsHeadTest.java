package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.bench.TestSheets;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;

/** The whole kiosk with real tesseract; the scanner's only paper lies the wrong way round. */
class PageLiesOnItsHeadTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path machine;

    @Test
    void itIsOfferedToBeTurnedAndStandsUprightAfterOneTouch() throws IOException {
        Program.required("tesseract", "tesseract-ocr");
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(machine.resolve("data"), configurationWithPagesIn(onItsHead()))) {
            kiosk.press(Button.SUBMIT_DOSSIER).present(SampleCitizens.MAN, SampleCitizens.MAN).reach(ConfirmIdentity.class).press(Button.THAT_IS_ME)
                    .reach(Search.class).on(new Event.Keyed("k")).reach(Search.class, search -> !search.hits().isEmpty());
            String code = ((Search) kiosk.situation().step()).hits().get(0).procedure().code();
            kiosk.on(new Event.Chosen(code)).reach(ProcedureDetail.class).press(Button.SUBMIT_DOSSIER).reach(ScanDocuments.class);
            kiosk.hardware().scanner().pace(Duration.ofMillis(50));
            kiosk.hardware().scanner().load(1);
            kiosk.press(Button.SCAN);
            Await.until("the page to be called upside down", SOON, () -> kiosk.situation().visit().pages() == 1 && page(kiosk)
                    .concern() == Page.Concern.HEAD_DOWN);
            kiosk.press(Button.TURN_PAGE);
            Await.until("the page to be turned", SOON, () -> page(kiosk).concern() == Page.Concern.NONE);
            assertEquals(2, page(kiosk).quarterTurns());
        }
    }

    private static Page page(KioskWithoutWindow kiosk) {
        return kiosk.situation().visit().documents().get(0).pages().get(0);
    }

    private Path onItsHead() throws IOException {
        BufferedImage sheet = TestSheets.form().picture();
        BufferedImage turned = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI, sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        graphics.drawImage(sheet, 0, 0, null);
        graphics.dispose();
        Path pages = Files.createDirectories(machine.resolve("pages"));
        ImageIO.write(turned, "png", pages.resolve("1.png").toFile());
        return pages;
    }

    private static String configurationWithPagesIn(Path folder) throws IOException {
        return Files.readString(ConfigFolder.simulatedKiosk()).replace("[devices.document-scanner]\ndriver = \"simulator\"",
                "[devices.document-scanner]\ndriver = \"simulator\"\npages = \"" + folder + "\"");
    }
}
