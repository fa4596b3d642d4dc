package vn.motcua.kiosk.dossier;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the frame header of a JPEG says (ITU-T T.81, B.2.2).
 *
 * @param width   in pixels, 1 to 65535; so the height
 * @param samples a pixel: 1 grey, 3 colour
 */
record JpegHead(int width, int height, int samples) {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    /** DHT, JPG and DAC lie among the frames' marks and are none. */
    private static final String NO_FRAMES = "\u00C4\u00C8\u00CC";

    /** @throws IOException for anything that is no JPEG of one or three samples */
    static JpegHead read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readUnsignedShort() != START_OF_IMAGE) {
            throw new IOException("not a JPEG");
        }
        while (true) {
            int mark = mark(data);
            int length = data.readUnsignedShort();
            if (mark >= FIRST_FRAME && mark <= LAST_FRAME && NO_FRAMES.indexOf(mark) < 0) {
                return frame(data);
            }
            data.skipNBytes(length - 2);
        }
    }

    private static int mark(DataInputStream data) throws IOException {
        if (data.readUnsignedByte() != 0xFF) {
            throw new IOException("not a JPEG");
        }
        int mark = data.readUnsignedByte();
        // Any number of 0xFF may stand before a mark.
        while (mark == 0xFF) {
            mark = data.readUnsignedByte();
        }
        return mark;
    }

    private static JpegHead frame(DataInputStream data) throws IOException {
        int bits = data.readUnsignedByte();
        int height = data.readUnsignedShort();
        int width = data.readUnsignedShort();
        int samples = data.readUnsignedByte();
        if (bits != 8 || height == 0 || width == 0 || samples != 1 && samples != 3) {
            throw new IOException("a JPEG of " + samples + " samples with " + bits + " bits, " + width + " by " + height);
        }
        return new JpegHead(width, height, samples);
    }
}
