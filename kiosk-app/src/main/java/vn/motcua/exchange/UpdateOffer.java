package vn.motcua.exchange;

import java.util.Base64;
import java.util.Objects;

/**
 * The version of the kiosk's program that the centre has staged.
 *
 * @param version   of the exchange
 * @param software  of the program: "0.2.0"
 * @param sha256    of the package, in hexadecimal digits
 * @param bytes     of the package
 * @param signature Ed25519 over the package, in Base64; made where the package was released, not by the centre
 */
public record UpdateOffer(int version, String software, String sha256, long bytes, String signature) {

    private static final int SIGNATURE_BYTES = 64;

    public UpdateOffer {
        Objects.requireNonNull(software, "software");
        if (!sha256.matches(CatalogueVersion.SHA256)) {
            throw new IllegalArgumentException("a SHA-256 of 64 digits was expected");
        }
        if (!software.matches("[0-9][0-9A-Za-z.+~-]{0,40}") || bytes < 1 || Base64.getDecoder().decode(signature).length != SIGNATURE_BYTES) {
            throw new IllegalArgumentException("not a version of the program");
        }
    }
}
