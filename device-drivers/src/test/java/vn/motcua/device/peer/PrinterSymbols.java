package vn.motcua.device.peer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** QR codes that the printer draws: GS ( k with cn = 49. Without white around them, as the manuals say. */
final class PrinterSymbols {

    private int module = 3;
    private ErrorCorrectionLevel level = ErrorCorrectionLevel.L;
    private String stored = "";

    /** @param parameters from cn on. @return the rows of a printed symbol from its left edge; none for all other functions */
    List<BitSet> obey(byte[] parameters) {
        if (parameters[0] != '1') {
            return List.of();
        }
        switch (parameters[1]) {
            case 'C' -> module = parameters[2];
            case 'E' -> level = ErrorCorrectionLevel.values()[new int[] {0, 1, 2, 3}[parameters[2] - '0']];
            case 'P' -> stored = new String(parameters, 3, parameters.length - 3, StandardCharsets.UTF_8);
            case 'Q' -> {
                return drawn();
            }
            default -> { }
        }
        return List.of();
    }

    private List<BitSet> drawn() {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(stored, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
        List<BitSet> rows = new ArrayList<>();
        for (int y = 0; y < modules.getHeight() * module; y++) {
            BitSet row = new BitSet();
            for (int x = 0; x < modules.getWidth() * module; x++) {
                row.set(x, modules.get(x / module, y / module) == 1);
            }
            // So that the width is known where the last module is white.
            row.set(modules.getWidth() * module);
            rows.add(row);
        }
        return rows;
    }
}
