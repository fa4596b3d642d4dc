package vn.motcua.papercode;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Signs codes of papers with a secret key. Loads the cryptography at its first use, so not on a thread that a screen waits for. */
public final class PaperSigner {

    private final PrivateKey secret;
    private final String publicKey;
    private final int id;

    private PaperSigner(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
        this.id = PaperKey.begun(publicKey, "", java.time.LocalDate.EPOCH).id();
    }

    /** With a key of its own. */
    public static PaperSigner generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new PaperSigner(pair.getPrivate(), PaperKey.raw(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and newer have Ed25519", e);
        }
    }

    /** Empty when the text is none of {@link #secretText}. */
    public static Optional<PaperSigner> parse(String secretText) {
        String[] parts = secretText.strip().split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            PKCS8EncodedKeySpec secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]));
            return Optional.of(new PaperSigner(KeyFactory.getInstance("Ed25519").generatePrivate(secret), parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For a file that only its owner can read. */
    public String secretText() {
        return Base64.getEncoder().encodeToString(secret.getEncoded()) + " " + publicKey;
    }

    /** See {@link PaperKey#key()}. */
    public String publicKey() {
        return publicKey;
    }

    /** The code as digits, about 190. */
    public String sign(PaperCode code) {
        try {
            byte[] signed = code.signed(id);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(signed);
            return PaperCode.digits(signed, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and newer have Ed25519", e);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "PaperSigner[" + publicKey + "]";
    }
}
