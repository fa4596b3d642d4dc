package vn.motcua.kiosk.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

class PartStandsStillTest {

    private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

    @TempDir
    private Path folder;
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();
    private final List<Runnable> screen = new ArrayList<>();
    private List<String> dead = List.of();

    private SelfWatch watch(Instant now) {
        Machine machine = new Machine(folder, Optional::empty);
        return new SelfWatch(Journal.to(journal::add, Clock.systemUTC()), new SystemdNotifier(Optional.empty()), machine,
                new Restarts(folder.resolve("restarts"), Clock.fixed(now, ZoneOffset.UTC)), () -> dead, ends::incrementAndGet)
                .watch("screen", screen::add);
    }

    private void screenMoves() {
        screen.forEach(Runnable::run);
        screen.clear();
    }

    private long journalled(JournalEvent event) {
        return journal.stream().filter(line -> line.contains("\"" + event.id() + "\"")).count();
    }

    @Test
    void aSlowScreenIsNoStandstill() {
        SelfWatch watch = watch(NINE);
        for (int i = 0; i < 10; i++) {
            for (int missed = 0; missed < SelfWatch.MISSED_BEATS; missed++) {
                watch.look();
            }
            screenMoves();
        }
        assertEquals(0, ends.get());
        assertTrue(journal.isEmpty(), journal::toString);
    }

    @Test
    void aScreenThatDoesNotMoveEndsTheKiosk() {
        SelfWatch watch = watch(NINE);
        for (int i = 0; i < SelfWatch.MISSED_BEATS; i++) {
            watch.look();
        }
        assertEquals(0, ends.get());
        watch.look();
        assertEquals(1, ends.get());
        assertTrue(journal.get(0).contains("part-stuck") && journal.get(0).contains("screen"), journal::toString);
    }

    @Test
    void theThirdTimeTheTechnicianIsCalled() {
        for (int start = 0; start < 3; start++) {
            SelfWatch watch = watch(NINE.plus(Duration.ofMinutes(5L * start)));
            screen.clear();
            assertEquals(Set.of(), watch.troubles());
            for (int i = 0; i <= SelfWatch.MISSED_BEATS; i++) {
                watch.look();
            }
        }
        screen.clear();
        SelfWatch fourth = watch(NINE.plus(Duration.ofMinutes(20)));
        fourth.start();
        fourth.close();
        assertEquals(1, journalled(JournalEvent.RESTARTED_TOO_OFTEN));
        fourth.look();
        assertEquals(Set.of(MachineTrouble.RESTARTS), fourth.troubles());
        SelfWatch later = watch(NINE.plus(Duration.ofHours(2)));
        later.look();
        assertEquals(Set.of(), later.troubles());
    }

    @Test
    void aDeviceWhoseThreadDiedIsTold() {
        dead = List.of("ticket-printer");
        watch(NINE).look();
        assertTrue(journal.get(0).contains("part-revived") && journal.get(0).contains("ticket-printer"));
    }

    @Test
    void machineThatSuffersIsToldOnce() throws IOException {
        Path zone = Files.createDirectories(folder.resolve("sys/class/thermal/thermal_zone1"));
        Files.writeString(zone.resolve("temp"), "91500\n");
        Files.writeString(Files.createDirectories(folder.resolve("sys/class/thermal/thermal_zone2")).resolve("temp"), "no sensor");
        Files.writeString(Files.createDirectories(folder.resolve("proc")).resolve("meminfo"),
                "MemTotal:        4000000 kB\nMemFree: 1 kB\nMemAvailable:     100000 kB\n");
        SelfWatch watch = watch(NINE);
        for (int i = 0; i < 3; i++) {
            watch.look();
            screenMoves();
        }
        assertEquals(Set.of(MachineTrouble.TOO_HOT, MachineTrouble.MEMORY_SHORT), watch.troubles());
        assertEquals(2, journalled(JournalEvent.MACHINE_TROUBLED));
        Files.writeString(zone.resolve("temp"), "52000\n");
        watch.look();
        assertEquals(Set.of(MachineTrouble.MEMORY_SHORT), watch.troubles());
    }

    @Test
    void aWrongClockIsNoticedByTheCentresTime() {
        assertEquals(Set.of(MachineTrouble.CLOCK_WRONG), new Machine(folder, () -> Optional.of(Duration.ofMinutes(-3))).look());
        assertEquals(Set.of(), new Machine(folder, () -> Optional.of(Duration.ofSeconds(90))).look());
    }

    @Test
    void thisMachineTellsSomethingBelievable() {
        double left = new Machine(Path.of("/"), Optional::empty).memoryLeft().orElseThrow();
        assertTrue(left > 0 && left < 1, "memory left: " + left);
    }

    /** systemd's end of the socket, played by socat. */
    @Test
    void systemdHearsThatItServesAndLives() throws Exception {
        Path socket = folder.resolve("notify");
        Path heard = folder.resolve("heard");
        Process socat = new ProcessBuilder("socat", "-u", "UNIX-RECV:" + socket, "OPEN:" + heard + ",creat,append").inheritIO().start();
        try {
            Await.until("socat", Duration.ofSeconds(20), () -> Files.exists(socket));
            SystemdNotifier systemd = new SystemdNotifier(Optional.of(socket.toString()));
            systemd.ready();
            systemd.alive();
            Await.until("both signs", Duration.ofSeconds(20), () -> text(heard).equals("READY=1WATCHDOG=1"));
        } finally {
            socat.destroy();
        }
        new SystemdNotifier(Optional.of(folder.resolve("nobody").toString())).alive();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
