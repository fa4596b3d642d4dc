package vn.motcua.device.peer;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The dots that a printer burnt, from one cut to the next. */
public final class PrintedPaper {

    private final int width;
    private final List<BitSet> rows = new ArrayList<>();

    PrintedPaper(int width) {
        this.width = width;
    }

    synchronized void add(BitSet row) {
        rows.add(row);
    }

    public int width() {
        return width;
    }

    public synchronized int height() {
        return rows.size();
    }

    public synchronized boolean black(int x, int y) {
        return y < rows.size() && rows.get(y).get(x);
    }

    public synchronized boolean blank() {
        return rows.stream().allMatch(BitSet::isEmpty);
    }

    public synchronized BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, Math.max(1, rows.size()), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, y < rows.size() && rows.get(y).get(x) ? 0x000000 : 0xFFFFFF);
            }
        }
        return image;
    }
}
