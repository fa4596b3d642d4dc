package vn.motcua.device.simulator;

import static vn.motcua.device.simulator.ChipCryptography.join;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The symmetric half of a chip's protocols: two-key 3DES or AES (ICAO Doc 9303-11, 9.7 and 9.8), on the JDK's ciphers alone. */
enum ChipCipher {
    TRIPLE_DES(8, 16, "SHA-1"),
    AES_128(16, 16, "SHA-1"),
    AES_192(16, 24, "SHA-256"),
    AES_256(16, 32, "SHA-256");

    private static final int MAC = 8;
    /** The feedback of CMAC's doubling (NIST SP 800-38B, 5.3). */
    private static final int FEEDBACK = 0x87;

    private final int block;
    private final int keyLength;
    private final String digest;

    ChipCipher(int block, int keyLength, String digest) {
        this.block = block;
        this.keyLength = keyLength;
        this.digest = digest;
    }

    /** Bytes. */
    int block() {
        return block;
    }

    /** Doc 9303-11, 9.7.1: counter 1 encrypts, 2 authenticates, 3 is for the password itself. */
    byte[] deriveKey(byte[] secret, int counter) {
        if (this == TRIPLE_DES) {
            return ChipCryptography.deriveKey(secret, counter);
        }
        try {
            byte[] hash = MessageDigest.getInstance(digest).digest(join(secret, new byte[] {0, 0, 0, (byte) counter}));
            return Arrays.copyOf(hash, keyLength);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + digest, e);
        }
    }

    byte[] encrypt(byte[] key, byte[] iv, byte[] plain) {
        return this == TRIPLE_DES ? ChipCryptography.encrypt(key, plain) : aes(Cipher.ENCRYPT_MODE, key, iv, plain);
    }

    byte[] decrypt(byte[] key, byte[] iv, byte[] secret) {
        return this == TRIPLE_DES ? ChipCryptography.decrypt(key, secret) : aes(Cipher.DECRYPT_MODE, key, iv, secret);
    }

    /** What encryption starts with under secure messaging: zeros for 3DES, the sealed counter for AES (9.8.6). */
    byte[] startOf(byte[] key, long counter) {
        byte[] zeros = new byte[block];
        return this == TRIPLE_DES ? zeros : aes(Cipher.ENCRYPT_MODE, key, zeros, counterBytes(counter));
    }

    /** The send sequence counter, as long as a block. */
    byte[] counterBytes(long counter) {
        return ByteBuffer.allocate(block).putLong(block - Long.BYTES, counter).array();
    }

    /** ISO 9797-1 padding 2: 80, then zeros to a full block. */
    byte[] pad(byte[] message) {
        byte[] padded = Arrays.copyOf(message, (message.length / block + 1) * block);
        padded[message.length] = (byte) 0x80;
        return padded;
    }

    /** Over a message under secure messaging, which is padded for both ciphers. 8 bytes. */
    byte[] sealMac(byte[] key, byte[] message) {
        return this == TRIPLE_DES ? ChipCryptography.mac(key, message) : cmac(key, pad(message));
    }

    /** Over the public key of the other side, in PACE's last step. 8 bytes. */
    byte[] tokenMac(byte[] key, byte[] message) {
        return this == TRIPLE_DES ? ChipCryptography.mac(key, message) : cmac(key, message);
    }

    /** NIST SP 800-38B, the first 8 bytes. */
    private byte[] cmac(byte[] key, byte[] message) {
        byte[] zeros = new byte[block];
        byte[] first = doubled(aes(Cipher.ENCRYPT_MODE, key, zeros, zeros));
        boolean whole = message.length > 0 && message.length % block == 0;
        byte[] padded = whole ? message.clone() : pad(message);
        byte[] mask = whole ? first : doubled(first);
        for (int i = 0; i < block; i++) {
            padded[padded.length - block + i] ^= mask[i];
        }
        byte[] chained = aes(Cipher.ENCRYPT_MODE, key, zeros, padded);
        return Arrays.copyOfRange(chained, chained.length - block, chained.length - block + MAC);
    }

    private static byte[] doubled(byte[] value) {
        byte[] doubled = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            int next = i + 1 < value.length ? (value[i + 1] & 0xFF) >> 7 : 0;
            doubled[i] = (byte) (value[i] << 1 | next);
        }
        if (value[0] < 0) {
            doubled[doubled.length - 1] ^= (byte) FEEDBACK;
        }
        return doubled;
    }

    private static byte[] aes(int mode, byte[] key, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("AES over " + input.length + " bytes", e);
        }
    }
}
