package vn.motcua.kiosk.technician;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A PIN as it is kept: Argon2id (RFC 9106) in the form of the reference program, {@code $argon2id$v=19$m=...,t=...,p=...$salt$hash}.
 * Its costs stand in it, so that they can be raised later without making the old ones useless.
 */
final class PinHash {

    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,})\\$([A-Za-z0-9+/]{22,})");

    private final int memory;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private PinHash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
        this.memory = memory;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
        this.hash = hash;
    }

    /** @param pin ASCII; its owner wipes it */
    static PinHash of(byte[] pin) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PinHash(MEMORY_KIB, PASSES, LANES, salt, computed(pin, MEMORY_KIB, PASSES, LANES, salt, HASH_BYTES));
    }

    /** Empty for a text that is none. */
    static Optional<PinHash> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return Optional.of(new PinHash(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)),
                base64.decode(form.group(4)), base64.decode(form.group(5))));
    }

    private static byte[] computed(byte[] pin, int memory, int passes, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory)
                .withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] hash = new byte[length];
        argon2.generateBytes(pin, hash);
        return hash;
    }

    /** Takes a few hundred milliseconds, which is what it is for. */
    boolean isOf(String pin) {
        return MessageDigest.isEqual(hash, computed(pin.getBytes(StandardCharsets.US_ASCII), memory, passes, lanes, salt, hash.length));
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
