package vn.motcua.device.simulator;

import java.util.Arrays;

/**
 * A command APDU taken apart (ISO 7816-4, 5.1).
 *
 * @param data     empty when there is none
 * @param expected longest response data asked for: 0 to 65,536
 */
record ChipCommand(int classByte, int instruction, int p1, int p2, byte[] data, int expected) {

    /** Instructions (ISO 7816-4). */
    static final int SELECT = 0xA4;
    static final int READ_BINARY = 0xB0;
    static final int GET_CHALLENGE = 0x84;
    static final int EXTERNAL_AUTHENTICATE = 0x82;
    static final int INTERNAL_AUTHENTICATE = 0x88;
    static final int GENERAL_AUTHENTICATE = 0x86;
    static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;

    /** {@link #parameters} of the last: which protocol is prepared (Doc 9303-11). */
    static final int MUTUAL_AUTHENTICATION = 0xC1A4;
    static final int KEY_AGREEMENT = 0x41A6;
    static final int CHIP_AUTHENTICATION = 0x41A4;

    private static final int CHAINED = 0x10;
    private static final int HEADER = 4;
    private static final int MOST_SHORT = 256;
    private static final int MOST_EXTENDED = 65_536;

    /** @throws IllegalArgumentException when lengths and bytes do not fit together */
    static ChipCommand parse(byte[] apdu) {
        if (apdu.length < HEADER) {
            throw new IllegalArgumentException("no header");
        }
        Body body = apdu.length > HEADER + 1 && apdu[HEADER] == 0 ? extended(apdu) : brief(apdu);
        return new ChipCommand(apdu[0] & 0xFF, apdu[1] & 0xFF, apdu[2] & 0xFF, apdu[3] & 0xFF, body.data, body.expected);
    }

    /** Of the interindustry class, on the basic channel; parts of a chain too. */
    boolean isOfKnownClass() {
        return (classByte & 0xF0 & ~CHAINED) == 0;
    }

    boolean isProtected() {
        return (classByte & 0x0C) == 0x0C;
    }

    int parameters() {
        return p1 << 8 | p2;
    }

    private record Body(byte[] data, int expected) {
    }

    private static Body brief(byte[] apdu) {
        if (apdu.length == HEADER) {
            return new Body(new byte[0], 0);
        }
        int first = apdu[HEADER] & 0xFF;
        if (apdu.length == HEADER + 1) {
            return new Body(new byte[0], first == 0 ? MOST_SHORT : first);
        }
        int end = HEADER + 1 + first;
        return switch (apdu.length - end) {
            case 0 -> new Body(Arrays.copyOfRange(apdu, HEADER + 1, end), 0);
            case 1 -> new Body(Arrays.copyOfRange(apdu, HEADER + 1, end), apdu[end] == 0 ? MOST_SHORT : apdu[end] & 0xFF);
            default -> throw new IllegalArgumentException("Lc does not fit");
        };
    }

    private static Body extended(byte[] apdu) {
        int first = number(apdu, HEADER + 1);
        int dataStart = HEADER + 3;
        if (apdu.length == dataStart) {
            return new Body(new byte[0], first == 0 ? MOST_EXTENDED : first);
        }
        int end = dataStart + first;
        return switch (apdu.length - end) {
            case 0 -> new Body(Arrays.copyOfRange(apdu, dataStart, end), 0);
            case 2 -> {
                int expected = number(apdu, end);
                yield new Body(Arrays.copyOfRange(apdu, dataStart, end), expected == 0 ? MOST_EXTENDED : expected);
            }
            default -> throw new IllegalArgumentException("extended Lc does not fit");
        };
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
