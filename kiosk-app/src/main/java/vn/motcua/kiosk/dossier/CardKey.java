package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.util.Arrays;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import vn.motcua.envelope.DataKey;

/**
 * What only one citizen's card gives: a mark by which the visit that it left is found, and a key that opens that visit's key. Both
 * come by Argon2id (RFC 9106, with the least parameters that OWASP advises: 19 MiB, two passes) from what the chip alone tells
 * and from this kiosk's own secret, so neither the disk nor a list of citizens' numbers is enough to make them.
 */
final class CardKey implements AutoCloseable {

    private static final int MARK = 32;
    private static final int KEY = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final byte[] mark;
    private final DataKey key;

    private CardKey(byte[] mark, DataKey key) {
        this.mark = mark;
        this.key = key;
    }

    /** Takes a few tenths of a second and 19 MB. @param chip bytes that only who opened the chip knows */
    static CardKey of(byte[] chip, byte[] kioskSecret) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(MEMORY_KIB).withIterations(PASSES)
                .withParallelism(1).withSalt(kioskSecret).build());
        byte[] derived = new byte[MARK + KEY];
        argon2.generateBytes(chip, derived);
        byte[] secret = Arrays.copyOfRange(derived, MARK, MARK + KEY);
        CardKey made = new CardKey(Arrays.copyOf(derived, MARK), DataKey.of(secret));
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(secret, (byte) 0);
        return made;
    }

    byte[] mark() {
        return mark.clone();
    }

    byte[] seal(byte[] secret, String purpose) throws IOException {
        return key.seal(secret, purpose);
    }

    byte[] open(byte[] sealed, String purpose) throws IOException {
        return key.open(sealed, purpose);
    }

    @Override
    public void close() {
        key.close();
    }

    /** Says nothing of the card. */
    @Override
    public String toString() {
        return "CardKey";
    }
}
