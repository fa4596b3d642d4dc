package vn.motcua.kiosk.dossier;

import java.util.Arrays;

/** Takes dust and noise out of a stencil: pieces smaller than the dot of the smallest print. Pieces are found as runs of a line that touch. */
final class Specks {

    /** At 300 dots per inch; the dot below a 7 point "ẹ" has nine. */
    private static final double SMALLEST = 6;

    private final Bitmap stencil;
    private int[] starts = new int[1 << 14];
    private int[] ends = new int[1 << 14];
    private int[] parents = new int[1 << 14];
    private int[] sizes = new int[1 << 14];
    private int count;
    private final int[] firstOfLine;

    private Specks(Bitmap stencil) {
        this.stencil = stencil;
        firstOfLine = new int[stencil.height() + 1];
    }

    /** Changes the stencil. @return how many were taken out */
    static int clear(Bitmap stencil, int dotsPerInch) {
        Specks specks = new Specks(stencil);
        specks.findRuns();
        specks.join();
        return specks.whiten((int) Math.ceil(SMALLEST * dotsPerInch * dotsPerInch / 90_000));
    }

    private void findRuns() {
        for (int y = 0; y < stencil.height(); y++) {
            firstOfLine[y] = count;
            int start = -1;
            for (int x = 0; x < stencil.width(); x++) {
                if (start < 0 && (x & 7) == 0 && emptyByte(x, y)) {
                    x += 7;
                } else if (stencil.at(x, y) == 0) {
                    start = start < 0 ? start : ended(start, x);
                } else if (start < 0) {
                    start = x;
                }
            }
            if (start >= 0) {
                ended(start, stencil.width());
            }
        }
        firstOfLine[stencil.height()] = count;
    }

    private boolean emptyByte(int x, int y) {
        return stencil.bits()[y * ((stencil.width() + 7) / 8) + (x >> 3)] == 0;
    }

    private int ended(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            parents = Arrays.copyOf(parents, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        parents[count] = count;
        sizes[count] = end - start;
        count++;
        return -1;
    }

    private void join() {
        for (int y = 1; y < stencil.height(); y++) {
            int above = firstOfLine[y - 1];
            int here = firstOfLine[y];
            while (above < firstOfLine[y] && here < firstOfLine[y + 1]) {
                // Corners touch, too.
                if (starts[above] <= ends[here] && starts[here] <= ends[above]) {
                    unite(root(above), root(here));
                }
                if (ends[above] < ends[here]) {
                    above++;
                } else {
                    here++;
                }
            }
        }
    }

    private int root(int run) {
        int root = run;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void unite(int a, int b) {
        if (a != b) {
            parents[b] = a;
            sizes[a] += sizes[b];
        }
    }

    private int whiten(int smallest) {
        int specks = 0;
        int bytesPerLine = (stencil.width() + 7) / 8;
        for (int y = 0; y < stencil.height(); y++) {
            for (int run = firstOfLine[y]; run < firstOfLine[y + 1]; run++) {
                if (sizes[root(run)] < smallest) {
                    specks += parents[run] == run ? 1 : 0;
                    for (int x = starts[run]; x < ends[run]; x++) {
                        stencil.bits()[y * bytesPerLine + (x >> 3)] &= (byte) ~(0x80 >> (x & 7));
                    }
                }
            }
        }
        return specks;
    }
}
