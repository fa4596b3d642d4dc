package vn.motcua.exchange;

import java.util.Objects;

/**
 * A kiosk asks for the public keys of papers, and tells its own.
 *
 * @param version of the exchange
 * @param key     Base64 of the kiosk's own Ed25519 public key; empty when it only asks
 * @param list    which list the kiosk has, see {@link PaperKeysAnswer#list()}; empty for none
 * @param after   the last entry of it that the kiosk has; 0 for none
 */
public record PaperKeysQuestion(int version, String kiosk, String key, String list, long after) {

    public PaperKeysQuestion {
        Objects.requireNonNull(kiosk, "kiosk");
        key = key == null ? "" : key;
        list = list == null ? "" : list;
    }
}
