package vn.motcua.device.paper;

/** Where the printer puts a raster that is narrower than its line: ESC a n. */
enum Alignment {
    LEFT {
        @Override
        int bytesFor(int firstBlack, int endOfBlack, int lineDots) {
            return Math.max(1, (endOfBlack + 7) / 8);
        }

        @Override
        int start(int bytes, int lineDots) {
            return 0;
        }
    },
    CENTRE {
        /** As many bytes left of the middle as right of it: then a printer that centres in whole bytes is exact too. */
        @Override
        int bytesFor(int firstBlack, int endOfBlack, int lineDots) {
            int lineBytes = lineDots / 8;
            int least = lineBytes % 2 == 0 ? 2 : 1;
            if (endOfBlack == 0) {
                return Math.min(least, lineBytes);
            }
            int outside = Math.min(firstBlack, lineDots - endOfBlack) / 8;
            return Math.max(Math.min(least, lineBytes), lineBytes - 2 * outside);
        }

        @Override
        int start(int bytes, int lineDots) {
            return (lineDots - 8 * bytes) / 2;
        }
    };

    /** Bytes of a raster that holds the black dots of a row. */
    abstract int bytesFor(int firstBlack, int endOfBlack, int lineDots);

    /** The dot of the line where a raster of so many bytes begins. */
    abstract int start(int bytes, int lineDots);

    byte[] command() {
        return EscPos.bytes(0x1B, 0x61, ordinal());
    }
}
