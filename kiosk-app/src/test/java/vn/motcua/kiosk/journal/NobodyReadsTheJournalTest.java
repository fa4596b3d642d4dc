package vn.motcua.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;

class NobodyReadsTheJournalTest {

    private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

    @TempDir
    private Path folder;

    private Journal journal(Instant now) {
        return Journal.in(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() throws IOException {
        try (Journal journal = journal(NINE)) {
            journal.write(JournalEvent.KIOSK_STARTED);
            journal.write(JournalEvent.DEVICE_BLOCKED, new Detail.Device(DeviceKind.TICKET_PRINTER), new Detail.Because(Fault.PAPER_OUT));
        }
        // A kiosk that lost its power in the middle of a line, and a line of a later version.
        Files.writeString(folder.resolve("journal.jsonl"),
                "{\"at\":\"2026-11-30T02:00:01.000Z\",\"event\":\"of-a-later-version\"}\n{\"at\":\"20", StandardOpenOption.APPEND);
        List<JournalReader.Entry> entries = new JournalReader(folder).entries();
        assertEquals(List.of(JournalEvent.KIOSK_STARTED, JournalEvent.DEVICE_BLOCKED), entries.stream().map(JournalReader.Entry::event).toList());
        assertEquals("{device=ticket-printer, fault=paper-out}", entries.get(1).details().toString());
        assertEquals(List.of(), new JournalReader(folder.resolve("none")).entries());
    }

    @Test
    void onlyWhatMattersIsShown() {
        try (Journal early = journal(NINE.minus(Duration.ofHours(2))); Journal late = journal(NINE)) {
            early.write(JournalEvent.STORE_FAILED);
            late.write(JournalEvent.KIOSK_STARTED);
            late.write(JournalEvent.CENTRE_LOST);
            late.write(JournalEvent.BUG_FOUND);
        }
        assertEquals(List.of(JournalEvent.CENTRE_LOST, JournalEvent.BUG_FOUND), new JournalReader(folder).entries().stream()
                .filter(entry -> JournalReader.matters(entry, NINE, JournalEvent.Severity.WARNING)).map(JournalReader.Entry::event).toList());
    }

    @Test
    void whoFollowsMissesNothingWhenTheFileIsTurnedOver() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        JournalFiles files = new JournalFiles(folder, 2_000);
        Journal journal = Journal.to(files::line, Clock.fixed(NINE, ZoneOffset.UTC));
        journal.write(JournalEvent.KIOSK_STARTED);
        Thread follower = new Thread(() -> new JournalReader(folder).follow(entry -> seen.add(entry.details().getOrDefault("count", ""))),
                "follower");
        follower.setDaemon(true);
        follower.start();
        // The first is written again and again until the follower looks; from then on none may be missing.
        Await.until("the follower to look", Duration.ofSeconds(20), () -> {
            journal.write(JournalEvent.STEP_ENTERED, new Detail.Count(-1));
            return !seen.isEmpty();
        });
        for (int i = 0; i < 24; i++) {
            journal.write(JournalEvent.STEP_ENTERED, new Detail.Count(i));
            String last = Integer.toString(i);
            Await.until("line " + i, Duration.ofSeconds(20), () -> seen.contains(last));
        }
        follower.interrupt();
        follower.join(20_000);
        assertEquals(Stream.iterate(0, i -> i + 1).limit(24).map(String::valueOf).toList(),
                seen.stream().filter(count -> !count.equals("-1")).toList());
    }

    @Test
    void everyEventIsOnThePageOnceAndSaysWhatItMeans() throws IOException {
        assertEquals(JournalPage.markdown(), Files.readString(Path.of("docs/journal.md")),
                "make it anew: ./kiosk journal --events --out kiosk-app/docs/journal.md");
        Set<String> meanings = new HashSet<>();
        for (JournalEvent event : JournalEvent.values()) {
            assertEquals(true, event.meaning().endsWith(".") && meanings.add(event.meaning()), event.id());
        }
    }
}
