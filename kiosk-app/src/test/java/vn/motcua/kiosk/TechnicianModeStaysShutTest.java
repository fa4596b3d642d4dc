package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.setup.Guide;
import vn.motcua.kiosk.setup.GuideScreens;
import vn.motcua.kiosk.setup.NewPin;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPin;
import vn.motcua.kiosk.visit.Typing;
import vn.motcua.kiosk.words.Words;

/** The guide of the first start chooses the PIN, so that whoever set a kiosk up on its screen alone gets into technician mode. */
class TechnicianModeStaysShutTest {

    private static final String PIN = "305817";

    @TempDir
    private Path data;
    private Guide guide = Guide.begin();

    @BeforeEach
    void comeToThePage() {
        on(new Event.Chosen("vi")).on(new Event.Chosen("as-is")).press(Button.NEXT).on(new Event.Chosen("own")).on(new Event.Chosen("0x0"));
        guide = guide.found(List.of());
        press(Button.NEXT);
        assertEquals(Guide.Page.PIN, guide.page());
    }

    @Test
    void thePinOfTheGuideDoesNotOpenTheKiosk() throws IOException {
        type(PIN).press(Button.NEXT).type(PIN).press(Button.NEXT);
        assertEquals(Guide.Page.DONE, guide.page());
        guide.answers().technician().set(gate());
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data)) {
            kiosk.on(new Event.CornerHeld()).reach(TechnicianPin.class, step -> step.gate().isPresent());
            PIN.chars().forEach(digit -> kiosk.on(new Event.Keyed(Character.toString(digit))));
            kiosk.press(Button.UNLOCK).reach(TechnicianDevices.class);
        }
    }

    @Test
    void typedDifferentlyTwiceItIsTaken() {
        type(PIN).press(Button.NEXT).type("305871").press(Button.NEXT);
        assertEquals(Guide.Page.PIN, guide.page());
        assertEquals("guide.pin.differs", guide.problems().get(0).words());
        assertEquals(0, pin().first().length(), "which of the two was meant is not known");
        assertFalse(pin().chosen());
        type("3");
        assertTrue(guide.problems().isEmpty(), "it is another PIN now");
    }

    @Test
    void aPinThatStrangersTryFirstIsTaken() {
        for (String easy : List.of("000000", "123456", "654321", "121212")) {
            type(easy).press(Button.NEXT);
            assertEquals(Guide.Page.PIN, guide.page(), easy);
            assertEquals("guide.pin.easy", guide.problems().get(0).words(), easy);
            assertEquals(0, pin().first().length(), "a better one is typed at once");
        }
    }

    @Test
    void tooFewDigitsLeadOnAndTooManyAreTaken() {
        type("30581").press(Button.NEXT);
        assertEquals("guide.incomplete.pin", guide.problems().get(0).words());
        type("799").press(Button.NEXT);
        assertEquals(Guide.Page.PIN_AGAIN, guide.page());
        press(Button.NEXT);
        assertEquals("guide.incomplete.pin-again", guide.problems().get(0).words());
        type("305818").key(Typing.BACKSPACE).type("7").press(Button.NEXT);
        assertEquals(Guide.Page.DONE, guide.page());
    }

    @Test
    void whoPutsItOffIsNotToldHowToSetItThen() throws IOException {
        type("3058").press(Button.PIN_LATER);
        assertEquals(Guide.Page.DONE, guide.page());
        assertTrue(shown().contains("./kiosk pin set --config /etc/kiosk.toml"), shown());
        guide.answers().technician().set(gate());
        assertFalse(gate().state().set());
    }

    @Test
    void theOldPinIsLostThoughNoneWasTyped() throws IOException {
        gate().set("471905".toCharArray());
        guide = guide.pinThere(true);
        type("30").press(Button.PIN_LATER);
        assertFalse(shown().contains("pin set"), shown());
        guide.answers().technician().set(gate());
        assertTrue(gate().check("471905").open());
        press(Button.BACK).type(PIN).press(Button.NEXT).type(PIN).press(Button.NEXT);
        guide.answers().technician().set(gate());
        assertTrue(gate().check(PIN).open(), "another one was typed");
    }

    @Test
    void goingBackTakesAHalfTypedPinForOne() {
        type(PIN).press(Button.NEXT).type("305").press(Button.BACK);
        assertEquals(Guide.Page.PIN, guide.page());
        assertEquals(0, pin().first().length());
        type("305").press(Button.BACK);
        assertEquals(Guide.Page.DEVICES, guide.page());
        press(Button.NEXT);
        assertEquals(0, pin().first().length());
    }

    @Test
    void aChosenPinIsTypedAgainThoughOnlyTheCodeWasWrong() throws IOException {
        type(PIN).press(Button.NEXT).type(PIN).press(Button.NEXT).press(Button.BACK);
        assertEquals(Guide.Page.PIN, guide.page());
        press(Button.NEXT);
        assertEquals(Guide.Page.DONE, guide.page());
        guide.answers().technician().set(gate());
        assertTrue(gate().check(PIN).open());
    }

    @Test
    void digitsStayInTheMemoryOrInTheSettings() throws IOException {
        type(PIN).press(Button.NEXT).type(PIN).press(Button.NEXT);
        assertFalse((guide.toString() + shown()).contains(PIN));
        Path file = data.resolve("kiosk.toml");
        assertFalse(guide.answers().text(Files.readString(ConfigFolder.kiosk()), file, DriverCatalogue.load()).toString().contains(PIN));
        NewPin chosen = pin();
        chosen.set(gate());
        assertTrue(gate().check(PIN).open());
        chosen.wipe();
        assertEquals(" ".repeat(PIN.length()), new String(chosen.first().copy()));
        char[] given = PIN.toCharArray();
        NewPin.of(given);
        assertEquals(" ".repeat(PIN.length()), new String(given));
    }

    private PinGate gate() {
        return new PinGate(data, Clock.systemUTC());
    }

    private NewPin pin() {
        return guide.answers().technician();
    }

    private String shown() {
        Words words = Words.load(ConfigFolder.path().resolve("words/vi.properties"));
        return new GuideScreens(Map.of(Comfort.Language.VI, words), List.of(), "1.0", "/etc/kiosk.toml").of(guide, LocalDateTime.of(2026, 11, 30, 9, 41)).toString();
    }

    private TechnicianModeStaysShutTest type(String digits) {
        digits.chars().forEach(digit -> key(Character.toString(digit)));
        return this;
    }

    private TechnicianModeStaysShutTest key(String key) {
        return on(new Event.Keyed(key));
    }

    private TechnicianModeStaysShutTest press(Button button) {
        return on(new Event.Pressed(button));
    }

    private TechnicianModeStaysShutTest on(Event event) {
        guide = guide.on(event).guide();
        return this;
    }
}
