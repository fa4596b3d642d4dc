package vn.motcua.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;

class JournalFileGrowsTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:41:00.120Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    @Test
    void aLineSaysWhatHappenedAndWhoActs() {
        List<String> lines = new ArrayList<>();
        Journal.to(lines::add, MORNING).write(JournalEvent.DEVICE_BLOCKED, new Detail.Device(DeviceKind.TICKET_PRINTER),
                new Detail.Because(Fault.PAPER_OUT), new Detail.Took(Duration.ofMillis(1500)));
        assertEquals(List.of("{\"at\":\"2026-11-23T09:41:00.120+07:00\",\"event\":\"device-blocked\",\"severity\":\"warning\",\"acts\":\"staff\","
                + "\"device\":\"ticket-printer\",\"fault\":\"paper-out\",\"millis\":1500}"), lines);
    }

    @Test
    void aLoopingDriverDoesNotFillTheDiskAndEveryLineIsWhole() throws IOException {
        try (JournalFiles files = new JournalFiles(folder, 300)) {
            Journal journal = Journal.to(files::line, MORNING);
            for (int i = 0; i < 100; i++) {
                journal.write(JournalEvent.DEVICE_UNREACHABLE, new Detail.Count(i), new Detail.Said("no line\nat all"));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            List<Path> files = left.sorted().toList();
            assertEquals(1 + JournalFiles.MOST_OLD, files.size());
            for (Path file : files) {
                assertTrue(Files.size(file) <= 300, file + " has " + Files.size(file));
                Files.readAllLines(file).forEach(line -> assertDoesNotThrow(() -> new ObjectMapper().readTree(line)));
            }
        }
        assertTrue(Files.readString(folder.resolve("journal.jsonl")).contains("\"count\":99"));
    }

    @Test
    void aSecondStartGoesOnWhereTheFirstEnded() throws IOException {
        for (int start = 1; start <= 2; start++) {
            try (Journal journal = Journal.in(folder.resolve("data"), MORNING)) {
                journal.write(JournalEvent.KIOSK_STARTED);
            }
        }
        assertEquals(2, Files.readAllLines(folder.resolve("data/journal.jsonl")).size());
    }

    @Test
    void aDiskThatComesBackIsWrittenToAgain() throws IOException {
        Path data = Files.writeString(folder.resolve("data"), "in the way");
        try (Journal journal = Journal.in(data, MORNING)) {
            journal.write(JournalEvent.KIOSK_STARTED);
            Files.delete(data);
            journal.write(JournalEvent.KIOSK_STOPPED);
        }
        assertTrue(Files.readString(data.resolve("journal.jsonl")).contains("kiosk-stopped"));
    }

    @Test
    void aFolderThatCannotBeWrittenToStopsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertDoesNotThrow(() -> {
            try (Journal journal = Journal.in(file, MORNING)) {
                journal.write(JournalEvent.KIOSK_STARTED);
            }
        });
        assertEquals("a file where the folder should be", Files.readString(file));
    }

    @Test
    void everyEventHasAMeaningOfItsOwn() {
        Set<String> meanings = new HashSet<>();
        for (JournalEvent event : JournalEvent.values()) {
            assertTrue(event.meaning().endsWith(".") && meanings.add(event.meaning()), event.id());
        }
    }
}
