package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.RadioPeer;
import vn.motcua.device.peer.SerialCable;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.NumberOnCard;
import vn.motcua.kiosk.visit.NumberOnCard.State;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.TicketReady;

/** A number leaves the kiosk on a plastic card and is called by radio: real pcscd, a real serial line, the kiosk's own centre. */
class NumberIsOnAPlasticCardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UID = "04A1B2C3D4E5F6";

    @TempDir
    Path folder;

    private String configuration(SerialCable cable) throws IOException {
        Path cards = Files.writeString(folder.resolve("number-cards"),
                "# hộp ở cửa chính\n" + UID.toLowerCase(Locale.ROOT) + "  17\n04000000000001 18\n");
        String toml = Files.readString(ConfigFolder.simulatedKiosk()).replaceFirst("(?s)\\[devices.card-reader\\].*?\n\n",
                "[devices.card-reader]\ndriver = \"pcsc\"\nid = \"Virtual*\"\n\n[devices.caller]\ndriver = \"serial\"\nport = \""
                + cable.here() + "\"\n\n");
        return toml + "\n[cards]\nnumber-cards = \"" + cards + "\"\n";
    }

    private static SimulatedChip plastic(String uid) {
        return new SimulatedChip(Map.of(), "000000000", "000101", "400101").withUid(HexFormat.of().parseHex(uid));
    }

    private static KioskWithoutWindow takeNumber(KioskWithoutWindow kiosk) {
        return kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("A"));
    }

    private static KioskWithoutWindow reach(KioskWithoutWindow kiosk, State state) {
        return kiosk.reach(NumberOnCard.class, step -> step.state() == state);
    }

    private static String counter(URI centre, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(centre.resolve("/staff/queue/hn-01/" + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"counter\":\"3\"}")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void cardRingsWhenItsNumberIsCalledAndPaperStaysATouchAway() throws Exception {
        try (Pcscd pcscd = Pcscd.start(folder); SerialCable cable = new SerialCable(Files.createDirectory(folder.resolve("line")))) {
            RadioPeer unit = RadioPeer.at(cable.there());
            try (KioskWithoutWindow kiosk = new KioskWithoutWindow(Files.createDirectory(folder.resolve("data")), configuration(cable))) {
                URI centre = kiosk.centre();
                Await.until("reader and calling unit", PATIENCE, () -> kiosk.usable("card-reader") && kiosk.usable("caller"));
                reach(takeNumber(kiosk), State.WAITING);
                aCardThatIsNoneOfTheBranchsIsRefused(kiosk);
                try (VpcdCard card = VpcdCard.insert(plastic(UID))) {
                    reach(kiosk, State.BOUND);
                    assertEquals("17", ((NumberOnCard) kiosk.situation().step()).label());
                    assertEquals(List.of(), kiosk.hardware().printer().tickets(), "no paper");
                }
                kiosk.press(Button.FINISH).reach(Home.class);
                itIsCalledRecalledAndQuietened(centre, unit);
                whoWantsPaperGetsIt(kiosk);
            }
        }
    }

    private static void aCardThatIsNoneOfTheBranchsIsRefused(KioskWithoutWindow kiosk) throws IOException {
        try (VpcdCard bank = VpcdCard.insert(plastic("04FFFFFFFFFFFF"))) {
            reach(kiosk, State.ANOTHER_CARD);
        }
        reach(kiosk, State.WAITING);
    }

    private static void itIsCalledRecalledAndQuietened(URI centre, RadioPeer unit) throws Exception {
        Await.until("the soft sign", PATIENCE, () -> unit.heard().equals(List.of("SOON," + UID + ",A001")));
        counter(centre, "counters/3/next");
        Await.until("the call", PATIENCE, () -> unit.heard().size() == 2);
        assertEquals("CALL," + UID + ",A001,3", unit.heard().get(1));
        String looked = HttpClient.newHttpClient().send(HttpRequest.newBuilder(centre.resolve("/staff/queue/hn-01")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        String key = looked.replaceFirst("(?s).*?\"key\":\"([^\"]+)\".*", "$1");
        counter(centre, "tickets/" + key + "/recall");
        Await.until("the recall", PATIENCE, () -> unit.heard().size() == 3);
        assertEquals(unit.heard().get(1), unit.heard().get(2));
        counter(centre, "tickets/" + key + "/start");
        Await.until("silence", PATIENCE, () -> unit.heard().size() == 4);
        assertEquals("QUIET," + UID, unit.heard().get(3));
    }

    private static void whoWantsPaperGetsIt(KioskWithoutWindow kiosk) {
        reach(takeNumber(kiosk), State.WAITING).press(Button.PRINT_AGAIN).reach(TicketReady.class, step -> step.paper() == Paper.PRINTED);
        assertEquals(1, kiosk.hardware().printer().tickets().size());
        assertEquals("A002", ((TicketReady) kiosk.situation().step()).number().text());
    }
}
