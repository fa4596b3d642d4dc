package vn.motcua.device;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The proof that a JPEG file is whole: it begins as one, says its size, and its last marker is the end. A scanner whose line
 * broke leaves a file that begins well, and most viewers show it with grey below.
 *
 * @param width  in pixels, 1 to 65535
 * @param height in pixels, 1 to 65535
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
public record WholeJpeg(int width, int height) {

    private static final int START = 0xFFD8;
    private static final int END = 0xFFD9;
    /** Some devices fill their last block with zeros after the end. */
    private static final int MOST_PADDING = 4096;

    /** @throws IOException with what is missing */
    public static WholeJpeg read(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < 4 || in.readUnsignedShort() != START) {
                throw new IOException("not a JPEG picture");
            }
            WholeJpeg size = frame(in);
            if (size.width() < 1 || size.height() < 1) {
                throw new IOException("a JPEG picture without size");
            }
            requireEnd(in);
            return size;
        } catch (EOFException e) {
            throw new IOException("the JPEG ends in its head", e);
        }
    }

    private static WholeJpeg frame(RandomAccessFile in) throws IOException {
        while (true) {
            int marker = in.readUnsignedShort();
            while (marker == 0xFFFF) {
                marker = 0xFF00 | in.readUnsignedByte();
            }
            int length = in.readUnsignedShort();
            if (marker >>> 8 != 0xFF || length < 2) {
                throw new IOException("damaged JPEG");
            }
            if (isFrame(marker & 0xFF)) {
                in.skipBytes(1);
                int height = in.readUnsignedShort();
                return new WholeJpeg(in.readUnsignedShort(), height);
            }
            in.seek(in.getFilePointer() + length - 2);
        }
    }

    /** SOF0 to SOF15 but for the three of that row that are tables. */
    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    private static void requireEnd(RandomAccessFile in) throws IOException {
        int count = (int) Math.min(in.length(), MOST_PADDING);
        byte[] tail = new byte[count];
        in.seek(in.length() - count);
        in.readFully(tail);
        int last = count - 1;
        while (last > 0 && tail[last] == 0) {
            last--;
        }
        if (last < 1 || ((tail[last - 1] & 0xFF) << 8 | tail[last] & 0xFF) != END) {
            throw new IOException("the JPEG has no end");
        }
    }
}
