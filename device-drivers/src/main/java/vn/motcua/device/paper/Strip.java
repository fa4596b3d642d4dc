package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a picture as one raster.
 *
 * @param begin the first row
 * @param end   one below the last row
 * @param bytes width of the raster
 */
record Strip(Bitmap picture, int begin, int end, Alignment alignment, int bytes) {

    /** GS v 0. @param mode 0 normal size, 2 each row twice, 3 each dot twice as wide and twice as high */
    byte[] command(boolean changesAlignment, int mode) {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        if (changesAlignment) {
            command.writeBytes(alignment.command());
        }
        command.writeBytes(EscPos.bytes(0x1D, 0x76, 0x30, mode, bytes, 0, end - begin, 0));
        command.writeBytes(data());
        return command.toByteArray();
    }

    byte[] data() {
        byte[] data = new byte[bytes * (end - begin)];
        int start = alignment.start(bytes, picture.width());
        int i = 0;
        for (int y = begin; y < end; y++) {
            for (int column = 0; column < bytes; column++) {
                data[i++] = (byte) picture.eightFrom(start + 8 * column, y);
            }
        }
        return data;
    }

    /**
     * The same dots in strips whose data the printer cannot take for real-time commands. The rows in question are printed
     * from a start four dots aside, which changes every byte and no dot.
     */
    List<Strip> withoutRealTimeCommands() {
        int found = RealTimeCommands.indexIn(data());
        if (found < 0) {
            return List.of(this);
        }
        if (end - begin == 1) {
            return List.of(broken());
        }
        int row = begin + found / bytes;
        List<Strip> strips = new ArrayList<>();
        if (row > begin) {
            strips.addAll(new Strip(picture, begin, row, alignment, bytes).withoutRealTimeCommands());
        }
        strips.addAll(new Strip(picture, row, row + 1, alignment, bytes).withoutRealTimeCommands());
        if (row + 1 < end) {
            strips.addAll(new Strip(picture, row + 1, end, alignment, bytes).withoutRealTimeCommands());
        }
        return strips;
    }

    private Strip broken() {
        int lineBytes = picture.width() / 8;
        for (Alignment other : Alignment.values()) {
            int least = other.bytesFor(picture.firstBlack(begin), picture.endOfBlack(begin), picture.width());
            for (int wider = Math.max(1, least - 1); wider <= Math.min(lineBytes, least + 1); wider++) {
                Strip shifted = new Strip(picture, begin, end, other, wider);
                if (shifted.holdsTheRow() && RealTimeCommands.indexIn(shifted.data()) < 0) {
                    return shifted;
                }
            }
        }
        return withOneDotMore();
    }

    private boolean holdsTheRow() {
        int start = alignment.start(bytes, picture.width());
        return picture.endOfBlack(begin) == 0
                || picture.firstBlack(begin) >= start && picture.endOfBlack(begin) <= start + 8 * bytes;
    }

    /** Both starts give such a sequence, as a full-width pattern may: one dot more, beside a black one, is the least harm. */
    private Strip withOneDotMore() {
        Bitmap changed = picture.copy();
        Strip strip = new Strip(changed, begin, end, alignment, bytes);
        for (int found = RealTimeCommands.indexIn(strip.data()); found >= 0; found = RealTimeCommands.indexIn(strip.data())) {
            changed.blacken(alignment.start(bytes, picture.width()) + 8 * found + 4, begin);
        }
        return strip;
    }
}
