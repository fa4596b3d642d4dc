package vn.motcua.device.simulator;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** Makes a drawn sheet look as a scanner sees it: warm paper, a little askew, grain, and a back through which the front shows. */
final class ScannerLook {

    private static final Color PAPER = new Color(0xF8, 0xF6, 0xF0);
    private static final int GRAIN = 5;
    private static final double MOST_DEGREES = 0.7;
    /** How much of the front's darkness comes through thin paper. */
    private static final float BLEED_THROUGH = 0.2f;

    private final int dotsPerInch;

    ScannerLook(int dotsPerInch) {
        this.dotsPerInch = dotsPerInch;
    }

    /** @return TYPE_3BYTE_BGR, A4 */
    BufferedImage front(SamplePaper paper, int seed) {
        return scanned(drawn(paper, seed), seed);
    }

    BufferedImage back(SamplePaper paper, int seed) {
        return scanned(seenThrough(drawn(paper, seed)), seed + 1);
    }

    private BufferedImage blank() {
        return new BufferedImage(dots(PaperArtist.WIDTH), dots(PaperArtist.HEIGHT), BufferedImage.TYPE_3BYTE_BGR);
    }

    private int dots(double millimetres) {
        return (int) Math.round(millimetres * dotsPerInch / 25.4);
    }

    private BufferedImage drawn(SamplePaper paper, int seed) {
        BufferedImage sheet = blank();
        paint(sheet, PAPER);
        paper.draw(new PaperArtist(sheet, dotsPerInch, new Random(seed)));
        return sheet;
    }

    private static void paint(BufferedImage image, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    /** Mirrored, spread by the paper's fibres, and faint. */
    private BufferedImage seenThrough(BufferedImage front) {
        int width = front.getWidth() / 8;
        int height = front.getHeight() / 8;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(front, width, 0, -width, height, null);
        graphics.dispose();
        float[] even = new float[9];
        Arrays.fill(even, 1 / 9f);
        BufferedImage spread = new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null).filter(small, null);

        BufferedImage back = blank();
        paint(back, PAPER);
        Graphics2D over = back.createGraphics();
        over.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, BLEED_THROUGH));
        over.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        over.drawImage(spread, 0, 0, back.getWidth(), back.getHeight(), null);
        over.dispose();
        return back;
    }

    private BufferedImage scanned(BufferedImage sheet, int seed) {
        // Neighbouring seeds of java.util.Random begin alike: spread them.
        Random chance = new Random(seed * 0x9E3779B97F4A7C15L);
        BufferedImage image = blank();
        paint(image, PAPER);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double angle = Math.toRadians((chance.nextDouble() * 2 - 1) * MOST_DEGREES);
        graphics.drawImage(sheet, AffineTransform.getRotateInstance(angle, image.getWidth() / 2.0, image.getHeight() / 2.0), null);
        graphics.dispose();
        grain(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), seed);
        return image;
    }

    /** The same small number on all three colours of a pixel; xorshift, since a page has nine million of them. */
    private static void grain(byte[] pixels, int seed) {
        int state = seed * 0x9E3779B1 | 1;
        for (int i = 0; i + 2 < pixels.length; i += 3) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            int noise = Math.floorMod(state, GRAIN) - GRAIN / 2;
            for (int c = i; c < i + 3; c++) {
                pixels[c] = (byte) Math.max(0, Math.min(255, (pixels[c] & 0xFF) + noise));
            }
        }
    }
}
