package vn.motcua.device.simulator;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The card's side of the two-key 3DES cryptography of ICAO Doc 9303-11, 9.7 and 9.8, on the JDK's ciphers alone, so that
 * it shares no code with the reader's side.
 */
final class ChipCryptography {

    static final int BLOCK = 8;
    static final int ENCRYPTION = 1;
    static final int AUTHENTICATION = 2;

    private ChipCryptography() {
    }

    /** Doc 9303-11, 9.7.1.1: the key with counter 1 encrypts, the one with counter 2 authenticates. 16 bytes. */
    static byte[] deriveKey(byte[] seed, int counter) {
        byte[] key = Arrays.copyOf(sha1(seed, new byte[] {0, 0, 0, (byte) counter}), 16);
        for (int i = 0; i < key.length; i++) {
            key[i] = oddParity(key[i]);
        }
        return key;
    }

    private static byte oddParity(byte value) {
        int upper = value & 0xFE;
        return (byte) (upper | Integer.bitCount(upper) + 1 & 1);
    }

    static byte[] encrypt(byte[] key, byte[] plain) {
        return threeDes(Cipher.ENCRYPT_MODE, key, plain);
    }

    static byte[] decrypt(byte[] key, byte[] secret) {
        return threeDes(Cipher.DECRYPT_MODE, key, secret);
    }

    /** "Retail MAC", ISO 9797-1 algorithm 3 with padding 2: DES over all blocks, 3DES over the last. 8 bytes. */
    static byte[] mac(byte[] key, byte[] message) {
        byte[] padded = pad(message);
        byte[] first = Arrays.copyOf(key, BLOCK);
        byte[] second = Arrays.copyOfRange(key, BLOCK, 2 * BLOCK);
        byte[] chained = run(Cipher.ENCRYPT_MODE, "DES/CBC/NoPadding", "DES", first, padded, new byte[BLOCK]);
        byte[] last = Arrays.copyOfRange(chained, chained.length - BLOCK, chained.length);
        byte[] back = run(Cipher.DECRYPT_MODE, "DES/ECB/NoPadding", "DES", second, last, null);
        return run(Cipher.ENCRYPT_MODE, "DES/ECB/NoPadding", "DES", first, back, null);
    }

    /** ISO 9797-1 padding 2: 80, then zeros to a full block. */
    static byte[] pad(byte[] message) {
        byte[] padded = Arrays.copyOf(message, (message.length / BLOCK + 1) * BLOCK);
        padded[message.length] = (byte) 0x80;
        return padded;
    }

    /** @throws IllegalArgumentException when there is no padding at the end */
    static byte[] unpad(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != (byte) 0x80) {
            throw new IllegalArgumentException("no padding");
        }
        return Arrays.copyOf(padded, end);
    }

    static byte[] sha1(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static byte[] threeDes(int mode, byte[] key, byte[] input) {
        byte[] threeKeys = join(key, Arrays.copyOf(key, BLOCK));
        return run(mode, "DESede/CBC/NoPadding", "DESede", threeKeys, input, new byte[BLOCK]);
    }

    private static byte[] run(int mode, String cipherName, String keyName, byte[] key, byte[] input, byte[] iv) {
        try {
            Cipher cipher = Cipher.getInstance(cipherName);
            SecretKeySpec secret = new SecretKeySpec(key, keyName);
            if (iv == null) {
                cipher.init(mode, secret);
            } else {
                cipher.init(mode, secret, new IvParameterSpec(iv));
            }
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(cipherName + " over " + input.length + " bytes", e);
        }
    }
}
