package vn.motcua.exchange;

import java.util.Objects;

/**
 * For whom kiosks encrypt dossiers.
 *
 * @param key an X25519 public key, Base64
 */
public record CentreKey(String key) {

    public CentreKey {
        Objects.requireNonNull(key, "key");
    }
}
