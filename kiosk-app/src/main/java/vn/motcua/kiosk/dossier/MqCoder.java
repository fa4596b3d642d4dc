package vn.motcua.kiosk.dossier;

import java.io.ByteArrayOutputStream;

/**
 * The adaptive binary arithmetic coder of JBIG2 (ITU-T T.88, annex E; the encoder's flow charts stand in T.800, annex C.2).
 * Each context learns by itself how likely its pixels are black.
 */
final class MqCoder {

    /** Table E.1: probability of the less likely value, next state after the likely and after the other, whether they swap. */
    private static final int[][] STATES = {
        {0x5601, 1, 1, 1}, {0x3401, 2, 6, 0}, {0x1801, 3, 9, 0}, {0x0AC1, 4, 12, 0}, {0x0521, 5, 29, 0}, {0x0221, 38, 33, 0},
        {0x5601, 7, 6, 1}, {0x5401, 8, 14, 0}, {0x4801, 9, 14, 0}, {0x3801, 10, 14, 0}, {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0},
        {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1}, {0x5401, 16, 14, 0}, {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0},
        {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0}, {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0},
        {0x1C01, 25, 22, 0}, {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0}, {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0},
        {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0}, {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0}, {0x02A1, 36, 33, 0},
        {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0}, {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0},
        {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0}, {0x0005, 45, 42, 0}, {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0}};

    private static final int LIKELY = 1;
    private static final int UNLIKELY = 2;
    private static final int SWAP = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** For each context twice its state, plus the value that is likely. */
    private final byte[] contexts;

    private int interval = 0x8000;
    private int code;
    private int shiftsLeft = 12;
    /** The last byte is held back: a carry may still raise it. Negative before the first. */
    private int held = -1;

    MqCoder(int contextCount) {
        contexts = new byte[contextCount];
    }

    void encode(int context, int bit) {
        int likely = contexts[context] & 1;
        int[] state = STATES[contexts[context] >> 1];
        int share = state[0];
        interval -= share;
        if (bit == likely) {
            if ((interval & 0x8000) != 0) {
                code += share;
                return;
            }
            if (interval < share) {
                interval = share;
            } else {
                code += share;
            }
            contexts[context] = (byte) (state[LIKELY] << 1 | likely);
        } else {
            if (interval < share) {
                code += share;
            } else {
                interval = share;
            }
            contexts[context] = (byte) (state[UNLIKELY] << 1 | likely ^ state[SWAP]);
        }
        renormalise();
    }

    private void renormalise() {
        do {
            interval <<= 1;
            code <<= 1;
            if (--shiftsLeft == 0) {
                byteOut();
            }
        } while ((interval & 0x8000) == 0);
    }

    private void byteOut() {
        if (held != 0xFF && code >= 0x8000000) {
            held++;
            code &= 0x7FFFFFF;
        }
        // After 0xFF a bit is stuffed, so that no marker can appear in the data.
        boolean stuffed = held == 0xFF;
        release();
        held = code >>> (stuffed ? 20 : 19);
        code &= stuffed ? 0xFFFFF : 0x7FFFF;
        shiftsLeft = stuffed ? 7 : 8;
    }

    private void release() {
        if (held >= 0) {
            out.write(held);
        }
    }

    /** Ends the data. @return all of it, with the marker FF AC that T.88 wants at its end */
    byte[] finish() {
        int top = code + interval;
        code |= 0xFFFF;
        if (code >= top) {
            code -= 0x8000;
        }
        code <<= shiftsLeft;
        byteOut();
        code <<= shiftsLeft;
        byteOut();
        release();
        if (held != 0xFF) {
            out.write(0xFF);
        }
        out.write(0xAC);
        return out.toByteArray();
    }
}
