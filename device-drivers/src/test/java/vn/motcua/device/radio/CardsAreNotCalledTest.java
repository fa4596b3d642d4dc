package vn.motcua.device.radio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.Caller;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;
import vn.motcua.device.Summons;
import vn.motcua.device.Summons.Signal;
import vn.motcua.device.isolated.IsolatedDriver;
import vn.motcua.device.isolated.Limits;
import vn.motcua.device.peer.RadioPeer;
import vn.motcua.device.peer.SerialCable;

/** A calling unit that does not hear, does not answer or refuses, at the end of a real serial line. */
class CardsAreNotCalledTest {

    private static final String CARD = "04A1B2C3D4E5F6";
    private static final Summons COME = new Summons(CARD, "A042", "3", Signal.COME);

    @TempDir
    Path folder;
    private SerialCable cable;
    private RadioPeer unit;
    private Caller caller;

    @BeforeEach
    void open() throws DeviceException {
        cable = new SerialCable(folder);
        unit = RadioPeer.at(cable.there());
        SerialCallerDriver driver = new SerialCallerDriver();
        caller = (Caller) driver.open(new DeviceId(cable.here().toString()),
                Settings.of(driver.options(), Map.of("port", cable.here().toString(), "answer-millis", "150")));
    }

    @AfterEach
    void close() {
        caller.close();
        cable.close();
    }

    private DeviceException refused(Summons summons) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(DeviceException.class, () -> caller.tell(summons)));
    }

    @Test
    void everySignalArrivesAsThePageOfTheProtocolSays() throws DeviceException {
        caller.tell(COME);
        caller.tell(new Summons(CARD, "A042", "", Signal.SOON));
        caller.tell(new Summons(CARD, "A042", "", Signal.QUIET));
        assertEquals(List.of("CALL," + CARD + ",A042,3", "SOON," + CARD + ",A042", "QUIET," + CARD), unit.heard());
    }

    @Test
    void lineThatIsLostIsSentAgain() throws DeviceException {
        unit.loseNext(2);
        caller.tell(COME);
        assertEquals(1, unit.heard().size());
    }

    @Test
    void unitThatStaysSilentIsGivenUpInTime() throws DeviceException {
        unit.loseNext(Integer.MAX_VALUE);
        assertEquals(Fault.NO_ANSWER, refused(COME).fault());
        assertFalse(caller.probe().usable());
        unit.loseNext(0);
        assertTrue(caller.probe().usable(), "and is back as soon as it answers");
        assertEquals("Radio 1", caller.info().model());
    }

    @Test
    void refusalIsToldInTheUnitsOwnWords() {
        unit.refuseWith("UNKNOWN_CARD");
        DeviceException refused = refused(COME);
        assertEquals(Fault.UNKNOWN, refused.fault());
        assertTrue(refused.getMessage().endsWith("UNKNOWN_CARD"), refused.getMessage());
    }

    @Test
    void noiseAndAnswersToOthersAreNoAnswer() throws Exception {
        unit.loseNext(Integer.MAX_VALUE);
        CompletableFuture<Fault> asked = CompletableFuture.supplyAsync(() -> refused(COME).fault());
        for (int each = 0; !asked.isDone() && each < 20; each++) {
            unit.raw("\u00ff\u0000$OK,CALL," + CARD + "*00\r\n" + "x".repeat(300) + "\r\n$OK*\r\n");
            unit.say("OK,SOON," + CARD);
            unit.say("OK,CALL,04FFFFFFFFFFFF");
        }
        assertEquals(Fault.NO_ANSWER, asked.join());
        unit.loseNext(0);
        caller.tell(COME);
    }

    @Test
    void counterMayBeCalledAnything() throws DeviceException {
        caller.tell(new Summons(CARD, "A042", "Quầy số 3, *đặc biệt$", Signal.COME));
        assertEquals(List.of("CALL," + CARD + ",A042,Quay so 3   dac biet"), unit.heard());
    }

    @Test
    void lineThatHangsUpIsToldAtOnce() {
        List<DeviceHealth> told = new CopyOnWriteArrayList<>();
        caller.onChange(told::add);
        cable.pull();
        Await.until("the loss to be told", Duration.ofSeconds(20), () -> !told.isEmpty());
        assertInstanceOf(DeviceHealth.Unreachable.class, told.get(0));
        assertEquals(Fault.NOT_CONNECTED, refused(COME).fault());
    }

    @Test
    void unitBehindADriverInAProcessOfItsOwnIsCalledToo() throws DeviceException {
        caller.close();
        IsolatedDriver driver = new IsolatedDriver(new SerialCallerDriver(), Optional.empty(), Limits.of(64));
        caller = (Caller) driver.open(new DeviceId(cable.here().toString()), Settings.of(driver.options(), Map.of("port", cable.here().toString())));
        caller.tell(COME);
        assertEquals(List.of("CALL," + CARD + ",A042,3"), unit.heard());
        unit.refuseWith("BATTERY_LOW");
        assertEquals(Fault.UNKNOWN, refused(COME).fault());
    }

    /** The worked lines of the protocol's page. */
    @Test
    void documentedLinesHaveTheChecksumsThatTheySay() throws IOException {
        String page = Files.readString(Path.of("src/main/java/vn/motcua/device/radio/SerialCallerDriver.java"));
        List<String> lines = Pattern.compile("\\$[A-Z][A-Za-z0-9_,]+\\*[0-9A-F]{2}").matcher(page).results().map(MatchResult::group).toList();
        assertEquals(10, lines.size(), lines::toString);
        lines.forEach(line -> assertTrue(RadioFrame.parse(line).isPresent(), line));
        assertEquals(Optional.empty(), RadioFrame.parse("$PING*00"));
    }
}
