package vn.motcua.kiosk.journal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What happened at this kiosk, one JSON object a line, in the order it was told. Thread-safe; never throws and never waits for
 * anything but the disk, so that any thread may tell it something at any moment.
 */
public final class Journal implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final JsonFactory json = new JsonFactory();
    private final Clock clock;
    private final Consumer<String> lines;
    private final Runnable close;

    private Journal(Clock clock, Consumer<String> lines, Runnable close) {
        this.clock = clock;
        this.lines = lines;
        this.close = close;
    }

    /**
     * Writes {@code journal.jsonl} in the folder and keeps nine older ones of a million bytes each beside it. A folder that
     * cannot be written to leaves the kiosk without a journal, not the citizens without a kiosk.
     */
    public static Journal in(Path folder, Clock clock) {
        JournalFiles files = new JournalFiles(folder, JournalFiles.MOST_BYTES);
        return new Journal(clock, files::line, files::close);
    }

    /** Gives every line away: for tests and for commands that show it. */
    public static Journal to(Consumer<String> lines, Clock clock) {
        return new Journal(clock, lines, () -> { });
    }

    public void write(JournalEvent event, Detail... details) {
        lines.accept(line(event, details));
    }

    private String line(JournalEvent event, Detail... details) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            object.writeStringField("at", TIME.format(OffsetDateTime.now(clock)));
            object.writeStringField("event", event.id());
            object.writeStringField("severity", Detail.word(event.severity()));
            object.writeStringField("acts", Detail.word(event.acts()));
            for (Detail detail : details) {
                object.writeObjectField(detail.key(), detail.value());
            }
            object.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    @Override
    public void close() {
        close.run();
    }
}
