package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.kiosk.config.KioskConfig;

/** Staff hear of a filling disk while everything works; only a nearly full one stops the scanning, and then by name. */
class DiskFillsUpTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final long MORE_THAN_THERE_IS = Long.MAX_VALUE / 2;

    @TempDir
    Path data;

    private DiskRoom room(long warnBelow, long stopBelow) {
        return DiskRoom.in(data, new KioskConfig.Dossiers(Duration.ZERO, Duration.ofDays(1), warnBelow, stopBelow));
    }

    @Test
    void enoughRoomIsNoNews() {
        assertEquals(DiskRoom.ENOUGH, room(1, 1));
        assertEquals(Optional.empty(), DiskRoom.ENOUGH.report(NOW));
    }

    @Test
    void littleRoomIsForTheTechnicianAndAFullDiskIsAFault() {
        assertEquals(DiskRoom.LITTLE, room(MORE_THAN_THERE_IS, 1));
        assertEquals(DiskRoom.FULL, room(MORE_THAN_THERE_IS, MORE_THAN_THERE_IS));
        assertEquals(DeviceReport.State.ATTENTION, DiskRoom.LITTLE.report(NOW).orElseThrow().state());
        assertEquals(DeviceReport.State.FAULT, DiskRoom.FULL.report(NOW).orElseThrow().state());
    }

    @Test
    void theStaffPageHasWordsForIt() {
        CentreWords words = new CentreWords();
        assertTrue(words.find("device." + DiskRoom.DEVICE).isPresent() && words.find("device." + DiskRoom.DEVICE + ".icon").isPresent());
        Stream.of(DiskRoom.LITTLE, DiskRoom.FULL).flatMap(room -> room.report(NOW).orElseThrow().reasons().stream())
                .flatMap(reason -> Stream.of(".tag", ".what", ".do").map(part -> "reason." + reason + part))
                .forEach(key -> assertTrue(words.find(key).isPresent(), key));
    }
}
