package vn.motcua.exchange;

import java.util.Base64;
import java.util.Objects;

/**
 * The centre's key for {@link OwnerMark}s, given to its kiosks alone.
 *
 * @param version of the exchange
 * @param key     Base64 of {@value OwnerMark#KEY_BYTES} bytes
 */
public record OwnerKey(int version, String key) {

    public OwnerKey {
        Objects.requireNonNull(key, "key");
        if (Base64.getDecoder().decode(key).length != OwnerMark.KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + OwnerMark.KEY_BYTES + " bytes");
        }
    }

    public static OwnerKey of(byte[] key) {
        return new OwnerKey(ExchangeJson.VERSION, Base64.getEncoder().encodeToString(key));
    }

    /** The mark of a citizen under this key. @param number 12 digits */
    public String markOf(String number) {
        return OwnerMark.of(Base64.getDecoder().decode(key), number);
    }

    /** The mark of a reusable plastic card, by the UID that any reader of contactless cards tells. */
    public String markOfCard(byte[] uid) {
        return OwnerMark.ofCard(Base64.getDecoder().decode(key), uid);
    }

    /** Says nothing of the key, so that a careless log line cannot either. */
    @Override
    public String toString() {
        return "OwnerKey[" + version + "]";
    }
}
