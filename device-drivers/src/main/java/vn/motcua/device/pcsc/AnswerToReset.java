package vn.motcua.device.pcsc;

import java.util.Arrays;

/** The little that is read out of an answer to reset (ISO 7816-3, 8.2) and its historical bytes (ISO 7816-4, 12.1.1). */
final class AnswerToReset {

    private static final int CAPABILITIES = 0x7;
    private static final int EXTENDED_LENGTH = 0x40;

    private AnswerToReset() {
    }

    /** What a card says of extended lengths. */
    enum ExtendedLength {
        TAKEN,
        NOT_TAKEN,
        /** Nothing: most contactless readers make up the answer to reset, and leave the capabilities out. */
        UNSAID
    }

    /** The third byte of the capabilities, compact TLV 73; its bit 7 is the answer. */
    static ExtendedLength extendedLength(byte[] atr) {
        byte[] historical = historical(atr);
        // 00: status at the end, 80: status within; both are compact TLV. Anything else is the maker's own.
        if (historical.length == 0 || historical[0] != 0 && (historical[0] & 0xFF) != 0x80) {
            return ExtendedLength.UNSAID;
        }
        int at = 1;
        while (at < historical.length) {
            int tag = (historical[at] & 0xF0) >> 4;
            int length = historical[at] & 0x0F;
            if (tag == CAPABILITIES && length == 3 && at + 3 < historical.length) {
                return (historical[at + 3] & EXTENDED_LENGTH) != 0 ? ExtendedLength.TAKEN : ExtendedLength.NOT_TAKEN;
            }
            at += 1 + length;
        }
        return ExtendedLength.UNSAID;
    }

    private static byte[] historical(byte[] atr) {
        if (atr.length < 2) {
            return new byte[0];
        }
        int count = atr[1] & 0x0F;
        int present = (atr[1] & 0xF0) >> 4;
        int at = 2;
        while (present != 0 && at < atr.length) {
            // TDi is the last of its group and says which bytes the next group has.
            boolean another = (present & 0x8) != 0;
            at += Integer.bitCount(present);
            present = another && at - 1 < atr.length ? (atr[at - 1] & 0xF0) >> 4 : 0;
        }
        return at > atr.length ? new byte[0] : Arrays.copyOfRange(atr, at, Math.min(atr.length, at + count));
    }
}
