package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A paper as ESC/POS that nearly every printer obeys: initialise, raster strips, cut. */
public final class EscPos {

    /** ESC @: back to left alignment and defaults; fonts and pictures kept in the printer's memory stay, user characters go. */
    private static final byte[] INITIALISE = bytes(0x1B, 0x40);

    private EscPos() {
    }

    public static byte[] initialise() {
        return INITIALISE.clone();
    }

    /** In pieces between which a status may be asked for; no picture's data crosses from one piece to the next. */
    public static List<byte[]> pieces(Bitmap picture, Cutter cutter) {
        return PaperEncoder.portable().pieces(Layout.of(picture), cutter);
    }

    /** The same in one. */
    public static byte[] stream(Bitmap picture, Cutter cutter) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces(picture, cutter).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
