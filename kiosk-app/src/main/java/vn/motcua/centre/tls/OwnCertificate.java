package vn.motcua.centre.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A certificate of one's own.
 *
 * @param certificate PEM with the whole chain, or PKCS#12 ({@code .p12}, {@code .pfx}) with chain and key
 * @param key         PEM of the key; empty with PKCS#12
 * @param password    of the PKCS#12 file; empty with PEM
 */
public record OwnCertificate(Path certificate, Optional<Path> key, String password) {

    boolean isPkcs12() {
        return certificate.getFileName().toString().matches("(?i).*\\.(p12|pfx)");
    }

    @Override
    public String toString() {
        return certificate.toString();
    }
}
