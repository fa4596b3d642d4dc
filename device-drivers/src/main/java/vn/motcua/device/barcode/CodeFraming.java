package vn.motcua.device.barcode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts what comes over the line into codes: at CR and LF, and where nothing came for a while, because some readers are set to
 * send no line end. One thread at a time.
 */
final class CodeFraming {

    /** A QR code holds 2,953 bytes at most (ISO/IEC 18004, table 7). What is longer is noise, to its end. */
    static final int LONGEST_CODE = 4096;

    private final Consumer<String> codes;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean tooLong;

    CodeFraming(Consumer<String> codes) {
        this.codes = codes;
    }

    void bytes(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\r' || bytes[i] == '\n') {
                end();
            } else if (pending.size() < LONGEST_CODE) {
                pending.write(bytes[i]);
            } else {
                tooLong = true;
            }
        }
    }

    /** Nothing came for a while. */
    void silence() {
        end();
    }

    private void end() {
        String text = pending.toString(StandardCharsets.UTF_8);
        boolean whole = !tooLong;
        pending.reset();
        tooLong = false;
        if (whole && !text.isBlank()) {
            codes.accept(text);
        }
    }
}
