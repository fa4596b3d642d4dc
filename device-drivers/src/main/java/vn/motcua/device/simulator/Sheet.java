package vn.motcua.device.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import vn.motcua.device.PnmHeader;
import vn.motcua.device.ScanRequest.Colour;

/** What can be laid into the simulated scanner. */
sealed interface Sheet {

    String name();

    /** False when the back of it is not known. */
    boolean twoSided();

    /**
     * Writes one side beside {@code stem}, with the suffix of its format.
     *
     * @param dotsPerInch the wish
     */
    Side scan(boolean back, Colour colour, int dotsPerInch, Path stem) throws IOException;

    /** @param dotsPerInch as it came out */
    record Side(Path file, int dotsPerInch) {
    }

    /**
     * A drawn paper; its back shows the front through.
     *
     * @param turnedOver lies with its back up
     */
    record Sample(SamplePaper paper, int seed, boolean turnedOver) implements Sheet {

        @Override
        public String name() {
            return (turnedOver ? "mat-sau-" : "") + paper.title();
        }

        @Override
        public boolean twoSided() {
            return true;
        }

        /** Netpbm, as scanimage writes it. */
        @Override
        public Side scan(boolean back, Colour colour, int dotsPerInch, Path stem) throws IOException {
            ScannerLook look = new ScannerLook(dotsPerInch);
            BufferedImage image = back != turnedOver ? look.back(paper, seed) : look.front(paper, seed);
            Path file = stem.resolveSibling(stem.getFileName() + ".pnm");
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                String kind = colour == Colour.COLOUR ? "P6" : "P5";
                out.write((kind + "\n" + image.getWidth() + " " + image.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
                out.write(colour == Colour.COLOUR ? redFirst(pixels) : grey(pixels));
            }
            return new Side(file, dotsPerInch);
        }

        private static byte[] redFirst(byte[] blueFirst) {
            byte[] swapped = new byte[blueFirst.length];
            for (int i = 0; i < swapped.length; i += 3) {
                swapped[i] = blueFirst[i + 2];
                swapped[i + 1] = blueFirst[i + 1];
                swapped[i + 2] = blueFirst[i];
            }
            return swapped;
        }

        private static byte[] grey(byte[] blueFirst) {
            byte[] grey = new byte[blueFirst.length / 3];
            for (int i = 0; i < grey.length; i++) {
                int at = 3 * i;
                grey[i] = (byte) ((29 * (blueFirst[at] & 0xFF) + 150 * (blueFirst[at + 1] & 0xFF) + 77 * (blueFirst[at + 2] & 0xFF)) >> 8);
            }
            return grey;
        }
    }

    /** Somebody's picture file, handed over as it is. */
    record Picture(Path file) implements Sheet {

        private static final double A4_WIDTH_INCHES = 210 / 25.4;
        private static final double A4_HEIGHT_INCHES = 297 / 25.4;

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public boolean twoSided() {
            return false;
        }

        @Override
        public Side scan(boolean back, Colour colour, int dotsPerInch, Path stem) throws IOException {
            String suffix = name().substring(name().lastIndexOf('.')).toLowerCase(Locale.ROOT);
            Path copy = Files.copy(file, stem.resolveSibling(stem.getFileName() + suffix));
            return new Side(copy, Math.max(75, dotsPerInchOnA4(dotsPerInch)));
        }

        /** A picture that cannot be read is handed over as well: a broken page is something to try out. */
        private int dotsPerInchOnA4(int unknown) throws IOException {
            int[] size = name().toLowerCase(Locale.ROOT).matches(".*\\.p[pgbn]m") ? pnmSize() : pictureSize();
            return size.length == 0 ? unknown : (int) Math.round(Math.max(size[0] / A4_WIDTH_INCHES, size[1] / A4_HEIGHT_INCHES));
        }

        private int[] pnmSize() throws IOException {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                PnmHeader header = PnmHeader.read(in);
                return new int[] {header.width(), header.height()};
            }
        }

        private int[] pictureSize() throws IOException {
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    return new int[0];
                }
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in);
                    return new int[] {reader.getWidth(0), reader.getHeight(0)};
                } catch (IOException e) {
                    return new int[0];
                } finally {
                    reader.dispose();
                }
            }
        }
    }
}
