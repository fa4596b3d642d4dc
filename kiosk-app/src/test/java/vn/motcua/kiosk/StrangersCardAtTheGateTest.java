package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.CardPresence;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPin;

/** A technician's card on a real reader leads to the PIN, and nobody else's does; a shut gate is shut for cards too, also after a restart. */
class StrangersCardAtTheGateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UID = "04A1B2C3D4E5F6";
    private static final String PIN = "305817";

    @TempDir
    Path folder;

    private KioskWithoutWindow kiosk() throws IOException {
        Path cards = Files.writeString(folder.resolve("staff-cards"), "# kept by the branch\n" + UID + "  technician 1\n");
        String toml = Files.readString(ConfigFolder.simulatedKiosk()).replaceFirst("(?s)\\[devices.card-reader\\].*?\n\n",
                "[devices.card-reader]\ndriver = \"pcsc\"\nid = \"Virtual*\"\n\n");
        KioskWithoutWindow kiosk = new KioskWithoutWindow(Files.createDirectories(folder.resolve("data")),
                toml + "\n[cards]\nstaff-cards = \"" + cards + "\"\n");
        Await.until("the reader", PATIENCE, () -> kiosk.usable("card-reader"));
        return kiosk;
    }

    private static VpcdCard laid(String uid) throws IOException {
        return VpcdCard.insert(new SimulatedChip(Map.of(), "000000000", "000101", "400101").withUid(HexFormat.of().parseHex(uid)));
    }

    @Test
    void onlyACardOfTheBranchsTechniciansLeadsToThePinAndNotPastIt() throws Exception {
        new PinGate(Files.createDirectories(folder.resolve("data")), Clock.systemUTC()).set(PIN.toCharArray());
        try (Pcscd pcscd = Pcscd.start(folder)) {
            try (KioskWithoutWindow kiosk = kiosk()) {
                try (VpcdCard another = laid("04FFFFFFFFFFFF")) {
                    kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class, PresentCard::cardThere).press(Button.BACK).reach(CardLeft.class);
                }
                kiosk.reach(Home.class);
                try (VpcdCard card = laid(UID)) {
                    kiosk.reach(TechnicianPin.class, step -> step.gate().isPresent());
                    type(kiosk, PIN).reach(TechnicianDevices.class).press(Button.OPEN_SERVICE).reach(Home.class);
                }
                // The home screen stood before the card was taken: one that is laid sooner than the reader saw that is no other card.
                Await.until("the card taken", PATIENCE, () -> kiosk.situation().card() == CardPresence.ABSENT);
                try (VpcdCard card = laid(UID)) {
                    kiosk.reach(TechnicianPin.class, step -> step.gate().isPresent());
                    for (int left = PinGate.TRIES - 1; left >= 0; left--) {
                        int still = left;
                        type(kiosk, "480263").reach(TechnicianPin.class, step -> step.wrong() && step.gate().get().left() == still);
                    }
                }
            }
            try (KioskWithoutWindow kiosk = kiosk(); VpcdCard card = laid(UID)) {
                kiosk.reach(TechnicianPin.class, step -> step.gate().isPresent());
                assertEquals(0, ((TechnicianPin) kiosk.situation().step()).gate().get().left());
                assertEquals(TechnicianPin.class, type(kiosk, PIN).situation().step().getClass());
            }
        }
    }

    private static KioskWithoutWindow type(KioskWithoutWindow kiosk, String digits) {
        digits.chars().forEach(digit -> kiosk.on(new Event.Keyed(Character.toString(digit))));
        return kiosk.press(Button.UNLOCK);
    }
}
