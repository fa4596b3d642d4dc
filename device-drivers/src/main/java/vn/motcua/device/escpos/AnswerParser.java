package vn.motcua.device.escpos;

/**
 * Sorts a printer's one stream of answers. Each kind has bits of its own (tables in Epson's manual of the TM-T88III, GS a, GS r
 * and DLE EOT), so noise costs the answer it hits and never the ones after it:
 * <pre>
 * 0xx1xx10  answer to DLE EOT           00010001, 00010011  XON, XOFF
 * 0xx1xx00  first of four automatic     0xx0xxxx  the other three, or an answer to GS r
 * 37h, 5Fh  begin a text that ends with 00h
 * </pre>
 * The full status of printers by Custom (10 0F and four bytes more) begins like an automatic one: only where such a printer is
 * expected is it understood so, and then no automatic status is asked for. Its four bytes never have bit 10h, so that another
 * beginning is seen in the middle of one that was broken off.
 */
final class AnswerParser {

    private static final int KIND = 0x93;
    private static final int REAL_TIME = 0x12;
    private static final int FIRST_AUTOMATIC = 0x10;
    private static final int PLAIN = 0x90;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int PROCESS_ID = 0x37;
    private static final int INFORMATION = 0x5F;
    private static final int LONGEST_TEXT = 96;
    private static final int AUTOMATIC_BYTES = 4;

    private final Answers answers;
    private final boolean full;
    private final int[] block = new int[FullStatus.BYTES];
    private int blockCount;
    private final int[] automatic = new int[AUTOMATIC_BYTES];
    private int automaticCount;
    private int header;
    private final StringBuilder text = new StringBuilder();

    /** @param full the printer tells everything at once, and nothing by itself */
    AnswerParser(Answers answers, boolean full) {
        this.answers = answers;
        this.full = full;
    }

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    void take(int b) {
        if (b == XON || b == XOFF) {
            return;
        }
        if (header != 0 && inText(b) || full && header == 0 && inBlock(b)) {
            return;
        }
        if (b == PROCESS_ID || b == INFORMATION) {
            automaticCount = 0;
            header = b;
            text.setLength(0);
        } else if ((b & KIND) == REAL_TIME) {
            answers.realTime(b);
        } else if ((b & KIND) == FIRST_AUTOMATIC) {
            automatic[0] = b;
            automaticCount = 1;
        } else if ((b & PLAIN) == 0) {
            plain(b);
        } else {
            automaticCount = 0;
        }
    }

    /** @return false when the byte cannot belong to a full status */
    private boolean inBlock(int b) {
        if (b == FIRST_AUTOMATIC) {
            blockCount = 1;
            return true;
        }
        if (blockCount == 0 || blockCount == 1 && b != FullStatus.HEADER || (b & FIRST_AUTOMATIC) != 0) {
            blockCount = 0;
            return false;
        }
        block[blockCount++] = b;
        if (blockCount == FullStatus.BYTES) {
            blockCount = 0;
            answers.full(FullStatus.of(block[2], block[3], block[4], block[5]));
        }
        return true;
    }

    /** @return false when the byte cannot belong to a text: it was broken off, and the byte is something else */
    private boolean inText(int b) {
        if (b == 0) {
            int complete = header;
            header = 0;
            answers.text(complete, text.toString());
            return true;
        }
        if (b < 0x20 || b > 0x7E || text.length() == LONGEST_TEXT) {
            header = 0;
            return false;
        }
        text.append((char) b);
        return true;
    }

    private void plain(int b) {
        if (automaticCount == 0) {
            answers.sensor(b);
            return;
        }
        automatic[automaticCount++] = b;
        if (automaticCount == AUTOMATIC_BYTES) {
            automaticCount = 0;
            answers.automatic(automatic[0], automatic[1], automatic[2]);
        }
    }
}
