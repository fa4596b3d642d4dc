package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A picture in grey, at its full resolution. @param pixels line after line, 0 is black */
record GreyImage(int width, int height, byte[] pixels) {

    /** @param image TYPE_3BYTE_BGR or TYPE_BYTE_GRAY; the pixels of a grey one are shared */
    static GreyImage of(BufferedImage image) {
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return new GreyImage(image.getWidth(), image.getHeight(), samples);
        }
        byte[] grey = Worktop.bytes(image.getWidth() * image.getHeight());
        for (int i = 0, at = 0; i < grey.length; i++, at += 3) {
            // Rec. 601 weights of blue, green and red.
            grey[i] = (byte) ((29 * (samples[at] & 0xFF) + 150 * (samples[at + 1] & 0xFF) + 77 * (samples[at + 2] & 0xFF)) >> 8);
        }
        return new GreyImage(image.getWidth(), image.getHeight(), grey);
    }
}
