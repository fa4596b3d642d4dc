package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A small grey picture to compare two pages by. Two pages are the same sheet when every part of the one that has something on
 * it is found again in the other, a little moved: a form filled in by another hand differs in some part.
 */
final class Likeness {

    private static final int WIDTH = 252;
    private static final int HEIGHT = 352;
    /** 24 by 13 mm, so that one word written anew fills a good part of a tile. */
    private static final int TILE = 28;
    private static final int TILE_HEIGHT = 16;
    /** About 10 mm: a sheet is laid on the glass again less exactly than that. */
    private static final int MOST_SHIFT = 12;
    private static final double SAME = 0.72;
    /** Standard deviation of the grain of paper, well exceeded by one line of print. */
    private static final double PLAIN = 4;
    private static final int FEWEST_TILES = 2;

    private final byte[] pixels;

    private Likeness(byte[] pixels) {
        this.pixels = pixels;
    }

    static Likeness of(GreyPage page) {
        BufferedImage image = new BufferedImage(page.width, page.height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(page.pixels, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, page.pixels.length);
        BufferedImage small = Shrink.to(image, WIDTH, HEIGHT);
        if (small.getWidth() != WIDTH) {
            small = stretched(image);
        }
        return new Likeness(soft(((DataBufferByte) small.getRaster().getDataBuffer()).getData()));
    }

    private static BufferedImage stretched(BufferedImage image) {
        BufferedImage fitted = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        fitted.createGraphics().drawImage(image, 0, 0, WIDTH, HEIGHT, null);
        return fitted;
    }

    /** Averaged over 3 by 3, so that a shift by half a pixel does not matter. */
    private static byte[] soft(byte[] sharp) {
        byte[] soft = sharp.clone();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int sum = 0;
                for (int dy = -WIDTH; dy <= WIDTH; dy += WIDTH) {
                    int at = y * WIDTH + x + dy;
                    sum += (sharp[at - 1] & 0xFF) + (sharp[at] & 0xFF) + (sharp[at + 1] & 0xFF);
                }
                soft[y * WIDTH + x] = (byte) (sum / 9);
            }
        }
        return soft;
    }

    boolean sameSheet(Likeness other) {
        int compared = 0;
        for (int y = MOST_SHIFT; y + TILE_HEIGHT <= HEIGHT - MOST_SHIFT; y += TILE_HEIGHT / 2) {
            for (int x = MOST_SHIFT; x + TILE <= WIDTH - MOST_SHIFT; x += TILE / 2) {
                if (deviation(x, y) > PLAIN || other.deviation(x, y) > PLAIN) {
                    compared++;
                    if (best(x, y, other) < SAME && other.best(x, y, this) < SAME) {
                        return false;
                    }
                }
            }
        }
        return compared >= FEWEST_TILES;
    }

    /** The likeness of a tile to the place in the other page that is most like it, from -1 to 1. */
    private double best(int x, int y, Likeness other) {
        int bestX = 0;
        int bestY = 0;
        double best = -1;
        for (int dy = -MOST_SHIFT; dy <= MOST_SHIFT; dy += 2) {
            for (int dx = -MOST_SHIFT; dx <= MOST_SHIFT; dx += 2) {
                double likeness = correlation(x, y, other, 2 * dx, 2 * dy);
                if (likeness > best) {
                    best = likeness;
                    bestX = 2 * dx;
                    bestY = 2 * dy;
                }
            }
        }
        // By halves of a pixel: a thin line that falls between two pixels of the one page falls on one of the other.
        for (int dy = Math.max(1 - 2 * MOST_SHIFT, bestY - 2); dy <= Math.min(2 * MOST_SHIFT - 1, bestY + 2); dy++) {
            for (int dx = Math.max(1 - 2 * MOST_SHIFT, bestX - 2); dx <= Math.min(2 * MOST_SHIFT - 1, bestX + 2); dx++) {
                best = Math.max(best, correlation(x, y, other, dx, dy));
            }
        }
        return best;
    }

    /** @param dx in halves of a pixel */
    private double correlation(int x, int y, Likeness other, int dx, int dy) {
        int right = dx & 1;
        int below = (dy & 1) * WIDTH;
        long a = 0;
        long b = 0;
        long aa = 0;
        long bb = 0;
        long ab = 0;
        for (int row = y; row < y + TILE_HEIGHT; row++) {
            int mine = row * WIDTH + x;
            int theirs = (row + Math.floorDiv(dy, 2)) * WIDTH + x + Math.floorDiv(dx, 2);
            for (int i = 0; i < TILE; i++) {
                int p = pixels[mine + i] & 0xFF;
                int at = theirs + i;
                int q = ((other.pixels[at] & 0xFF) + (other.pixels[at + right] & 0xFF) + (other.pixels[at + below] & 0xFF)
                        + (other.pixels[at + right + below] & 0xFF)) / 4;
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        double n = TILE * TILE_HEIGHT;
        double spread = Math.sqrt((aa - a * a / n) * (bb - b * b / n));
        return spread == 0 ? 0 : (ab - a * b / n) / spread;
    }

    private double deviation(int x, int y) {
        long sum = 0;
        long squares = 0;
        for (int row = y; row < y + TILE_HEIGHT; row++) {
            for (int i = 0; i < TILE; i++) {
                int p = pixels[row * WIDTH + x + i] & 0xFF;
                sum += p;
                squares += p * p;
            }
        }
        double n = TILE * TILE_HEIGHT;
        return Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
    }
}
