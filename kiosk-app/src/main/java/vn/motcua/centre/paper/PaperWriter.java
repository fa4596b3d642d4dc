package vn.motcua.centre.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a paper from top to bottom, in points. A new page begins by itself; a paper that is one strip is as long as it has to be. */
public final class PaperWriter implements AutoCloseable {

    public static final float MM = 72f / 25.4f;

    /** Above and below the words of a row, together. */
    private static final float CELL_ROOM = 8;
    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";
    private static final float LINE = 1.32f;

    /** Left, middle or right between the two edges that are given. */
    public enum Align {
        LEFT(0), CENTRE(0.5f), RIGHT(1);

        private final float share;

        Align(float share) {
            this.share = share;
        }
    }

    private final PDDocument document = new PDDocument();
    private final PDRectangle size;
    private final float margin;
    private final PDFont regular;
    private final PDFont bold;
    private final PDFont italic;
    private PDPageContentStream content;
    private float y;

    public PaperWriter(PDRectangle size, float margin) throws IOException {
        this.size = size;
        this.margin = margin;
        this.regular = font("Roboto-Regular.ttf");
        this.bold = font("Roboto-Bold.ttf");
        this.italic = font("Roboto-Italic.ttf");
        page();
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PaperWriter.class.getResourceAsStream(FONTS + name), name)) {
            return PDType0Font.load(document, in);
        }
    }

    /** Begins a new page. */
    public void page() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(size);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = size.getHeight() - margin;
    }

    public PDFont regular() {
        return regular;
    }

    public PDFont bold() {
        return bold;
    }

    public PDFont italic() {
        return italic;
    }

    public float left() {
        return margin;
    }

    public float right() {
        return size.getWidth() - margin;
    }

    public float y() {
        return y;
    }

    public void moveTo(float to) {
        y = to;
    }

    public void gap(float points) {
        y -= points;
    }

    /** Begins a new page unless there is room. */
    public void need(float points) throws IOException {
        if (y - points < margin) {
            page();
        }
    }

    /** Text in as many lines as it takes, between two edges, below what was written before. */
    public void text(PDFont font, float points, Align align, float from, float to, String text) throws IOException {
        for (String line : lines(font, points, to - from, text)) {
            need(points * LINE);
            y -= points * LINE;
            float slack = to - from - width(font, points, line);
            content.beginText();
            content.setFont(font, points);
            content.newLineAtOffset(from + slack * align.share, y + points * (LINE - 1));
            content.showText(line);
            content.endText();
        }
    }

    /** From edge to edge. */
    public void text(PDFont font, float points, Align align, String text) throws IOException {
        text(font, points, align, left(), right(), text);
    }

    private static List<String> lines(PDFont font, float points, float width, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : drawable(font, text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, points, longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What the font has no sign for becomes a question mark: a strange letter must not cost a citizen the paper. */
    private static String drawable(PDFont font, String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().forEach(each -> {
            String letter = Character.toString(each);
            try {
                font.encode(letter);
                drawable.append(letter);
            } catch (IOException | IllegalArgumentException e) {
                drawable.append('?');
            }
        });
        return drawable.toString();
    }

    private static float width(PDFont font, float points, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * points;
    }

    /** Whether a row would still stand on this page. */
    public boolean hasRoomFor(PDFont font, float points, float[] edges, String... cells) throws IOException {
        return y - height(font, points, edges, cells) - CELL_ROOM >= margin;
    }

    private static float height(PDFont font, float points, float[] edges, String... cells) throws IOException {
        float height = 0;
        for (int i = 0; i < cells.length; i++) {
            height = Math.max(height, lines(font, points, edges[i + 1] - edges[i] - 8, cells[i]).size() * points * LINE);
        }
        return height;
    }

    /** A table's row: the cells' lower edges are one line. @param edges one more than cells */
    public void row(PDFont font, float points, float[] edges, String... cells) throws IOException {
        float height = height(font, points, edges, cells);
        need(height + CELL_ROOM);
        float top = y;
        for (int i = 0; i < cells.length; i++) {
            y = top - 3;
            text(font, points, Align.LEFT, edges[i] + 4, edges[i + 1] - 4, cells[i]);
        }
        y = top - height - CELL_ROOM;
        content.setLineWidth(0.6f);
        for (int i = 0; i < cells.length; i++) {
            content.addRect(edges[i], y, edges[i + 1] - edges[i], top - y);
        }
        content.stroke();
    }

    public void rule() throws IOException {
        y -= 4;
        content.setLineWidth(0.6f);
        content.moveTo(left(), y);
        content.lineTo(right(), y);
        content.stroke();
        y -= 4;
    }

    /** A QR code whose upper left corner is given; does not move on. */
    public void qr(String text, float x, float top, float side) throws IOException {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.QR_COMPACT, true, EncodeHintType.MARGIN, 4));
            float dot = side / matrix.getWidth();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row)) {
                        // A little larger than the dot, or thin white lines show between dots on the screen.
                        content.addRect(x + column * dot, top - (row + 1) * dot, dot + 0.05f, dot + 0.05f);
                    }
                }
            }
            content.fill();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Where the text ended, for a strip that is cut there. */
    public byte[] finish(boolean cut) throws IOException {
        content.close();
        if (cut) {
            PDPage page = document.getPage(0);
            PDRectangle box = new PDRectangle(0, y - margin, size.getWidth(), size.getHeight() - y + margin);
            page.setMediaBox(box);
            page.setCropBox(box);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
