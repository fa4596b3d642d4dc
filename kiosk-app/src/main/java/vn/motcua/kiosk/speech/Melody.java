package vn.motcua.kiosk.speech;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Short tones one after the other, as a WAV file: 16 bit, one channel, 22 050 samples a second. Soft at both ends, so that nothing clicks. */
final class Melody {

    private static final int RATE = 22_050;
    private static final int HEADER = 44;
    private static final double LOUDNESS = 0.35;
    private static final int SOFT_MILLIS = 12;

    private final List<double[]> tones = new ArrayList<>();

    /** @param hertz 0 for a rest */
    Melody tone(double hertz, int millis) {
        tones.add(new double[] {hertz, millis});
        return this;
    }

    /** @param share of full loudness, 0 to 1 */
    byte[] wav(double share) {
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        for (double[] tone : tones) {
            int count = (int) (tone[1] * RATE / 1000);
            for (int i = 0; i < count; i++) {
                // The octave above makes it carry in a loud hall.
                double wave = 0.75 * Math.sin(2 * Math.PI * tone[0] * i / RATE) + 0.25 * Math.sin(4 * Math.PI * tone[0] * i / RATE);
                int sample = (int) (Short.MAX_VALUE * LOUDNESS * share * envelope(i, count) * wave);
                samples.write(sample);
                samples.write(sample >> 8);
            }
        }
        byte[] data = samples.toByteArray();
        ByteBuffer file = ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + data.length).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(data.length).put(data);
        return file.array();
    }

    private static double envelope(int sample, int count) {
        double soft = SOFT_MILLIS * RATE / 1000.0;
        double in = Math.min(1, sample / soft);
        return in * Math.pow(1 - sample / (double) count, 0.6);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
