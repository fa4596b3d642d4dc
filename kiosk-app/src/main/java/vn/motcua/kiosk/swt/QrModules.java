package vn.motcua.kiosk.swt;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** The dark and light squares of a QR code, without its quiet zone. */
record QrModules(ByteMatrix matrix) {

    /** @throws IllegalArgumentException when the content is too long for any QR code (2331 bytes at level M) */
    static QrModules of(String content) {
        try {
            return new QrModules(Encoder.encode(content, ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_COMPACT, true)).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }

    int size() {
        return matrix.getWidth();
    }

    boolean dark(int x, int y) {
        return matrix.get(x, y) == 1;
    }
}
