package vn.motcua.envelope;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/** The secret part of a {@link Recipient}: opens what was wrapped for it. */
public final class RecipientKey {

    private final AsymmetricCipherKeyPair pair;
    private final Recipient recipient;

    private RecipientKey(AsymmetricCipherKeyPair pair) {
        this.pair = pair;
        this.recipient = Recipient.of(Recipient.hpke().serializePublicKey(pair.getPublic()));
    }

    public static RecipientKey generate() {
        return new RecipientKey(Recipient.hpke().generatePrivateKey());
    }

    /** @throws IOException when the text is not what {@link #secretText()} gave */
    public static RecipientKey parse(String text) throws IOException {
        try {
            String[] parts = text.strip().split(" ");
            byte[] secret = Base64.getDecoder().decode(parts[0]);
            byte[] open = Base64.getDecoder().decode(parts[1]);
            return new RecipientKey(Recipient.hpke().deserializePrivateKey(secret, open));
        } catch (RuntimeException e) {
            throw new IOException("not a recipient's secret key", e);
        }
    }

    /** The secret and the public key in Base64, for a file that nobody else may read. */
    public String secretText() {
        HPKE hpke = Recipient.hpke();
        return Base64.getEncoder().encodeToString(hpke.serializePrivateKey(pair.getPrivate())) + " " + recipient.text();
    }

    public Recipient recipient() {
        return recipient;
    }

    DataKey unwrap(byte[] wrapped, byte[] purpose) throws IOException {
        try {
            byte[] secret = Recipient.hpke().open(Arrays.copyOf(wrapped, Recipient.KEY), pair, purpose, new byte[0],
                    Arrays.copyOfRange(wrapped, Recipient.KEY, wrapped.length), null, null, null);
            DataKey key = DataKey.of(secret);
            Arrays.fill(secret, (byte) 0);
            return key;
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new DamagedException("wrapped for somebody else, or changed", e);
        }
    }

    @Override
    public String toString() {
        return "RecipientKey[" + recipient.id() + "]";
    }
}
