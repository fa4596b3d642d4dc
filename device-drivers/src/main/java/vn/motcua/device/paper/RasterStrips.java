package vn.motcua.device.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A picture as a sequence of GS v 0 rasters, each only as wide as its black dots need: on a serial line the white of a
 * ticket is most of its time. White rows are rasters of one byte, so nothing depends on the printer's feed units. The rows are
 * divided where the sum of bytes is least.
 */
public final class RasterStrips {

    /** What must fit into the small receive buffers of cheap printers, and what is lost at most when a job is aborted. */
    public static final int MOST_DATA_BYTES = 2048;
    private static final int NORMAL_SIZE = 0;
    private static final int DOUBLE_HEIGHT = 2;
    private static final int DOUBLE_SIZE = 3;
    private static final int MOST_ROWS = 255;
    private static final int HEADER_BYTES = 8;
    private static final int ALIGN_BYTES = 3;
    /** A strip more is a command more to interpret and, on small printers, a pause of the paper: it must save this much. */
    private static final int PRICE_OF_A_STRIP = 24;

    private final Bitmap picture;
    private final int rows;
    /** Bytes that a row needs, for each alignment. */
    private final int[][] widths;

    private RasterStrips(Bitmap picture) {
        this.picture = picture;
        this.rows = picture.height();
        this.widths = new int[Alignment.values().length][rows];
        for (Alignment alignment : Alignment.values()) {
            for (int y = 0; y < rows; y++) {
                widths[alignment.ordinal()][y] =
                        alignment.bytesFor(picture.firstBlack(y), picture.endOfBlack(y), picture.width());
            }
        }
    }

    /**
     * @param picture as wide as the printer's line, a multiple of 8 dots
     * @return commands to be sent in this order after an initialise; leaves the alignment at left
     */
    public static List<byte[]> encode(Bitmap picture) {
        return encode(picture, NORMAL_SIZE);
    }

    /** The same in half resolution: the printer doubles each dot both ways. @param half as wide as half the printer's line */
    static List<byte[]> encodeDoubled(Bitmap half) {
        return encode(half, DOUBLE_SIZE);
    }

    /** The same for rows that the printer prints twice. */
    static List<byte[]> encodeTall(Bitmap everySecondRow) {
        return encode(everySecondRow, DOUBLE_HEIGHT);
    }

    private static List<byte[]> encode(Bitmap picture, int mode) {
        if (picture.width() % 8 != 0) {
            throw new IllegalArgumentException(picture.width() + " dots are not whole bytes");
        }
        RasterStrips strips = new RasterStrips(picture);
        List<byte[]> commands = new ArrayList<>();
        Alignment current = Alignment.LEFT;
        for (Strip planned : strips.plan()) {
            for (Strip strip : planned.withoutRealTimeCommands()) {
                commands.add(strip.command(strip.alignment() != current, mode));
                current = strip.alignment();
            }
        }
        if (current != Alignment.LEFT) {
            commands.add(Alignment.LEFT.command());
        }
        return commands;
    }

    /** The cheapest way to the end of each row by dynamic programming, then the way back. */
    private List<Strip> plan() {
        int alignments = Alignment.values().length;
        int[][] cost = new int[rows + 1][alignments];
        Step[][] last = new Step[rows + 1][alignments];
        cost[0][Alignment.CENTRE.ordinal()] = ALIGN_BYTES;
        for (int end = 1; end <= rows; end++) {
            Arrays.fill(cost[end], Integer.MAX_VALUE);
            for (Alignment alignment : Alignment.values()) {
                reach(end, alignment, cost, last);
            }
        }
        return wayBack(cost, last);
    }

    /** How a strip ends: where it began and with which alignment the one before it was printed. */
    private record Step(int begin, int width, Alignment before) {
    }

    private void reach(int end, Alignment alignment, int[][] cost, Step[][] last) {
        int own = alignment.ordinal();
        int width = 1;
        for (int begin = end - 1; begin >= 0 && end - begin <= MOST_ROWS; begin--) {
            width = Math.max(width, widths[own][begin]);
            int data = width * (end - begin);
            if (data > MOST_DATA_BYTES) {
                return;
            }
            for (Alignment before : Alignment.values()) {
                int sum = cost[begin][before.ordinal()] + data + HEADER_BYTES + PRICE_OF_A_STRIP
                        + (before == alignment ? 0 : ALIGN_BYTES);
                if (sum < cost[end][own]) {
                    cost[end][own] = sum;
                    last[end][own] = new Step(begin, width, before);
                }
            }
        }
    }

    private List<Strip> wayBack(int[][] cost, Step[][] last) {
        List<Strip> strips = new ArrayList<>();
        Alignment alignment = cost[rows][Alignment.LEFT.ordinal()] <= cost[rows][Alignment.CENTRE.ordinal()]
                ? Alignment.LEFT : Alignment.CENTRE;
        for (int end = rows; end > 0; ) {
            Step step = last[end][alignment.ordinal()];
            strips.add(0, new Strip(picture, step.begin, end, alignment, step.width));
            end = step.begin;
            alignment = step.before;
        }
        return strips;
    }
}
