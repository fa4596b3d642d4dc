package vn.motcua.device.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** The data objects of commands and responses (ISO 7816-4, 5.2.2): tags of one byte when read, one or two when written. */
final class ChipTlv {

    private ChipTlv() {
    }

    /** @throws IllegalArgumentException when a length does not fit */
    static Map<Integer, byte[]> row(byte[] bytes) {
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

    static byte[] object(int tag, byte[]... parts) {
        byte[] value = ChipCryptography.join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
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
