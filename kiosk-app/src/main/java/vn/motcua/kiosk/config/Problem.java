package vn.motcua.kiosk.config;

import java.nio.file.Path;

/**
 * One thing wrong in a configuration file.
 *
 * @param line     from 1
 * @param key      as {@code kiosk.number} or {@code services[2].letter}; "file" when the file as a whole is meant
 * @param expected what should have stood there, in the technician's English: "expected a whole number 1 to 999, found 0"
 */
public record Problem(Path file, int line, String key, String expected) {

    /** For a problem of the file as a whole. */
    static Problem ofFile(Path file, int line, String expected) {
        return new Problem(file, line, "file", expected);
    }

    /** As a compiler would say it, so that editors can jump there. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + key + ": " + expected;
    }
}
