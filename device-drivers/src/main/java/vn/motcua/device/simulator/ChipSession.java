package vn.motcua.device.simulator;

import static vn.motcua.device.simulator.ChipCryptography.join;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;

/** The card's end of a secure messaging session (ICAO Doc 9303-11, 9.8). */
final class ChipSession {

    private static final int ENCRYPTED_DATA = 0x87;
    private static final int EXPECTED_LENGTH = 0x97;
    private static final int STATUS = 0x99;
    private static final int MAC = 0x8E;

    private final ChipCipher cipher;
    private final byte[] encryptionKey;
    private final byte[] macKey;
    private long counter;

    ChipSession(ChipCipher cipher, byte[] encryptionKey, byte[] macKey, long counter) {
        this.cipher = cipher;
        this.encryptionKey = encryptionKey;
        this.macKey = macKey;
        this.counter = counter;
    }

    /**
     * Checks and opens a protected command.
     *
     * @throws IllegalArgumentException when a data object is missing, malformed or its MAC is wrong: the session is over
     */
    ChipCommand open(ChipCommand secured) {
        counter++;
        Map<Integer, byte[]> objects = ChipTlv.row(secured.data());
        byte[] header = {(byte) secured.classByte(), (byte) secured.instruction(), (byte) secured.p1(), (byte) secured.p2()};
        byte[] authenticated = join(cipher.counterBytes(counter), cipher.pad(header),
                object(objects, ENCRYPTED_DATA), object(objects, EXPECTED_LENGTH));
        byte[] mac = objects.get(MAC);
        if (mac == null || !MessageDigest.isEqual(mac, cipher.sealMac(macKey, authenticated))) {
            throw new IllegalArgumentException("MAC");
        }
        return new ChipCommand(secured.classByte() & ~0x0C, secured.instruction(), secured.p1(), secured.p2(),
                data(objects.get(ENCRYPTED_DATA)), expected(objects.get(EXPECTED_LENGTH)));
    }

    private byte[] data(byte[] encrypted) {
        if (encrypted == null) {
            return new byte[0];
        }
        if (encrypted.length < 1 || encrypted[0] != 1) {
            throw new IllegalArgumentException("padding indicator");
        }
        byte[] secret = Arrays.copyOfRange(encrypted, 1, encrypted.length);
        return ChipCryptography.unpad(cipher.decrypt(encryptionKey, cipher.startOf(encryptionKey, counter), secret));
    }

    private static int expected(byte[] length) {
        if (length == null) {
            return 0;
        }
        int value = 0;
        for (byte digit : length) {
            value = value << 8 | digit & 0xFF;
        }
        return value != 0 ? value : length.length == 1 ? 256 : 65_536;
    }

    /** Seals response data and status; the real status stands behind it once more, in clear. */
    byte[] seal(byte[] data, int status) {
        counter++;
        byte[] statusBytes = {(byte) (status >> 8), (byte) status};
        byte[] body = new byte[0];
        if (data.length > 0) {
            byte[] secret = cipher.encrypt(encryptionKey, cipher.startOf(encryptionKey, counter), cipher.pad(data));
            body = ChipTlv.object(ENCRYPTED_DATA, new byte[] {1}, secret);
        }
        byte[] statusObject = ChipTlv.object(STATUS, statusBytes);
        byte[] mac = cipher.sealMac(macKey, join(cipher.counterBytes(counter), body, statusObject));
        return join(body, statusObject, ChipTlv.object(MAC, mac), statusBytes);
    }

    /** The most data whose sealed response, without the trailing status, is at most {@code limit} bytes. */
    int mostData(int limit) {
        int around = limit <= 256 ? 4 + 4 + 10 : 5 + 4 + 10;
        return (limit - around) / cipher.block() * cipher.block() - 1;
    }

    private static byte[] object(Map<Integer, byte[]> objects, int tag) {
        byte[] value = objects.get(tag);
        return value == null ? new byte[0] : ChipTlv.object(tag, value);
    }
}
