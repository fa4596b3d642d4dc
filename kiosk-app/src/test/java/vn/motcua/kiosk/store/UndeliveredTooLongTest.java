package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line stays down for weeks: papers do not lie on a kiosk for ever, and that they were submitted is not forgotten. */
class UndeliveredTooLongTest {

    private static final Duration RETENTION = Duration.ofDays(30);

    @TempDir
    Path folder;
    private final HandClock clock = HandClock.at("2026-11-23T02:41:00Z");

    @Test
    void theFileGoesAndTheMessageStays() throws Exception {
        try (KioskStore store = KioskStore.open(folder.resolve("store"), clock, BusyKiosk.HANOI)) {
            submit(store, "submit-1");
            clock.passes(RETENTION.minusDays(1));
            submit(store, "submit-2");
            assertEquals(0, store.eraseUndelivered(RETENTION));
            assertTrue(store.outbox().waitingBytes() > 0);

            clock.passes(Duration.ofDays(2));
            assertEquals(1, store.eraseUndelivered(RETENTION));
            assertEquals(0, store.eraseUndelivered(RETENTION), "told once");
            assertEquals(2, store.outbox().size(), "both are still to be told of");
            assertEquals(List.of("H26-0001-2"), codes());
        }
    }

    private void submit(KioskStore store, String key) throws Exception {
        store.keepDossier(SampleDossier.in(folder.resolve(key), key, "visit", "Cấp giấy xác nhận"), sequence -> "H26-0001-" + sequence, code -> code);
    }

    private List<String> codes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store/dossiers"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_.*", "")).toList();
        }
    }
}
