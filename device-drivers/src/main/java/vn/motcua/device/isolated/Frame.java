package vn.motcua.device.isolated;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One message between the kiosk and a driver's process: a mark (2 bytes), the verb (1), the number of the call it belongs to (4),
 * the length of its body (4, at most {@link #LONGEST}), the body. Numbers are big-endian.
 *
 * @param number of the request; answers and news carry the number of what they belong to
 */
record Frame(Verb verb, int number, byte[] body) {

    /** Raised whenever a verb or the layout of a body changes. Both sides come from one jar; a mix of two is found out here. */
    static final int VERSION = 2;

    /** A paper full of pictures has about 3 MB; nothing that drivers say is longer. */
    static final int LONGEST = 16 << 20;

    private static final int MARK = 0x4D43;

    static final byte[] EMPTY = new byte[0];

    void write(DataOutputStream out) throws IOException {
        if (body.length > LONGEST) {
            throw new DamagedFrame("a body of " + body.length + " bytes");
        }
        out.writeShort(MARK);
        out.writeByte(verb.ordinal());
        out.writeInt(number);
        out.writeInt(body.length);
        out.write(body);
    }

    /**
     * @throws DamagedFrame         when a driver that prints to its output has spoilt the line, or the other side is another version
     * @throws java.io.EOFException when the other side has ended
     */
    static Frame read(DataInputStream in) throws IOException {
        int mark = in.readUnsignedShort();
        if (mark != MARK) {
            throw new DamagedFrame("not a frame");
        }
        Verb verb = Verb.of(in.readUnsignedByte());
        int number = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new DamagedFrame("a body of " + length + " bytes");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new Frame(verb, number, body);
    }
}
