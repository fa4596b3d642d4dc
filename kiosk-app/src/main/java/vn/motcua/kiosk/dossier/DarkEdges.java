package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * The shadow beside a sheet that is smaller than the glass or lies crooked on it: dark, at the edge, and long. Print that runs
 * over the edge is short and stays; so does a printed frame, which has a colour.
 */
final class DarkEdges {

    private static final double DARK = 0.6;
    private static final double DEEPEST_MILLIMETRES = 12;
    private static final double SHORTEST_MILLIMETRES = 30;
    private static final double THINNEST_MILLIMETRES = 0.8;
    /** Between the strongest and the weakest primary colour; shadows have none. */
    private static final int COLOURED = 40;
    /** The blurred rim of the shadow, in pixels of the small page. */
    private static final int RIM = 2;

    private final GreyPage page;
    private final byte[] samples;
    private final int dark;
    private final boolean[] edge;
    private final boolean[] seen;
    private boolean any;

    private DarkEdges(GreyPage page, BufferedImage small) {
        this.page = page;
        samples = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        dark = (int) (DARK * page.paperLevel());
        edge = new boolean[page.pixels.length];
        seen = new boolean[page.pixels.length];
    }

    /** @param small the same page, TYPE_3BYTE_BGR or TYPE_BYTE_GRAY */
    static DarkEdges of(GreyPage page, BufferedImage small) {
        DarkEdges edges = new DarkEdges(page, small);
        for (int x = 0; x < page.width; x++) {
            edges.follow(x, 0);
            edges.follow(x, page.height - 1);
        }
        for (int y = 0; y < page.height; y++) {
            edges.follow(0, y);
            edges.follow(page.width - 1, y);
        }
        return edges;
    }

    /** Everything dark that hangs together with this pixel and does not leave the margin. */
    private void follow(int startX, int startY) {
        int[] places = new int[64];
        int found = 0;
        int left = startX;
        int right = startX;
        int top = startY;
        int bottom = startY;
        if (!joins(startX, startY)) {
            return;
        }
        seen[startY * page.width + startX] = true;
        places[found++] = startY * page.width + startX;
        for (int next = 0; next < found; next++) {
            int x = places[next] % page.width;
            int y = places[next] / page.width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int side = 0; side < 4; side++) {
                int toX = x + (side == 0 ? 1 : side == 1 ? -1 : 0);
                int toY = y + (side == 2 ? 1 : side == 3 ? -1 : 0);
                if (joins(toX, toY)) {
                    seen[toY * page.width + toX] = true;
                    places = found == places.length ? Arrays.copyOf(places, 2 * found) : places;
                    places[found++] = toY * page.width + toX;
                }
            }
        }
        int length = Math.max(right - left, bottom - top) + 1;
        if (length >= GreyPage.dots(SHORTEST_MILLIMETRES) && found >= length * GreyPage.dots(THINNEST_MILLIMETRES) && !coloured(places, found)) {
            for (int i = 0; i < found; i++) {
                mark(places[i] % page.width, places[i] / page.width);
            }
        }
    }

    private boolean coloured(int[] places, int count) {
        if (samples.length == page.pixels.length) {
            return false;
        }
        long chroma = 0;
        for (int i = 0; i < count; i++) {
            int blue = samples[3 * places[i]] & 0xFF;
            int green = samples[3 * places[i] + 1] & 0xFF;
            int red = samples[3 * places[i] + 2] & 0xFF;
            chroma += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        return chroma > (long) COLOURED * count;
    }

    private boolean joins(int x, int y) {
        if (x < 0 || y < 0 || x >= page.width || y >= page.height || seen[y * page.width + x] || page.at(x, y) > dark) {
            return false;
        }
        int deepest = GreyPage.dots(DEEPEST_MILLIMETRES);
        return x < deepest || y < deepest || x >= page.width - deepest || y >= page.height - deepest;
    }

    private void mark(int x, int y) {
        any = true;
        for (int ringY = Math.max(0, y - RIM); ringY <= Math.min(page.height - 1, y + RIM); ringY++) {
            for (int ringX = Math.max(0, x - RIM); ringX <= Math.min(page.width - 1, x + RIM); ringX++) {
                edge[ringY * page.width + ringX] = true;
            }
        }
    }

    /** Paints them as paper. @param image the page at any resolution, TYPE_3BYTE_BGR or TYPE_BYTE_GRAY */
    void clear(BufferedImage image, Paper paper) {
        if (!any) {
            return;
        }
        int bands = image.getRaster().getNumBands();
        int[] colour = paper.samples(bands);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < image.getHeight(); y++) {
            int row = (int) ((long) y * page.height / image.getHeight()) * page.width;
            for (int x = 0; x < image.getWidth(); x++) {
                if (edge[row + (int) ((long) x * page.width / image.getWidth())]) {
                    for (int band = 0; band < bands; band++) {
                        samples[(y * image.getWidth() + x) * bands + band] = (byte) colour[band];
                    }
                }
            }
        }
    }
}
