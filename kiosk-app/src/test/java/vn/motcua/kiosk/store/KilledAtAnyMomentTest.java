package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kiosk.ticket.QueueNumber;

/** The kiosk's process is killed at twenty moments in the middle of its work. What it told citizens stands. */
class KilledAtAnyMomentTest {

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void noNumberIsLostOrGivenTwice() throws Exception {
        Path told = folder.resolve("told");
        Files.createFile(told);
        Random moments = new Random(20_261_123);
        Process next = kiosk(told);
        for (int kill = 0; kill < KILLS; kill++) {
            Process working = next;
            // The next one gets warm meanwhile: starting a JVM is most of this test's time.
            next = kiosk(told);
            killAfter(working, told, 1 + moments.nextInt(12), moments.nextInt(4_000_000));
            checkPromises(Files.readAllLines(told));
        }
        next.destroyForcibly().waitFor();
    }

    private Process kiosk(Path told) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx48m",
                "-cp", System.getProperty("java.class.path"), BusyKiosk.class.getName(),
                storeFolder().toString(), told.toString(), Files.createTempDirectory(folder, "warm").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("kiosk.log").toFile()).start();
    }

    /** @param lines that the kiosk may still tell; @param nanos that it may then still work */
    private void killAfter(Process kiosk, Path told, int lines, long nanos) throws IOException, InterruptedException {
        long before = Files.lines(told).count();
        try (OutputStream go = kiosk.getOutputStream()) {
            assertTrue(kiosk.isAlive(), () -> "the kiosk ended while it got warm: " + log());
            go.write('g');
            go.flush();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (Files.lines(told).count() < before + 1 + lines) {
                assertTrue(kiosk.isAlive() && System.nanoTime() < deadline, () -> "the kiosk did not work: " + log());
                LockSupport.parkNanos(500_000);
            }
            LockSupport.parkNanos(nanos);
        } finally {
            kiosk.destroyForcibly().waitFor();
        }
        assertEquals(128 + 9, kiosk.exitValue(), "it was killed and did not end by itself");
    }

    private void checkPromises(List<String> told) throws Exception {
        try (KioskStore store = KioskStore.open(storeFolder(), Clock.systemUTC(), BusyKiosk.HANOI)) {
            assertTrue(store.damaged().isEmpty());
            Set<String> unprinted = store.unprinted(Duration.ofHours(1)).stream().map(QueueNumber::key).collect(Collectors.toSet());
            for (String line : told) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "number" -> {
                        assertEquals(Integer.parseInt(words[2]), again(store, words[1]), "the same press has the same number");
                        assertTrue(unprinted.contains(words[1]) || words[1].startsWith(BusyKiosk.PRINTED), "its paper is still owed");
                    }
                    case "slip" -> assertTrue(waits(words[2]), "the dossier waits");
                    default -> assertEquals("ready", line);
                }
            }
            checkBooks(store);
        }
    }

    private static int again(KioskStore store, String press) throws Exception {
        return store.issueNumber(press, BusyKiosk.CIVIL_STATUS, "1.004873", "visit-" + press).orElseThrow().number();
    }

    /** Without gap or double, and one message for each. */
    private boolean waits(String code) throws IOException {
        try (var files = Files.list(storeFolder().resolve("dossiers"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(code + "_"));
        }
    }

    private void checkBooks(KioskStore store) throws Exception {
        List<Integer> numbers = integers("select number from queue_number order by number");
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertEquals(numbers, integers("select json_extract(body, '$.number') from outbox where type = 'number-issued' order by sequence"));
        assertEquals(numbers.size(), store.issuedToday("A"));
        assertEquals(integers("select count(*) from dossier"), integers("select count(*) from outbox where type = 'dossier-submitted'"));
        assertEquals(integers("select count(*) from dossier").get(0), Files.list(storeFolder().resolve("dossiers")).toList().size());
        assertEquals(numbers.size(), integers("select count(*) from visit").get(0));
    }

    private List<Integer> integers(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + storeFolder().resolve("kiosk.sqlite"));
             var rows = connection.createStatement().executeQuery(query)) {
            List<Integer> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    private Path storeFolder() {
        return folder.resolve("store");
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("kiosk.log"));
        } catch (IOException e) {
            return "no log";
        }
    }
}
