package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.OwnerKey;

/**
 * Turns card numbers into the marks that the centre knows citizens by. The centre's key is kept in a file of the kiosk, so that a
 * dossier handed in while the line is down still finds its owner later. Any thread may call.
 */
public final class OwnerMarks {

    private final Path file;
    private Optional<OwnerKey> key;

    /** @param file read at the first use */
    public OwnerMarks(Path file) {
        this.file = file;
    }

    /** Empty while the centre's key is not known. @param number 12 digits */
    public synchronized Optional<String> of(String number) {
        return key().map(known -> known.markOf(number));
    }

    /** Of a plastic card that stands for a number; empty as above. @param uid hexadecimal digits */
    public synchronized Optional<String> ofCard(String uid) {
        return key().map(known -> known.markOfCard(HexFormat.of().parseHex(uid)));
    }

    /** The centre has told its key. */
    synchronized void learn(OwnerKey told) {
        if (key().filter(told::equals).isPresent()) {
            return;
        }
        key = Optional.of(told);
        try {
            new PrivateFile(file).write(ExchangeJson.write(told));
        } catch (IOException e) {
            log().warn("the centre's key cannot be kept for the next start: {}", e.getClass().getSimpleName());
        }
    }

    private Optional<OwnerKey> key() {
        if (key == null) {
            key = read();
        }
        return key;
    }

    private Optional<OwnerKey> read() {
        try {
            return Files.exists(file) ? Optional.of(ExchangeJson.read(Files.readString(file), OwnerKey.class)) : Optional.empty();
        } catch (IOException e) {
            log().warn("the kept key of the centre cannot be read; it will be asked for: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** No constant: a start would else bring the logging up while citizens wait for the screen. */
    private static Logger log() {
        return LoggerFactory.getLogger(OwnerMarks.class);
    }
}
