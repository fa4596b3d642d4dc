package vn.motcua.kiosk.dossier;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;

/**
 * What of a page is not ink, at 100 dots per inch: the paper made white, and what shines through it; tints and marks stay.
 * It also says whether more of it is a picture than a stencil and a coarse background can carry.
 */
final class Background {

    /** As bright as this, against the paper at 255, is paper; from the lower one on it is made brighter. */
    private static final int WHITE = 216;
    private static final int GREY = 176;
    private static final int COLOURED = 45;
    /** Squares of 10 mm: a passport photo has a dozen, the inside of a stamp fewer. */
    private static final int MOST_TONED_CELLS = 6;
    private static final double TONED = 0.35;
    private static final int MOST_PENCILLED_CELLS = 10;
    private static final double PENCILLED = 0.012;
    private static final int SHARP = 14;
    private static final double FLAT = 0.0004;
    private static final int GRAIN = 8;

    private final int width;
    private final int height;
    private final byte[] samples;
    private final boolean[] inked;

    private Background(int width, int height, byte[] samples, boolean[] inked) {
        this.width = width;
        this.height = height;
        this.samples = samples;
        this.inked = inked;
    }

    /** @param small the straight page, TYPE_3BYTE_BGR or TYPE_BYTE_GRAY @param stencil its ink, at a higher resolution */
    static Background of(BufferedImage small, Bitmap stencil, Paper paper) {
        int width = small.getWidth();
        int height = small.getHeight();
        int bands = small.getRaster().getNumBands();
        int[] white = paper.samples(bands);
        byte[] from = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        byte[] samples = Worktop.bytes(width * height * 3);
        for (int i = 0; i < width * height; i++) {
            for (int band = 0; band < 3; band++) {
                int which = bands == 1 ? 0 : band;
                samples[3 * i + band] = (byte) Math.min(255, (from[bands * i + which] & 0xFF) * 255 / white[which]);
            }
        }
        return new Background(width, height, samples, inked(stencil, width, height));
    }

    /** The pixels that ink touches, and their neighbours, into which it blurs. */
    private static boolean[] inked(Bitmap stencil, int width, int height) {
        boolean[] touched = new boolean[width * height];
        int bytesPerLine = (stencil.width() + 7) / 8;
        for (int y = 0; y < stencil.height(); y++) {
            int row = (int) ((long) y * height / stencil.height()) * width;
            for (int x = 0; x < stencil.width(); x++) {
                if ((x & 7) == 0 && stencil.bits()[y * bytesPerLine + (x >> 3)] == 0) {
                    x += 7;
                } else if (stencil.at(x, y) == 1) {
                    touched[row + (int) ((long) x * width / stencil.width())] = true;
                }
            }
        }
        return widened(widened(touched, width, 1), width, width);
    }

    private static boolean[] widened(boolean[] mask, int width, int step) {
        boolean[] wide = mask.clone();
        for (int i = step; i < mask.length - step; i++) {
            wide[i] |= mask[i - step] || mask[i + step];
        }
        return wide;
    }

    private int grey(int i) {
        return (29 * (samples[3 * i] & 0xFF) + 150 * (samples[3 * i + 1] & 0xFF) + 77 * (samples[3 * i + 2] & 0xFF)) >> 8;
    }

    private int chroma(int i) {
        int blue = samples[3 * i] & 0xFF;
        int green = samples[3 * i + 1] & 0xFF;
        int red = samples[3 * i + 2] & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    /** A photo, a tint, pencil: something that only a picture of the whole page keeps. */
    boolean needsPicture() {
        return Cells.count(width, height, TONED, (x, y) -> toned(y * width + x)) > MOST_TONED_CELLS
                || Cells.count(width, height, PENCILLED, (x, y) -> pencilled(y * width + x)) > MOST_PENCILLED_CELLS;
    }

    private boolean toned(int i) {
        return !inked[i] && (grey(i) < GREY || chroma(i) > COLOURED);
    }

    /** Sharp, and paler than ink: what shines through from the back is not sharp. */
    private boolean pencilled(int i) {
        if (inked[i] || inked[i + 1] || inked[i + width]) {
            return false;
        }
        int here = grey(i);
        return Math.min(here, Math.min(grey(i + 1), grey(i + width))) < WHITE
                && (Math.abs(here - grey(i + 1)) >= SHARP || Math.abs(here - grey(i + width)) >= SHARP);
    }

    /** A part of the page that is not white. */
    record Part(Rectangle place, BufferedImage picture) {
    }

    /** @return empty when all of it is white */
    Optional<Part> part() {
        whiten();
        fillUnderInk();
        Rectangle box = new Rectangle(-1, -1);
        int marked = 0;
        for (int i = 0; i < inked.length; i++) {
            if (!inked[i] && grey(i) < 250) {
                marked++;
                box.add(new Rectangle(i % width, i / width, 1, 1));
            }
        }
        if (marked <= FLAT * inked.length) {
            return Optional.empty();
        }
        Rectangle place = box.intersection(new Rectangle(0, 0, width, height));
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(samples, 0, ((DataBufferByte) page.getRaster().getDataBuffer()).getData(), 0, samples.length);
        BufferedImage picture = new BufferedImage(place.width, place.height, BufferedImage.TYPE_3BYTE_BGR);
        picture.getRaster().setRect(page.getRaster().createChild(place.x, place.y, place.width, place.height, 0, 0, null));
        return Optional.of(new Part(place, picture));
    }

    private void whiten() {
        for (int i = 0; i < inked.length; i++) {
            int grey = grey(i);
            if (grey >= GREY && chroma(i) <= COLOURED) {
                int lift = grey >= WHITE ? 255 : (grey - GREY) * 255 / (WHITE - GREY);
                for (int band = 0; band < 3; band++) {
                    int sample = samples[3 * i + band] & 0xFF;
                    samples[3 * i + band] = (byte) (sample + (255 - sample) * lift / 255);
                }
            }
        }
    }

    /** Under the ink lies what is around it, so that no edge needs bytes. */
    private void fillUnderInk() {
        Mosaic around = new Mosaic((width + GRAIN - 1) / GRAIN, (height + GRAIN - 1) / GRAIN);
        for (int i = 0; i < inked.length; i++) {
            if (!inked[i]) {
                around.add(cell(i, around.width), samples[3 * i + 2] & 0xFF, samples[3 * i + 1] & 0xFF, samples[3 * i] & 0xFF, 1);
            }
        }
        byte[] filled = ((DataBufferByte) around.filled(new Paper(255, 255, 255)).getRaster().getDataBuffer()).getData();
        for (int i = 0; i < inked.length; i++) {
            if (inked[i]) {
                System.arraycopy(filled, 3 * cell(i, around.width), samples, 3 * i, 3);
            }
        }
    }

    private int cell(int i, int cells) {
        return i / width / GRAIN * cells + i % width / GRAIN;
    }
}
