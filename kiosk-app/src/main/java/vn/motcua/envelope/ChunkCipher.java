package vn.motcua.envelope;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", 2015) over AES-256-GCM, laid out as in the age file format: chunks of 64 KiB, each with a tag of 16 bytes;
 * the nonce is the chunk's number and a last byte that is 1 in the last chunk alone. So no chunk can be moved, doubled or cut off.
 */
final class ChunkCipher {

    static final int CHUNK = 1 << 16;
    static final int TAG = 16;
    static final int SALT = 16;
    static final byte[] MAGIC = {'M', 'C', 'K', '1'};
    static final int HEAD = MAGIC.length + SALT;
    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final int mode;
    private long number;

    /** @param mode of {@link Cipher} */
    ChunkCipher(SecretKeySpec key, int mode) {
        this.key = key;
        this.mode = mode;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw DataKey.impossible(e);
        }
    }

    byte[] next(byte[] bytes, int length, boolean last) throws IOException {
        byte[] nonce = ByteBuffer.allocate(NONCE).position(NONCE - 1 - Long.BYTES).putLong(number++).put((byte) (last ? 1 : 0)).array();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            return cipher.doFinal(bytes, 0, length);
        } catch (AEADBadTagException e) {
            throw new DamagedException("the file was changed or belongs to another key", e);
        } catch (GeneralSecurityException e) {
            throw DataKey.impossible(e);
        }
    }

    static long plainLength(long encrypted) {
        long chunks = encrypted - HEAD;
        long count = (chunks + CHUNK + TAG - 1) / (CHUNK + TAG);
        return Math.max(0, chunks - count * TAG);
    }
}
