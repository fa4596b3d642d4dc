package vn.motcua.device;

import java.io.IOException;
import java.io.InputStream;

/**
 * The header of a netpbm picture. It says how long the file has to be, which is the only proof that a page is whole: a
 * SANE backend that ends a page early still reports success.
 *
 * @param maximum the sample value of full brightness, 1 to 65535; 1 for a bitmap, whose 1 means black
 * @param length  bytes before the first sample
 * @see <a href="https://netpbm.sourceforge.net/doc/pnm.html">netpbm formats P4, P5, P6</a>
 */
public record PnmHeader(Kind kind, int width, int height, int maximum, int length) {

    public enum Kind { BITMAP, GREY, COLOUR }

    /** Longer than any header in the field; a file that goes on without end is no picture. */
    private static final int LONGEST = 4096;
    private static final int LARGEST_EDGE = 1 << 16;

    /**
     * Reads up to the first sample and not a byte further.
     *
     * @throws IOException when it is not a binary netpbm picture, or not of this world's size
     */
    public static PnmHeader read(InputStream in) throws IOException {
        Reading reading = new Reading(in);
        Kind kind = reading.kind();
        int width = reading.number(LARGEST_EDGE);
        int height = reading.number(LARGEST_EDGE);
        int maximum = kind == Kind.BITMAP ? 1 : reading.number(65_535);
        return new PnmHeader(kind, width, height, maximum, reading.count);
    }

    public int samples() {
        return kind == Kind.COLOUR ? 3 : 1;
    }

    public int bytesPerLine() {
        if (kind == Kind.BITMAP) {
            return (width + 7) / 8;
        }
        return width * samples() * (maximum > 255 ? 2 : 1);
    }

    /** Bytes of the whole file, header included. */
    public long fileSize() {
        return length + (long) bytesPerLine() * height;
    }

    private static final class Reading {
        private final InputStream in;
        private int count;

        private Reading(InputStream in) {
            this.in = in;
        }

        private Kind kind() throws IOException {
            if (next() != 'P') {
                throw new IOException("not a PNM picture");
            }
            return switch (next()) {
                case '4' -> Kind.BITMAP;
                case '5' -> Kind.GREY;
                case '6' -> Kind.COLOUR;
                default -> throw new IOException("not a binary PNM picture");
            };
        }

        /** A number from 1 to {@code most} and the one white space after it; comments before it are skipped. */
        private int number(int most) throws IOException {
            int c = next();
            while (Character.isWhitespace(c) || c == '#') {
                c = c == '#' ? afterComment() : next();
            }
            int number = 0;
            while (c >= '0' && c <= '9' && number <= most) {
                number = number * 10 + c - '0';
                c = next();
            }
            if (number < 1 || number > most || !Character.isWhitespace(c)) {
                throw new IOException("damaged PNM header");
            }
            return number;
        }

        private int afterComment() throws IOException {
            int c = next();
            while (c != '\n') {
                c = next();
            }
            return c;
        }

        private int next() throws IOException {
            int c = in.read();
            if (c < 0 || ++count > LONGEST) {
                throw new IOException("PNM header without end");
            }
            return c;
        }
    }
}
