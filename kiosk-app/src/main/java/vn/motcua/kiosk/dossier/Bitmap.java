package vn.motcua.kiosk.dossier;

/**
 * A picture in black and white.
 *
 * @param bits eight pixels a byte, the leftmost in the highest bit, 1 is black; each line begins with a new byte
 */
record Bitmap(int width, int height, byte[] bits) {

    Bitmap {
        if (width < 1 || height < 1 || bits.length != (width + 7) / 8 * height) {
            throw new IllegalArgumentException(width + " by " + height + " pixels in " + bits.length + " bytes");
        }
    }

    static Bitmap blank(int width, int height) {
        return new Bitmap(width, height, new byte[(width + 7) / 8 * height]);
    }

    int at(int x, int y) {
        return bits[y * ((width + 7) / 8) + (x >> 3)] >> (7 - (x & 7)) & 1;
    }

    void blacken(int x, int y) {
        bits[y * ((width + 7) / 8) + (x >> 3)] |= (byte) (0x80 >> (x & 7));
    }
}
