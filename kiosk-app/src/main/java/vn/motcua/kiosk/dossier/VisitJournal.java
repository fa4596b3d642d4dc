package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import vn.motcua.envelope.DataKey;

/**
 * What happened to the pages of a visit, a line each: encrypted, bound to its place, on the disk when {@link #add} returns. A line
 * that a power cut broke off ends the journal; what it told of is as if it had not been.
 */
final class VisitJournal {

    private static final String NAME = "journal";

    private final Path file;
    private final DataKey key;
    private long number;

    private VisitJournal(Path file, DataKey key) {
        this.file = file;
        this.key = key;
    }

    static VisitJournal begin(Path folder, DataKey key) {
        return new VisitJournal(folder.resolve(NAME), key);
    }

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    void add(String line) throws IOException {
        byte[] sealed = key.seal(line.getBytes(StandardCharsets.UTF_8), purpose(number));
        byte[] text = (Base64.getEncoder().encodeToString(sealed) + "\n").getBytes(StandardCharsets.US_ASCII);
        Set<StandardOpenOption> atTheEnd = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(file, atTheEnd, WholeFile.privately("rw-------"))) {
            long before = channel.size();
            try {
                for (ByteBuffer bytes = ByteBuffer.wrap(text); bytes.hasRemaining();) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        }
        number++;
    }

    /** Reads it back, and cuts off what was not written whole, so that it can go on. */
    List<String> read() throws IOException {
        List<String> lines = new ArrayList<>();
        long whole = 0;
        for (String text : Files.readString(file, StandardCharsets.US_ASCII).split("(?<=\n)")) {
            try {
                byte[] sealed = Base64.getDecoder().decode(text.strip());
                lines.add(new String(key.open(sealed, purpose(number)), StandardCharsets.UTF_8));
            } catch (IOException | IllegalArgumentException e) {
                break;
            }
            number++;
            whole += text.length();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        }
        return lines;
    }

    private static String purpose(long number) {
        return "journal line " + number;
    }
}
