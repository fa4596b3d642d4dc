package vn.motcua.device.paper;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Code;

/**
 * A QR code in whole dots with the four modules of white around it that ISO/IEC 18004 asks for, its words right of it, or
 * below where the paper is too narrow.
 */
final class CodeBlock implements Block {

    private static final int QUIET_MODULES = 4;
    private static final int LEAST_MODULE = 3;
    /** Fewer dots than this beside the code, and words there would be one to a line. */
    private static final double LEAST_WORDS = 190;

    private final Sheet sheet;
    private final String content;
    private final ByteMatrix modules;
    private final int module;
    private final boolean wordsBelow;
    private final Paragraph words;

    /**
     * @param alone nothing may stand beside the code: a printer that draws it cannot print beside it
     * @throws IllegalArgumentException when the content is empty or too long for a code that this paper can hold
     */
    CodeBlock(Code code, Sheet sheet, boolean alone) {
        this.sheet = sheet;
        this.content = code.content();
        this.modules = encode(code.content());
        int across = modules.getWidth() + 2 * QUIET_MODULES;
        this.module = Math.min(sheet.dots(code.module()), sheet.width() / across);
        if (module < LEAST_MODULE) {
            throw new IllegalArgumentException("a code of " + across + " modules does not fit " + sheet.width() + " dots");
        }
        int beside = sheet.width() - sheet.margin() - left() - edge() - quiet();
        boolean wordless = code.caption().isBlank();
        this.wordsBelow = alone || wordless || beside < sheet.dots(LEAST_WORDS);
        this.words = wordsBelow
                ? new Paragraph(code.caption(), Face.MEDIUM, sheet.dots(26), wordless ? 0 : WordBlock.LEADING, sheet.column(), Align.CENTRE)
                : new Paragraph(code.caption(), Face.MEDIUM, sheet.dots(26), WordBlock.LEADING, beside, Align.LEFT);
    }

    private static ByteMatrix encode(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_COMPACT, true)).getMatrix();
        } catch (WriterException e) {
            // The content may be personal: it stays out of the message.
            throw new IllegalArgumentException("no QR code can hold " + content.length() + " characters");
        }
    }

    private int edge() {
        return modules.getWidth() * module;
    }

    private int quiet() {
        return QUIET_MODULES * module;
    }

    private int left() {
        return wordsBelow ? (sheet.width() - edge()) / 2 : Math.max(sheet.margin(), quiet());
    }

    @Override
    public int height() {
        return wordsBelow ? edge() + (words.widest() > 0 ? quiet() + words.height() : 0) : Math.max(edge(), words.height());
    }

    @Override
    public int above() {
        return quiet();
    }

    @Override
    public int below() {
        return quiet();
    }

    @Override
    public List<Zone> zones(int top) {
        if (!wordsBelow) {
            return List.of(Zone.dots(top, top + height()));
        }
        Zone code = new Zone(top, top + edge(), new Zone.Symbol(content, module));
        return List.of(code, Zone.dots(code.end(), top + height()));
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        int codeTop = wordsBelow ? top : top + (height() - edge()) / 2;
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    graphics.fillRect(left() + x * module, codeTop + y * module, module, module);
                }
            }
        }
        if (wordsBelow) {
            words.draw(graphics, sheet.margin(), top + edge() + quiet());
        } else {
            words.draw(graphics, left() + edge() + quiet(), top + (height() - words.height()) / 2.0);
        }
    }
}
