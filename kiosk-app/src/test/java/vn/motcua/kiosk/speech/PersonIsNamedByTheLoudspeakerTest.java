package vn.motcua.kiosk.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.screen.Screens;
import vn.motcua.kiosk.swt.KioskWindow;
import vn.motcua.kiosk.swt.PageFiles;
import vn.motcua.kiosk.swt.VirtualDisplay;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.TypeCardKey;
import vn.motcua.kiosk.words.Words;

/** Every screen through the headphones and through a loudspeaker that may speak. */
class PersonIsNamedByTheLoudspeakerTest {

    private static final EveryScreen SCREENS = EveryScreen.ofSamples();
    private static final Path WORDS = Path.of(System.getProperty("config.dir"), "words");
    private static final Pattern PERSONAL = Pattern.compile("(?iu)mẫu|nguyệt|0 0 1 3|001300|H 2 6[^\\p{L}]*\\d|1 2 3 4");

    private static final Pattern VIETNAMESE = Pattern.compile("[ĂăĐđƠơƯưÀàÁáÂâÃãÈèÉéÊêÌìÍíÒòÓóÔôÕõÙùÚúÝý\\u1EA0-\\u1EF9]");

    private final SaidAloud ears = new SaidAloud();
    private final SaidAloud room = new SaidAloud();
    private Situation now = in(SampleVisits.everySituation().get(0), 1, Comfort.USUAL);
    private final Narrator narrator = new Narrator(Map.of(Comfort.Language.VI, Words.load(WORDS.resolve("vi.properties")),
            Comfort.Language.EN, Words.load(WORDS.resolve("en.properties"))), ears, Optional.of(room), now);
    private final KioskWindow window = new KioskWindow(VirtualDisplay.get(), touch -> { }, PageFiles.ON_DISK,
            new KioskWindow.Options(Optional.of(new Rectangle(0, 0, 540, 960)), true, true));

    PersonIsNamedByTheLoudspeakerTest() {
        window.listen(narrator::heard);
        window.useKeys(KeyMap.usual(), narrator::key);
        show(now);
        VirtualDisplay.until("the first words", () -> !room.texts().isEmpty());
        room.taken();
    }

    @AfterEach
    void close() {
        window.dispose();
    }

    @Test
    void theLoudspeakerSaysNothingOfAPersonOnAnyScreen() {
        int secrets = 0;
        Set<String> seen = new HashSet<>();
        for (Situation situation : everySituation(Comfort.USUAL)) {
            String said = situation.step().personal() && seen.add(SCREENS.screen(situation, Comfort.USUAL).id()) ? walk(situation, room) : shown(situation, room);
            assertFalse(PERSONAL.matcher(said).find(), () -> SCREENS.screen(situation, Comfort.USUAL).id() + " says aloud: " + said);
            secrets += said.contains("Xin cắm tai nghe") ? 1 : 0;
        }
        assertTrue(secrets > 10, "the person's screens were among them: " + secrets);
        assertEquals("", ears.taken());
    }

    @Test
    void theHeadphonesSayTheTitleAndEveryControlOfEveryScreenInBothLanguages() {
        for (Comfort.Language language : Comfort.Language.SHIPPED) {
            Comfort comfort = Comfort.USUAL.with(language).listening(true);
            Set<String> seen = new HashSet<>();
            for (Situation situation : everySituation(comfort)) {
                if (!seen.add(SCREENS.screen(situation, comfort).id())) {
                    continue;
                }
                Screen screen = SCREENS.screen(situation, comfort);
                String said = walk(situation, ears);
                for (KioskWindow.TouchTarget target : window.touchTargets()) {
                    String name = new Pronunciation(Words.load(WORDS.resolve(language.equals(Comfort.Language.VI) ? "vi.properties" : "en.properties"))).of(target.name());
                    assertTrue(said.contains(name), () -> screen.id() + " never says " + name + ": " + said);
                }
                assertEquals(language.equals(Comfort.Language.VI) ? "vi" : "en", ears.language());
                assertTrue(said.matches("(?s).*\\p{Lu}.*[.?].*"), screen.id());
            }
        }
    }

    private String shown(Situation situation, SaidAloud voice) {
        voice.taken();
        show(situation);
        return voice.taken();
    }

    /** Shows it and goes once around with the keypad. */
    private String walk(Situation situation, SaidAloud voice) {
        StringBuilder said = new StringBuilder(shown(situation, voice));
        for (int i = 0; i < window.touchTargets().size(); i++) {
            window.key(SWT.ARROW_RIGHT);
            String focus = voice.taken();
            assertFalse(focus.isBlank(), () -> "a control without a word on " + SCREENS.screen(situation, situation.comfort()).id());
            said.append('\n').append(focus);
        }
        return said.toString();
    }

    @Test
    void whatIsVietnameseOnAnEnglishScreenIsSaidByTheVietnameseVoiceAndOnlyThat() {
        Comfort english = Comfort.USUAL.with(Comfort.Language.EN).listening(true);
        Set<String> seen = new HashSet<>();
        for (Situation situation : everySituation(english)) {
            if (!situation.step().technical() && seen.add(SCREENS.screen(situation, english).id())) {
                walk(situation, ears);
            }
        }
        List<String> mispronounced = ears.said().stream().filter(said -> said.language().equals("en") == VIETNAMESE.matcher(said.text()).find())
                .map(said -> said.language() + ": " + said.text()).distinct().toList();
        assertEquals(List.of(), mispronounced);
        assertTrue(ears.said().contains(new SaidAloud.Said("vi", "Thủ tục đăng ký khai sinh,")), "a title by its own voice");
    }

    @Test
    void keysOfTheCardNumberAreDotsUnlessHeadphonesAreIn() {
        show(in(SampleVisits.in(new TypeCardKey("0013", true)), 50, Comfort.USUAL));
        room.taken();
        show(in(SampleVisits.in(new TypeCardKey("00130", true)), 50, Comfort.USUAL));
        assertEquals("dấu chấm", room.taken());
        show(in(SampleVisits.in(new TypeCardKey("001300", true)), 51, Comfort.USUAL.listening(true)));
        ears.taken();
        show(in(SampleVisits.in(new TypeCardKey("0013000", true)), 51, Comfort.USUAL.listening(true)));
        assertTrue(ears.taken().contains("0 0 1 3 0 0 0"));
    }

    @Test
    void keysThatShowOnlyASignAreNamed() {
        String said = walk(in(SampleVisits.in(new Search("k", "", List.of(), 0, true)), 55, Comfort.USUAL.listening(true)), ears);
        assertTrue(said.contains("xoá một chữ, phím") && said.contains("chữ số, phím") && said.contains("Chữ to, cài đặt, đang tắt"), said);
        assertFalse(said.contains("bksp"), said);
    }

    @Test
    void aButtonThatSaysSomethingElseAfterItsPressIsSaidAnewAndALargerTextIsConfirmed() {
        Situation usual = in(SampleVisits.in(new Home()), 57, Comfort.USUAL.listening(true));
        Situation asked = usual.on(new Event.Pressed(Button.CALL_HELP)).situation();
        show(asked);
        window.key(SWT.ARROW_RIGHT);
        window.key(SWT.ARROW_RIGHT);
        ears.taken();
        show(asked.on(new Event.Pressed(Button.LOW_REACH)).situation());
        assertEquals("Nút về chỗ thường, nút, 2 trong 2", ears.taken());
        show(in(SampleVisits.in(new Home()), 58, Comfort.USUAL.listening(true)));
        for (int i = 0; i < 6; i++) {
            window.key(SWT.ARROW_LEFT);
        }
        assertTrue(ears.taken().endsWith("Chữ to, cài đặt, đang tắt"));
        show(now.on(new Event.Pressed(Button.LARGE_TEXT)).situation());
        assertTrue(ears.taken().startsWith("đang bật"));
    }

    @Test
    void theWholeTicketIsSpokenAndRepeated() {
        Situation ticket = SampleVisits.everySituation().stream().filter(one -> SCREENS.screen(one, Comfort.USUAL).id().startsWith("ticket"))
                .findFirst().orElseThrow();
        show(in(ticket, 60, Comfort.USUAL.listening(true)));
        String said = ears.taken();
        assertTrue(said.contains("A 0 4 2") && said.contains("Quầy 3, 4, 5") && said.contains("Tầng 1, bên trái"), said);
        narrator.key(KeypadKey.REPEAT);
        assertTrue(ears.taken().contains("A 0 4 2"));
    }

    @Test
    void theVolumeIsTheUsualOneForTheNextCitizen() {
        show(in(now, 70, Comfort.USUAL.listening(true)));
        for (int i = 0; i < 9; i++) {
            narrator.key(KeypadKey.LOUDER);
        }
        assertEquals(Volume.LOUDEST, ears.volume());
        assertTrue(ears.taken().endsWith("Âm lượng 5 trong 5"));
        show(now.on(new Event.Pressed(Button.FINISH)).situation());
        narrator.key(KeypadKey.REPEAT);
        assertEquals(Volume.USUAL, ears.volume());
    }

    @Test
    void everyKeyHushesAndPullingTheHeadphonesOutToo() {
        show(in(now, 80, Comfort.USUAL.listening(true)));
        int before = ears.hushes();
        window.key(SWT.ARROW_DOWN);
        assertTrue(ears.hushes() > before);
        before = ears.hushes();
        show(in(now, 80, Comfort.USUAL.soundToggled()));
        assertTrue(ears.hushes() > before);
        ears.taken();
        room.taken();
        window.key(SWT.ARROW_DOWN);
        assertEquals("", ears.taken() + room.taken(), "without headphones and with the sound off all is silent");
    }

    @Test
    void whoPlugsHeadphonesInHearsTheWayToTheOtherLanguageInThatLanguage() {
        show(in(SampleVisits.in(new Home()), 85, Comfort.USUAL));
        ears.taken();
        show(in(SampleVisits.in(new Home()), 85, Comfort.USUAL.listening(true)));
        assertTrue(ears.taken().contains("For English, press the left arrow three times, then Enter."));
        for (int i = 0; i < 3; i++) {
            window.key(SWT.ARROW_LEFT);
        }
        assertTrue(ears.taken().endsWith("English, cài đặt, đang tắt"));
    }

    @Test
    void theListOfManyLanguagesIsOpenedByAButtonAndIsNoSettingThatIsOff() {
        Words vietnamese = Words.load(WORDS.resolve("vi.properties"));
        Screens three = new Screens(Map.of(Comfort.Language.VI, vietnamese, Comfort.Language.EN, vietnamese, new Comfort.Language("ru"), vietnamese));
        Situation home = in(SampleVisits.in(new Home()), 87, Comfort.USUAL.listening(true));
        narrator.at(home);
        window.show(three.of(home, new Branch("Trung tâm", "Chi nhánh", List.of(SampleVisits.CIVIL), List.of(), EnumSet.allOf(DeviceKind.class), false, "H26"), LocalDateTime.of(2026, 11, 23, 9, 41)));
        for (int i = 0; i < 3; i++) {
            window.key(SWT.ARROW_LEFT);
        }
        assertTrue(ears.taken().endsWith("Tiếng Việt, nút"));
    }

    @Test
    void aLanguageWithoutAVoiceIsNotASilentKiosk(@TempDir Path folder) throws IOException {
        Words vietnamese = Words.load(WORDS.resolve("vi.properties"));
        Comfort.Language khmer = new Comfort.Language("km");
        Words few = Words.load(Files.writeString(folder.resolve("km.properties"), "language.name = ភាសាខ្មែរ\n")).orElse(vietnamese);
        Narrator three = new Narrator(Map.of(Comfort.Language.VI, vietnamese, Comfort.Language.EN, vietnamese, khmer, few), ears, Optional.of(room), now);
        three.mute(Set.of(khmer));
        three.at(in(SampleVisits.in(new Home()), 88, Comfort.USUAL.with(khmer).listening(true)));
        ears.taken();
        three.heard(new Heard("សូមស្វាគមន៍", List.of("Thủ tục đăng ký khai sinh"), List.of(new Heard.Control("ត្រឡប់", "", Heard.Kind.BUTTON, false, true)), -1));
        assertEquals("Tiếng này chưa có giọng đọc. Bấm mũi tên trái ba lần rồi Enter để chọn tiếng khác. Thủ tục đăng ký khai sinh. Có 1 lựa chọn.", ears.taken());
        assertEquals("vi", ears.language());
    }

    @Test
    void theLastSecondsAreSaid() {
        Situation search = in(SampleVisits.everySituation().get(0), 90, Comfort.USUAL.listening(true));
        show(with(search, new Overlay.StillThere(30)));
        String asked = ears.taken();
        assertTrue(asked.contains("Quý khách còn ở đây không? 30 giây.") && asked.endsWith("Bấm một phím bất kỳ để tiếp tục."), asked);
        show(with(search, new Overlay.StillThere(29)));
        assertEquals("", ears.taken(), "not every second");
        show(with(search, new Overlay.StillThere(10)));
        assertEquals("Còn 10 giây.", ears.taken());
    }

    @Test
    void whatWasFoundIsSaidThoughTheRingMovedWithItsKey() {
        Situation search = in(SampleVisits.in(new Search("k", "", List.of(), 0, true, false)), 95, Comfort.USUAL.listening(true));
        show(search);
        for (int i = 0; i < 12; i++) {
            window.key(SWT.ARROW_RIGHT);
        }
        ears.taken();
        show(in(SampleVisits.in(new Search("k", "", SampleVisits.HITS, 0, true, true)), 95, Comfort.USUAL.listening(true)));
        assertTrue(ears.taken().contains("2 thủ tục phù hợp"));
    }

    private void show(Situation situation) {
        now = situation;
        narrator.at(situation);
        window.show(SCREENS.screen(situation, situation.comfort()));
        VirtualDisplay.settle();
    }

    /** Each another stay, as on a way through the flow. */
    private static List<Situation> everySituation(Comfort comfort) {
        List<Situation> plain = SampleVisits.everySituation();
        return java.util.stream.IntStream.range(0, plain.size()).mapToObj(i -> in(plain.get(i), 100 + i, comfort)).toList();
    }

    private static Situation in(Situation of, int stay, Comfort comfort) {
        return new Situation(of.run(), of.count(), comfort, of.step(), of.visit(), of.overlay(), of.idle(), stay, of.patient(), of.card(), of.devices());
    }

    private static Situation with(Situation of, Overlay overlay) {
        return new Situation(of.run(), of.count(), of.comfort(), of.step(), of.visit(), Optional.of(overlay), of.idle(), of.stays(), of.patient(), of.card(),
                of.devices());
    }
}
