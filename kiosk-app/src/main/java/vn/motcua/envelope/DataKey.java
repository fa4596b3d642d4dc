package vn.motcua.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * 256 secret bits under which any number of files are encrypted. Lives in memory only; once closed it opens nothing again.
 * Each file has a key of its own, derived from this one by HKDF-SHA256 (RFC 5869) with a random salt and the file's name, so that
 * one file cannot stand in for another. Safe for use by several threads.
 */
public final class DataKey implements AutoCloseable {

    static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private boolean closed;

    private DataKey(byte[] secret) {
        this.secret = secret;
    }

    public static DataKey random() {
        return new DataKey(randomBytes(LENGTH));
    }

    /** @param secret 32 bytes; copied */
    public static DataKey of(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        return new DataKey(secret.clone());
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A copy, to be wrapped. */
    synchronized byte[] secret() throws IOException {
        if (closed) {
            throw new IOException("the key of this file was erased");
        }
        return secret.clone();
    }

    SecretKeySpec fileKey(byte[] salt, String name) throws IOException {
        byte[] own = secret();
        byte[] derived = new byte[LENGTH];
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(own, salt, ("motcua file " + name).getBytes(StandardCharsets.UTF_8)));
        hkdf.generateBytes(derived, 0, derived.length);
        Arrays.fill(own, (byte) 0);
        return new SecretKeySpec(derived, "AES");
    }

    /**
     * What is written comes out encrypted; it is whole only after {@code close}.
     *
     * @param out  closed with the stream
     * @param name asked for again at decryption
     */
    public OutputStream encrypting(OutputStream out, String name) throws IOException {
        return new EncryptingStream(out, this, name);
    }

    /** Reads what {@link #encrypting} wrote; a changed, cut, reordered or renamed file is an {@link IOException}. */
    public InputStream decrypting(InputStream in, String name) throws IOException {
        return new DecryptingStream(in, this, name);
    }

    /** @return the bytes encrypted, 36 longer for anything below 64 KiB */
    public byte[] seal(byte[] plain, String name) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + ChunkCipher.HEAD + ChunkCipher.TAG);
        try (OutputStream out = encrypting(sealed, name)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    /** @throws IOException when the bytes are not what was sealed under this key and name */
    public byte[] open(byte[] sealed, String name) throws IOException {
        try (InputStream in = decrypting(new ByteArrayInputStream(sealed), name)) {
            return in.readAllBytes();
        }
    }

    /** @return how long a file is whose encrypted form has so many bytes; 0 for what is no such form */
    public static long plainLength(long encrypted) {
        return ChunkCipher.plainLength(encrypted);
    }

    /** Overwrites the secret. Safe to call twice. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "DataKey";
    }

    static UncheckedIOException impossible(Exception e) {
        return new UncheckedIOException(new IOException("this Java lacks AES-GCM", e));
    }
}
