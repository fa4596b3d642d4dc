package vn.motcua.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of the catalogue of procedures.
 *
 * @param id         names it for people: "2026-11-25-1"
 * @param sha256     of its file, in hexadecimal digits
 * @param effective  first day on which it may be live
 * @param procedures how many it has
 * @param source     name of the file that it was read from
 * @param imported   when it was read
 */
public record CatalogueVersion(String id, String sha256, LocalDate effective, int procedures, String source, Instant imported) {

    /** A version that kiosks ask for by this name only. */
    public static final String SHA256 = "[0-9a-f]{64}";

    public CatalogueVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(imported, "imported");
        if (!sha256.matches(SHA256)) {
            throw new IllegalArgumentException("a SHA-256 of 64 digits was expected");
        }
    }
}
