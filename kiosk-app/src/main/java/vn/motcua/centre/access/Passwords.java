package vn.motcua.centre.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Passwords as Argon2id (RFC 9106), with the parameters that OWASP names for servers: 19 MiB, two passes, one lane. */
final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String FORM = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
    private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();

    /** Takes as long as any other, and nobody's password gives it. */
    static final String NOBODYS = FORM + TEXT.encodeToString(new byte[SALT_BYTES]) + "$" + TEXT.encodeToString(new byte[HASH_BYTES]);

    private final SecureRandom random = new SecureRandom();

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return FORM + TEXT.encodeToString(salt) + "$" + TEXT.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES));
    }

    /** @param kept from {@link #hash}, also of other parameters, so that they can be raised one day */
    static boolean matches(String password, String kept) {
        String[] parts = kept.split("\\$");
        String[] numbers = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, argon2(password, salt, Integer.parseInt(numbers[1]), Integer.parseInt(numbers[3])));
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(1).withSalt(salt).build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
