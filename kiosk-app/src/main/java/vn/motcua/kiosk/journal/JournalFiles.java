package vn.motcua.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal's files, bounded in size: {@code journal.jsonl} is written to, {@code journal.1.jsonl} is the one before it. A line
 * goes to the system in one write, so a killed kiosk leaves whole lines. A disk that is full or gone loses lines and is tried
 * again with the next one.
 */
final class JournalFiles implements AutoCloseable {

    static final int MOST_OLD = 9;
    static final long MOST_BYTES = 1_000_000;

    private final Path folder;
    private final long mostBytes;
    private FileChannel file;
    private boolean failing;
    private boolean closed;

    /** @param mostBytes of one file */
    JournalFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    synchronized void line(String line) {
        if (closed) {
            return;
        }
        try {
            write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            failing = false;
        } catch (IOException e) {
            told(e);
            letGo();
        }
    }

    private void write(ByteBuffer line) throws IOException {
        if (file == null) {
            Files.createDirectories(folder);
            file = FileChannel.open(folder.resolve("journal.jsonl"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (file.size() > 0 && file.size() + line.remaining() > mostBytes) {
            turnOver();
        }
        while (line.hasRemaining()) {
            file.write(line);
        }
    }

    private void turnOver() throws IOException {
        file.close();
        file = null;
        for (int age = MOST_OLD - 1; age >= 1; age--) {
            move("journal." + age + ".jsonl", "journal." + (age + 1) + ".jsonl");
        }
        move("journal.jsonl", "journal.1.jsonl");
        file = FileChannel.open(folder.resolve("journal.jsonl"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void move(String from, String to) throws IOException {
        if (Files.exists(folder.resolve(from))) {
            Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void told(IOException e) {
        if (!failing) {
            failing = true;
            log().warn("the journal in {} cannot be written: {}", folder, e.toString());
        }
    }

    /** No constant: opening the journal would else bring the logging up while citizens wait for the screen. */
    private static Logger log() {
        return LoggerFactory.getLogger(JournalFiles.class);
    }

    private void letGo() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            log().debug("closing the journal", e);
        }
        file = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
