package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPage;
import vn.motcua.kiosk.visit.TechnicianPin;

/** The technician's way in, with the whole kiosk: corner, PIN, devices, out of service and back. */
class TechnicianGetsInTest {

    private static final String PIN = "305817";

    @TempDir
    Path data;

    @Test
    void pinDevicesOutOfServiceAndBack() throws IOException {
        new PinGate(data, Clock.systemUTC()).set(PIN.toCharArray());
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data)) {
            kiosk.on(new Event.CornerHeld()).reach(TechnicianPin.class, step -> step.gate().isPresent());
            type(kiosk, "000001").press(Button.UNLOCK).reach(TechnicianPin.class, step -> step.wrong() && step.gate().get().left() == 4);
            type(kiosk, PIN).press(Button.UNLOCK).reach(TechnicianDevices.class);
            kiosk.hardware().scanner().unplug();
            kiosk.press(Button.TEST_DEVICES).reach(TechnicianDevices.class, step -> step.tested().size() == 4);
            TechnicianDevices tested = (TechnicianDevices) kiosk.situation().step();
            assertFalse(tested.tested().get(DeviceKind.DOCUMENT_SCANNER), "the scanner's plug is out");
            assertTrue(tested.tested().get(DeviceKind.CARD_READER));
            kiosk.hardware().scanner().plug();
            kiosk.on(new Event.Chosen(TechnicianDevices.TEST + "TICKET_PRINTER"));
            kiosk.reach(TechnicianPage.class, page -> page.findings().stream().anyMatch(finding -> finding.words().equals("finding.test.printed")));
            kiosk.press(Button.BACK).reach(TechnicianDevices.class);
            kiosk.press(Button.CLOSE_SERVICE).reach(TechnicianPage.class).on(new Event.Chosen("paper")).reach(OutOfService.class)
                    .press(Button.TAKE_NUMBER).press(Button.FINISH).reach(OutOfService.class);
            kiosk.on(new Event.CornerHeld()).reach(TechnicianPin.class, step -> step.gate().isPresent()).press(Button.BACK).reach(OutOfService.class);
            kiosk.on(new Event.CornerHeld()).reach(TechnicianPin.class, step -> step.gate().isPresent());
            type(kiosk, PIN).press(Button.UNLOCK).reach(TechnicianDevices.class).press(Button.OPEN_SERVICE).reach(Home.class);
        }
    }

    @Test
    void whoGoesAwayFromTheGateLeavesTheKioskAsItWas() {
        Situation home = Situation.start("run");
        Situation closed = home.on(new Event.CornerHeld()).situation().on(new Event.PinAccepted()).situation()
                .on(new Event.Pressed(Button.CLOSE_SERVICE)).situation().on(new Event.Chosen("upkeep")).situation();
        assertEquals(Home.class, waited(home.on(new Event.CornerHeld()).situation(), 30).step().getClass());
        assertEquals(OutOfService.class, waited(closed.on(new Event.CornerHeld()).situation(), 30).step().getClass());
        assertEquals(OutOfService.class, waited(closed, 400).step().getClass());
    }

    @Test
    void aCitizensVisitIsNotBrokenOffByTheCorner() {
        Situation rating = Situation.start("run").on(new Event.Pressed(Button.RATE)).situation();
        assertEquals(rating.step(), rating.on(new Event.CornerHeld()).situation().step());
    }

    private static Situation waited(Situation from, int seconds) {
        Situation now = from;
        for (int i = 0; i < seconds; i++) {
            now = now.on(new Event.SecondPassed()).situation();
        }
        return now;
    }

    private static KioskWithoutWindow type(KioskWithoutWindow kiosk, String digits) {
        digits.chars().forEach(digit -> kiosk.on(new Event.Keyed(Character.toString(digit))));
        return kiosk;
    }
}
