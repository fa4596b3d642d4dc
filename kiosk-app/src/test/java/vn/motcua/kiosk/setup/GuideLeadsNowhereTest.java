package vn.motcua.kiosk.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Discovery.Proposal;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.Typing;
import vn.motcua.kiosk.words.Words;

/** The first start: each page leads on and back, and what comes of it is a good settings file. */
class GuideLeadsNowhereTest {

    private static final List<BranchList.Entry> BRANCHES = BranchList.in(ConfigFolder.path());
    private static final Proposal READER = new Proposal(DeviceKind.CARD_READER, Map.of("driver", "pcsc"), "reader", true);

    @TempDir
    private Path folder;
    private Guide guide = Guide.begin();

    @Test
    void theWholeWayEndsInAGoodFileWithItsComments() throws IOException {
        choose("vi").choose("hn-07\tChi nhánh số 7\tHà Nội\tBranch 7").key("CLEAR").key("1").key("2").press(Button.NEXT);
        choose("own").choose("0x0");
        guide = guide.found(List.of(READER));
        assertEquals(Map.of("driver", "pcsc"), guide.answers().devices().get(DeviceKind.CARD_READER), "what is sure is chosen already");
        press(Button.NEXT);
        assertEquals(Guide.Page.PIN, guide.page());
        press(Button.PIN_LATER);
        assertEquals(Guide.Page.DONE, guide.page());
        assertEquals(Guide.Work.FINISH, guide.on(new Event.Pressed(Button.NEXT)).work());
        Path file = folder.resolve("kiosk.toml");
        DriverCatalogue drivers = DriverCatalogue.load();
        guide.answers().text(Files.readString(ConfigFolder.kiosk()), file, drivers).write(file);
        KioskConfig config = KioskConfig.read(file, drivers).get();
        assertEquals(12, config.kiosk().number());
        assertEquals("hn-07", config.branch().id());
        assertEquals("vi", config.kiosk().language());
        assertEquals(List.of(DeviceKind.CARD_READER), List.copyOf(config.devices().keySet()));
        assertTrue(Files.readString(file).contains("# of this kiosk within the branch"));
    }

    @Test
    void aNumberOrAddressThatIsNoneLeadsOn() {
        choose("en").choose("as-is").key("CLEAR");
        assertFalse(guide.complete());
        press(Button.NEXT);
        assertEquals(Guide.Page.NUMBER, guide.page());
        key("4").press(Button.NEXT).choose("other");
        "centre.example".chars().forEach(letter -> key(Character.toString(letter)));
        key("=:");
        assertFalse(guide.complete(), "a colon without a port");
        "8443".chars().forEach(digit -> key(Character.toString(digit)));
        press(Button.NEXT);
        assertEquals("https://centre.example:8443", guide.answers().centre());
        guide = guide.unreached();
        assertEquals(Guide.Page.SCREEN, guide.on(new Event.Pressed(Button.CONNECT_LATER)).guide().page(), "the cable may come later");
        assertEquals(Guide.Work.REACH, guide.on(new Event.Pressed(Button.NEXT)).work(), "it is plugged in now");
        guide = guide.reached(Optional.of("ab".repeat(32)));
        assertEquals("", guide.answers().pin(), "nobody has compared it yet");
        press(Button.NEXT);
        assertEquals("ab".repeat(32), guide.answers().pin());
        press(Button.NEXT);
        assertEquals(Guide.Page.SCREEN, guide.page(), "the code may come later");
    }

    @Test
    void aCodeThatTheCentreRefusesIsTypedAgainAndNothingElse() {
        choose("en").choose("as-is").press(Button.NEXT).choose("other");
        "centre.example".chars().forEach(letter -> key(Character.toString(letter)));
        press(Button.NEXT);
        guide = guide.reached(Optional.empty());
        "AAAABBBBCCCC".chars().forEach(letter -> key(Character.toString(letter)));
        press(Button.NEXT).choose("0x0");
        guide = guide.found(List.of(READER));
        press(Button.NEXT);
        guide = guide.on(new Event.Pressed(Button.NEXT)).guide().refused(Finding.attention("guide.refused.code"));
        assertEquals(Guide.Page.CODE, guide.page());
        assertEquals("AAAABBBBCCCC", guide.typed(), "one wrong letter is mended, not all twelve");
        assertFalse(guide.problems().isEmpty());
        key(Typing.BACKSPACE).key("D");
        assertTrue(guide.problems().isEmpty(), "it is another code now");
        press(Button.NEXT);
        assertEquals(Guide.Page.DEVICES, guide.page());
        assertEquals(Map.of("driver", "pcsc"), guide.answers().devices().get(DeviceKind.CARD_READER));
        assertEquals("en", guide.answers().language());
    }

    @Test
    void aTestedDeviceIsExchangedAndStillCountsAsGood() {
        choose("vi").choose("as-is").press(Button.NEXT).choose("own").choose("0x0");
        guide = guide.found(List.of(READER));
        choose("CARD_READER");
        assertEquals(Guide.Work.TEST, guide.on(new Event.Pressed(Button.TEST_PART)).work());
        guide = guide.tested(DeviceKind.CARD_READER, Finding.good("finding.test.card", 17));
        choose("-1");
        assertTrue(guide.tested().isEmpty());
        assertTrue(guide.answers().devices().isEmpty());
    }

    @Test
    void aPageHasAKeyInsteadOfWords() {
        for (Comfort.Language language : Comfort.Language.SHIPPED) {
            GuideScreens screens = new GuideScreens(
                    Map.of(language, Words.load(ConfigFolder.path().resolve("words/" + language.code() + ".properties"))), BRANCHES, "0.1.0", "kiosk.toml");
            for (Guide.Page page : Guide.Page.values()) {
                for (DeviceKind kind : DeviceKind.values()) {
                    Guide at = new Guide(page, language, SetupAnswers.NONE, "", kind, Optional.of(List.of(READER)),
                            Map.of(kind, Finding.fault("finding.test.timeout")), false, 0, List.of());
                    Screen screen = screens.of(at, LocalDateTime.of(2026, 11, 30, 9, 41));
                    assertFalse(screen.toString().matches(".*=(guide|finding|technician|driver)\\.[a-z.-]+[,\\]].*"), screen.toString());
                }
            }
        }
    }

    private GuideLeadsNowhereTest choose(String id) {
        return on(new Event.Chosen(id));
    }

    private GuideLeadsNowhereTest key(String key) {
        return on(new Event.Keyed(key));
    }

    private GuideLeadsNowhereTest press(Button button) {
        return on(new Event.Pressed(button));
    }

    private GuideLeadsNowhereTest on(Event event) {
        guide = guide.on(event).guide();
        return this;
    }
}
