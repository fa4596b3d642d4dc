package vn.motcua.device.simulator;

import static vn.motcua.device.simulator.ChipCryptography.join;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The card's end of a secure messaging session with 3DES (ICAO Doc 9303-11, 9.8). */
final class ChipSession {

    private static final int ENCRYPTED_DATA = 0x87;
    private static final int EXPECTED_LENGTH = 0x97;
    private static final int STATUS = 0x99;
    private static final int MAC = 0x8E;

    private final byte[] encryptionKey;
    private final byte[] macKey;
    private long counter;

    ChipSession(byte[] encryptionKey, byte[] macKey, long counter) {
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
        Map<Integer, byte[]> objects = objects(secured.data());
        byte[] header = {(byte) secured.classByte(), (byte) secured.instruction(), (byte) secured.p1(), (byte) secured.p2()};
        byte[] authenticated = join(counterBytes(), ChipCryptography.pad(header),
                object(objects, ENCRYPTED_DATA), object(objects, EXPECTED_LENGTH));
        byte[] mac = objects.get(MAC);
        if (mac == null || !MessageDigest.isEqual(mac, ChipCryptography.mac(macKey, authenticated))) {
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
        return ChipCryptography.unpad(ChipCryptography.decrypt(encryptionKey, secret));
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
            byte[] secret = ChipCryptography.encrypt(encryptionKey, ChipCryptography.pad(data));
            body = tlv(ENCRYPTED_DATA, join(new byte[] {1}, secret));
        }
        byte[] statusObject = tlv(STATUS, statusBytes);
        byte[] mac = ChipCryptography.mac(macKey, join(counterBytes(), body, statusObject));
        return join(body, statusObject, tlv(MAC, mac), statusBytes);
    }

    /** The most data whose sealed response, without the trailing status, is at most {@code limit} bytes. */
    static int mostData(int limit) {
        int around = limit <= 256 ? 4 + 4 + 10 : 5 + 4 + 10;
        return (limit - around) / ChipCryptography.BLOCK * ChipCryptography.BLOCK - 1;
    }

    private byte[] counterBytes() {
        return ByteBuffer.allocate(Long.BYTES).putLong(counter).array();
    }

    private static byte[] object(Map<Integer, byte[]> objects, int tag) {
        byte[] value = objects.get(tag);
        return value == null ? new byte[0] : tlv(tag, value);
    }

    private static Map<Integer, byte[]> objects(byte[] bytes) {
        Map<Integer, byte[]> objects = new TreeMap<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            int tag = rest.get() & 0xFF;
            byte[] value = new byte[length(rest)];
            if (value.length > rest.remaining()) {
                throw new IllegalArgumentException("length");
            }
            rest.get(value);
            objects.put(tag, value);
        }
        return objects;
    }

    private static int length(ByteBuffer rest) {
        int more = rest.remaining();
        int first = more < 1 ? -1 : rest.get() & 0xFF;
        if (first >= 0 && first < 0x80) {
            return first;
        }
        if (first == 0x81 && more >= 2) {
            return rest.get() & 0xFF;
        }
        if (first == 0x82 && more >= 3) {
            return rest.getShort() & 0xFFFF;
        }
        throw new IllegalArgumentException("length");
    }

    static byte[] tlv(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length >= 0x100) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length >= 0x80) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
