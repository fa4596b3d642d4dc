package vn.motcua.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Words;

/** A file of words is a language, also one that is not finished yet. */
class AnotherLanguageIsAddedTest {

    private static final Path SHIPPED = Path.of(System.getProperty("config.dir"), "words");
    private static final Comfort.Language FRENCH = new Comfort.Language("fr");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 41);

    @TempDir
    Path folder;

    @Test
    void withThreeTheDockOpensAListAndAChoiceKeepsThePlace() throws IOException {
        Screens screens = screens();
        Situation home = SampleVisits.in(new Home());
        Screen.Dock.Cell cell = screen(screens, home).dock().cells().stream().filter(each -> each.icon().equals("globe")).findFirst().orElseThrow();
        assertEquals("Tiếng Việt", cell.text());

        Situation asked = home.on(cell.does().event()).situation();
        List<Action> choices = screen(screens, asked).dialog().orElseThrow().actions();
        assertEquals(List.of("Tiếng Việt", "English", "Français"), choices.stream().map(Action::text).toList());
        Situation french = asked.on(choices.get(2).does().event()).situation();
        assertEquals(FRENCH, french.comfort().language());
        assertTrue(french.overlay().isEmpty());
        assertTrue(french.step() instanceof Home);
        assertTrue(asked.on(new Event.Pressed(Button.KEEP_LANGUAGE)).situation().overlay().isEmpty());
    }

    @Test
    void whatItSaysItSaysAndWhatItLacksIsSaidInVietnameseAndNotAsAKey() throws IOException {
        Situation home = SampleVisits.in(new Home()).on(new Event.LanguageChosen("fr")).situation();
        List<String> texts = Texts.of(screen(screens(), home));
        assertTrue(texts.contains("Prendre un numéro"), texts::toString);
        assertTrue(texts.contains("Tra cứu thủ tục"), texts::toString);
        assertFalse(texts.stream().anyMatch(text -> text.startsWith("home.")), texts::toString);
    }

    @Test
    void withTwoEachHasItsPlaceInTheDock() {
        Screens screens = new Screens(Map.of(Comfort.Language.EN, Words.load(SHIPPED.resolve("en.properties")),
                Comfort.Language.VI, Words.load(SHIPPED.resolve("vi.properties"))));
        List<String> cells = screen(screens, SampleVisits.in(new Home())).dock().cells().stream().map(Screen.Dock.Cell::text).toList();
        assertEquals(cells.indexOf("Tiếng Việt") + 1, cells.indexOf("English"));
    }

    private Screens screens() throws IOException {
        Words vietnamese = Words.load(SHIPPED.resolve("vi.properties"));
        Path file = Files.writeString(folder.resolve("fr.properties"), "language.name = Français\nhome.number = Prendre un numéro\n");
        Map<Comfort.Language, Words> words = new LinkedHashMap<>();
        words.put(FRENCH, Words.load(file).orElse(vietnamese));
        words.put(Comfort.Language.EN, Words.load(SHIPPED.resolve("en.properties")));
        words.put(Comfort.Language.VI, vietnamese);
        return new Screens(words);
    }

    private static Screen screen(Screens screens, Situation situation) {
        return screens.of(situation, new Branch("Trung tâm", "Chi nhánh số 1", List.of(SampleVisits.CIVIL), List.of(),
                EnumSet.allOf(DeviceKind.class), false, "H26"), NOW);
    }
}
