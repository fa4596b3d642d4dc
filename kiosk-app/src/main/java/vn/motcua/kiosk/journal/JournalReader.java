package vn.motcua.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads what a {@link Journal} wrote, the oldest first, while it may be writing. A line that is not whole or not known is passed over. */
public final class JournalReader {

    /**
     * @param line    as it stands in the file
     * @param details the facts beside the event, by their keys
     */
    public record Entry(String line, OffsetDateTime at, JournalEvent event, Map<String, String> details) {
    }

    private static final long LOOK_EVERY_MILLIS = 250;
    private static final Object NO_FILE = new Object();

    private final Path folder;
    private final JsonFactory json = new JsonFactory();

    /** @param folder of the journal; need not be there */
    public JournalReader(Path folder) {
        this.folder = folder;
    }

    /** All that is kept. @throws UncheckedIOException when a file cannot be read */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int age = JournalFiles.MOST_OLD; age >= 0; age--) {
            text(age).lines().map(this::entry).flatMap(Optional::stream).forEach(entries::add);
        }
        return entries;
    }

    private Path file(int age) {
        return folder.resolve(age == 0 ? "journal.jsonl" : "journal." + age + ".jsonl");
    }

    private String text(int age) {
        try {
            return Files.readString(file(age), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells each entry from now on, until this thread is interrupted. A file that was turned over is read to its end first. */
    public void follow(Consumer<Entry> reader) {
        long read = text(0).getBytes(StandardCharsets.UTF_8).length;
        Object current = key();
        while (!Thread.currentThread().isInterrupted()) {
            Object now = key();
            String text = text(0);
            if (!now.equals(key())) {
                // Turned over while it was read: which of the two files this is nobody knows.
                continue;
            }
            // Between the old file's going and the new one's coming there is none: that is not a second turn.
            if (!now.equals(NO_FILE)) {
                if (!now.equals(current) && !current.equals(NO_FILE)) {
                    tell(text(1), read, reader);
                    read = 0;
                }
                current = now;
                read += tell(text, read, reader);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Differs when another file has taken the place. */
    private Object key() {
        try {
            Object key = Files.readAttributes(file(0), BasicFileAttributes.class).fileKey();
            return key == null ? "" : key;
        } catch (IOException none) {
            return NO_FILE;
        }
    }

    /** @return bytes of the whole lines after {@code from} */
    private long tell(String text, long from, Consumer<Entry> reader) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= from) {
            return 0;
        }
        String rest = new String(Arrays.copyOfRange(bytes, (int) from, bytes.length), StandardCharsets.UTF_8);
        String whole = rest.substring(0, rest.lastIndexOf('\n') + 1);
        whole.lines().map(this::entry).flatMap(Optional::stream).forEach(reader);
        return whole.getBytes(StandardCharsets.UTF_8).length;
    }

    private Optional<Entry> entry(String line) {
        try (JsonParser parser = json.createParser(line)) {
            Map<String, String> fields = new LinkedHashMap<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                fields.put(key, parser.getText());
            }
            OffsetDateTime at = OffsetDateTime.parse(fields.getOrDefault("at", ""));
            String id = fields.getOrDefault("event", "");
            List.of("at", "event", "severity", "acts").forEach(fields::remove);
            return Arrays.stream(JournalEvent.values()).filter(event -> event.id().equals(id)).findFirst()
                    .map(event -> new Entry(line, at, event, fields));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Those not before a moment and not milder than a severity. */
    public static boolean matters(Entry entry, Instant since, JournalEvent.Severity least) {
        return !entry.at().toInstant().isBefore(since) && entry.event().severity().compareTo(least) >= 0;
    }
}
