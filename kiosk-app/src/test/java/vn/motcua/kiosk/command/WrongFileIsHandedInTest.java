package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Browser;
import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.Until;
import vn.motcua.centre.catalogue.CatalogueShelf;
import vn.motcua.kiosk.config.ConfigFolder;

/** Staff hand a catalogue in on their page, in a real browser. */
class WrongFileIsHandedInTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T05:00:00Z"), ZoneOffset.UTC);
    private static final String UGLY = "Mã thủ tục;Tên thủ tục\n1.001193;<img src=x onerror=\"document.title='taken over'\">\n;Không mã\nmã gì đây;Tên\n";

    @TempDir
    private Path folder;

    @Test
    void nothingGoesLiveByMistakeAndAllOfItCanBeTakenBack() throws Exception {
        Path ugly = Files.writeString(folder.resolve("<b>ugly.csv"), UGLY);
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Kính gửi Trung tâm\nXin gửi danh mục.\n");
        CentreSettings settings = CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1")
                .withCatalogue(new CatalogueClerk(ConfigFolder.path().resolve("catalogue")));
        CatalogueShelf shelf = new CatalogueShelf(settings.data());
        try (Centre centre = Centre.start(settings, NOON); Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            browser.open(URI.create(centre.address() + "/thu-tuc"));
            Until.seen("nothing live yet", 20, browser::text, text -> text.contains("Bản đi kèm máy") && text.contains("Đang dùng"));
            browser.evaluate("window.confirm = () => true");

            browser.choose("#file", letter);
            press(browser, "#new button");
            Until.seen("it is no catalogue", 20, browser::text, text -> text.contains("không thấy tên các cột") && text.contains("Không có gì thay đổi"));

            browser.choose("#file", ugly);
            press(browser, "#new button");
            String report = Until.seen("what is in it", 20, browser::text, text -> text.contains("Dòng không dùng được"));
            assertTrue(report.contains("Thiếu mã thủ tục") && report.contains("không phải “mã gì đây”") && report.contains("1 thủ tục dùng được"), report);
            assertEquals("true", browser.evaluate("String(document.querySelector('#take-it').disabled)"), "a question is open");
            assertEquals(0, shelf.versions().size(), "looked at, not taken");

            press(browser, "#agree-REFUSED_ROWS input");
            assertEquals("true", browser.evaluate("String(document.querySelector('#take-it').disabled)"), "the other question is open");
            press(browser, "#agree-MUCH_SMALLER input");
            press(browser, "#take-it");
            Until.seen("on the shelf", 20, browser::text, text -> text.contains("Đã nhận bản 2026-11-30-1") && text.contains("Chưa dùng"));
            assertEquals(0, shelf.offer().activated().size(), "taken, not live");
            assertEquals("0", browser.evaluate("String(document.images.length)"));
            assertTrue(browser.text().contains("<b>ugly.csv"));

            press(browser, "#versions button");
            Until.seen("live", 20, () -> browser.evaluate("document.querySelector('#versions .tag').className"), "tag LIVE"::equals);
            assertEquals("2026-11-30-1", shelf.offer().activated().get(0).id());

            press(browser, "#roll-back");
            Until.seen("taken back", 20, () -> browser.evaluate("String(document.querySelector('#shipped-live').hidden)"), "false"::equals);
            assertEquals(0, shelf.offer().activated().size());
            assertEquals("Danh mục thủ tục", browser.evaluate("document.title"));
            if (System.getenv("SHOT") != null) {
                browser.screenshot(Path.of(System.getenv("SHOT")));
            }
        }
    }

    private static void press(Browser browser, String selector) throws Exception {
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }
}
