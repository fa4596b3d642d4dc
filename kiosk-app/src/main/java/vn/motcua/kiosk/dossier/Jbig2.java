package vn.motcua.kiosk.dossier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * JBIG2 (ITU-T T.88) of one page as a single generic region: lossless by its nature, since every pixel is coded and no
 * letter is ever replaced by one that looks like it. Template 0 with the usual adaptive pixels, and typical prediction.
 */
final class Jbig2 {

    private static final int CONTEXTS = 1 << 16;
    /** Figure 8: the context in which template 0 says whether a line is as the one above it. */
    private static final int SAME_LINE = 0x9B25;

    private static final byte[] FILE_HEADER = {(byte) 0x97, 'J', 'B', '2', '\r', '\n', 0x1A, '\n', 1, 0, 0, 0, 1};
    private static final byte[] ADAPTIVE_PIXELS = {3, -1, -3, -1, 2, -2, -2, -2};
    private static final int PAGE_INFORMATION = 48;
    private static final int LOSSLESS_GENERIC_REGION = 39;
    private static final int END_OF_PAGE = 49;
    private static final int END_OF_FILE = 51;
    private static final int TYPICAL_PREDICTION = 8;

    /** White pixels around a line, so that the template may reach over its edges. */
    private static final int REACH = 4;

    private Jbig2() {
    }

    /** As it stands in a PDF under /JBIG2Decode: without file header and end (ISO 32000-1, 7.4.7). */
    static byte[] forPdf(Bitmap bitmap) {
        return written(out -> writePage(bitmap, out));
    }

    /** As a file of its own. */
    static byte[] file(Bitmap bitmap) {
        return written(out -> {
            out.write(FILE_HEADER);
            writePage(bitmap, out);
            writeSegment(2, END_OF_PAGE, 1, new byte[0], out);
            writeSegment(3, END_OF_FILE, 0, new byte[0], out);
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writePage(Bitmap bitmap, DataOutputStream out) throws IOException {
        writeSegment(0, PAGE_INFORMATION, 1, written(page -> {
            page.writeInt(bitmap.width());
            page.writeInt(bitmap.height());
            // Resolution unknown in both directions; lossless; not in stripes.
            page.writeLong(0);
            page.writeByte(1);
            page.writeShort(0);
        }), out);
        writeSegment(1, LOSSLESS_GENERIC_REGION, 1, written(region -> {
            region.writeInt(bitmap.width());
            region.writeInt(bitmap.height());
            region.writeLong(0);
            region.writeByte(0);
            region.writeByte(TYPICAL_PREDICTION);
            region.write(ADAPTIVE_PIXELS);
            region.write(coded(bitmap));
        }), out);
    }

    private static void writeSegment(int number, int type, int page, byte[] data, DataOutputStream out) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(page);
        out.writeInt(data.length);
        out.write(data);
    }

    private static byte[] coded(Bitmap bitmap) {
        MqCoder coder = new MqCoder(CONTEXTS);
        int padded = bitmap.width() + 2 * REACH;
        byte[] twoAbove = new byte[padded];
        byte[] above = new byte[padded];
        byte[] line = new byte[padded];
        boolean wasSame = false;
        for (int y = 0; y < bitmap.height(); y++) {
            unpack(bitmap, y, line);
            boolean same = Arrays.equals(line, above);
            coder.encode(SAME_LINE, same == wasSame ? 0 : 1);
            wasSame = same;
            if (!same) {
                codeLine(line, above, twoAbove, coder);
            }
            byte[] free = twoAbove;
            twoAbove = above;
            above = line;
            line = free;
        }
        return coder.finish();
    }

    /** One pixel a byte. */
    private static void unpack(Bitmap bitmap, int y, byte[] line) {
        int at = y * ((bitmap.width() + 7) / 8);
        for (int x = 0; x < bitmap.width(); x += 8, at++) {
            int most = Math.min(8, bitmap.width() - x);
            int eight = bitmap.bits()[at];
            if (eight == 0) {
                Arrays.fill(line, x + REACH, x + REACH + most, (byte) 0);
            } else {
                for (int i = 0; i < most; i++) {
                    line[x + REACH + i] = (byte) (eight >> 7 - i & 1);
                }
            }
        }
    }

    /** The 16 pixels of template 0 (figure 3) slide along: five two lines above, seven one line above, four to the left. */
    private static void codeLine(byte[] line, byte[] above, byte[] twoAbove, MqCoder coder) {
        int far = twoAbove[REACH] << 1 | twoAbove[REACH + 1];
        int near = above[REACH] << 2 | above[REACH + 1] << 1 | above[REACH + 2];
        int left = 0;
        for (int x = REACH; x < line.length - REACH; x++) {
            far = far << 1 & 0x1F | twoAbove[x + 2];
            near = near << 1 & 0x7F | above[x + 3];
            coder.encode(far << 11 | near << 4 | left, line[x]);
            left = left << 1 & 0xF | line[x];
        }
    }
}
