package vn.motcua.kiosk.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One data object in BER-TLV (X.690, 8.1), read strictly: definite lengths only, every object inside its parent, nothing
 * left over. Chips are not trusted with their lengths: no length is believed beyond the bytes that are there.
 */
final class BerTlv {

    private static final int CONSTRUCTED = 0x20;
    private static final int TAG_GOES_ON = 0x1F;

    private final int tag;
    private final boolean constructed;
    private final byte[] source;
    private final int start;
    private final int end;

    private BerTlv(int tag, boolean constructed, byte[] source, int start, int end) {
        this.tag = tag;
        this.constructed = constructed;
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** The one object that fills all bytes. */
    static BerTlv only(byte[] bytes) throws MalformedDataException {
        BerTlv first = at(bytes, 0, bytes.length);
        if (first.end != bytes.length) {
            throw new MalformedDataException("bytes behind the data object");
        }
        return first;
    }

    /** Objects side by side that fill all bytes. */
    static List<BerTlv> row(byte[] bytes) throws MalformedDataException {
        return row(bytes, 0, bytes.length);
    }

    private static List<BerTlv> row(byte[] source, int start, int end) throws MalformedDataException {
        List<BerTlv> row = new ArrayList<>();
        int at = start;
        while (at < end) {
            BerTlv next = at(source, at, end);
            row.add(next);
            at = next.end;
        }
        return row;
    }

    /**
     * The length of a whole object, header included, from its first bytes.
     *
     * @param beginning 2 bytes or more of the object; need not hold its value
     */
    static int totalLength(byte[] beginning) throws MalformedDataException {
        Header header = header(beginning, 0, beginning.length);
        return header.valueStart + header.length;
    }

    /** Tag bytes as a number: 6D, 7F61. */
    int tag() {
        return tag;
    }

    boolean constructed() {
        return constructed;
    }

    byte[] value() {
        return Arrays.copyOfRange(source, start, end);
    }

    /** The objects inside, in order. */
    List<BerTlv> children() throws MalformedDataException {
        if (!constructed) {
            throw new MalformedDataException("nothing inside a primitive object");
        }
        return row(source, start, end);
    }

    /** The first object inside that has the tag. */
    BerTlv child(int wanted) throws MalformedDataException {
        for (BerTlv child : children()) {
            if (child.tag == wanted) {
                return child;
            }
        }
        throw new MalformedDataException("no object " + Integer.toHexString(wanted));
    }

    /** This object, when it has the tag. */
    BerTlv expecting(int wanted) throws MalformedDataException {
        if (tag != wanted) {
            throw new MalformedDataException("object " + Integer.toHexString(tag) + " instead of " + Integer.toHexString(wanted));
        }
        return this;
    }

    private static BerTlv at(byte[] source, int at, int limit) throws MalformedDataException {
        Header header = header(source, at, limit);
        if (header.length > limit - header.valueStart) {
            throw new MalformedDataException("an object longer than what holds it");
        }
        return new BerTlv(header.tag, header.constructed, source, header.valueStart, header.valueStart + header.length);
    }

    private record Header(int tag, boolean constructed, int length, int valueStart) {
    }

    private static Header header(byte[] source, int start, int limit) throws MalformedDataException {
        int at = start;
        int first = unsigned(source, at++, limit);
        int tag = first;
        if ((first & TAG_GOES_ON) == TAG_GOES_ON) {
            int second = unsigned(source, at++, limit);
            if (second >= 0x80) {
                throw new MalformedDataException("a tag of three bytes");
            }
            tag = first << 8 | second;
        }
        int length = unsigned(source, at++, limit);
        if (length >= 0x80) {
            int bytes = length & 0x7F;
            if (bytes == 0 || bytes > 3) {
                throw new MalformedDataException("a length of " + bytes + " bytes");
            }
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | unsigned(source, at++, limit);
            }
        }
        return new Header(tag, (first & CONSTRUCTED) != 0, length, at);
    }

    private static int unsigned(byte[] source, int at, int limit) throws MalformedDataException {
        if (at >= limit) {
            throw new MalformedDataException("a data object cut short");
        }
        return source[at] & 0xFF;
    }
}
