package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.journal.Journal;

/** Staff are told how many metres are left before the roll is out, and never a number that nothing stands behind. */
class RollRunsOutUnnoticedTest {

    private static final double BOX = 80_000;
    private static final DeviceHealth NEAR_END = new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END));
    private static final DeviceHealth OUT = DeviceHealth.blocked(Fault.PAPER_OUT);
    private static final DeviceHealth OPEN = DeviceHealth.blocked(Fault.COVER_OPEN);

    @Test
    void rollThatNobodySawBeginHasNoForecast() {
        assertEquals(Optional.empty(), PaperRoll.UNKNOWN.printed(5000).left(BOX));
    }

    @Test
    void whatWasPrintedIsTakenFromTheBoxAndANewRollBeginsAnew() {
        PaperRoll roll = PaperRoll.UNKNOWN.changed().printed(20_000).printed(10_000);
        assertEquals(Optional.of(50_000.0), roll.left(BOX));
        assertEquals(Optional.of(0.0), roll.heard(OUT).left(BOX));
        assertEquals(Optional.of(79_000.0), PaperRoll.UNKNOWN.changed().printed(79_000).heard(OUT).heard(DeviceHealth.ready()).left(BOX));
    }

    @Test
    void lastRollTeachesHowLongTheNextIs() {
        PaperRoll second = PaperRoll.UNKNOWN.changed().printed(62_000).heard(NEAR_END).printed(3_000).heard(OUT).heard(DeviceHealth.ready());
        assertEquals(Optional.of(65_000.0), second.left(0));
        assertEquals(Optional.of(65_000.0), second.left(BOX));
        assertEquals(Optional.of(30_000.0), second.left(30_000), "a roll from quite another box");
        // The sensor corrects what was counted, both ways.
        assertEquals(Optional.of(3_000.0), second.printed(40_000).heard(NEAR_END).left(BOX));
        assertEquals(Optional.of(2_000.0), second.printed(40_000).heard(NEAR_END).printed(1_000).left(BOX));
        assertEquals(Optional.of(3_000.0), second.printed(64_900).left(BOX), "the sensor is silent: more than it would speak at");
    }

    @Test
    void waveringSensorIsNoNewRollAndARollChangedBeforeItsEndIs() {
        PaperRoll near = PaperRoll.UNKNOWN.changed().printed(70_000).heard(NEAR_END);
        assertEquals(Optional.of(10_000.0), near.heard(DeviceHealth.ready()).left(BOX));
        assertEquals(Optional.of(BOX), near.heard(OPEN).heard(DeviceHealth.ready()).left(BOX));
        assertEquals(Optional.of(10_000.0), near.heard(OPEN).heard(NEAR_END).left(BOX));
    }

    @Test
    void printerThatCannotTellChangesNothing() {
        PaperRoll roll = PaperRoll.UNKNOWN.changed().printed(1_000).heard(new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN)))
                .heard(new DeviceHealth.Unreachable("off"));
        assertEquals(Optional.of(79_000.0), roll.left(BOX));
    }

    @Test
    void restartForgetsNothingAndADamagedFileCostsOnlyTheForecast(@TempDir Path data) throws Exception {
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), DriverCatalogue.load()).get().keepingDataIn(data);
        Journal journal = Journal.to(line -> { }, Clock.systemUTC());
        try (PaperRolls rolls = new PaperRolls(config, journal)) {
            rolls.changed("ticket-printer");
            rolls.printed("ticket-printer", 10_000);
            Await.until("the paper to be counted", Duration.ofSeconds(20), () -> counted(data));
        }
        Path file = data.resolve("rolls.properties");
        assertTrue(Files.readString(file).contains("ticket-printer.used=10000.0"));
        try (PaperRolls rolls = new PaperRolls(config, journal)) {
            rolls.printed("ticket-printer", 5_000);
            Await.until("the next paper", Duration.ofSeconds(20), () -> metres(file).contains("used=15000.0"));
            Files.writeString(file, "\\u00zz");
            assertEquals(Optional.empty(), rolls.metresLeft("ticket-printer"));
            rolls.changed("ticket-printer");
        }
        assertTrue(Files.readString(file).contains("ticket-printer.begun=true"));
    }

    private static boolean counted(Path data) {
        return metres(data.resolve("rolls.properties")).contains("used=10000.0");
    }

    private static String metres(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
