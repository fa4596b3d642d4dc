package vn.motcua.kiosk.technician;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Says on paper whether a kiosk is ready: every part with what was found, and what its tests brought out as pictures. */
public final class ReadinessReport {

    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";
    private static final float MARGIN = 48;
    /** Of a line, and of the tint behind its state. */
    private static final float MARK = 14;
    private static final float STATE_WIDTH = 70;
    private static final float BANNER = 32;
    private static final float PICTURE_HEIGHT = 230;

    /** One part of the kiosk. @param lines what was found, worst first @param picture of its last test; null for none */
    public record Part(String title, String caption, List<Line> lines, BufferedImage picture) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** How a line or the whole is to be taken; the colours are those of the screen. */
    public enum Mark {
        GOOD(0x0F, 0x5C, 0x36, 0xDF, 0xF0, 0xE4), NOTE(0x4A, 0x4A, 0x44, 0xEE, 0xEB, 0xE2),
        ATTENTION(0x5C, 0x3D, 0x00, 0xFB, 0xEF, 0xD3), FAULT(0x9B, 0x1C, 0x1C, 0xFB, 0xE4, 0xE1);

        private final Color ink;
        private final Color tint;

        Mark(int... parts) {
            ink = new Color(parts[0], parts[1], parts[2]);
            tint = new Color(parts[3], parts[4], parts[5]);
        }
    }

    /** @param word of the state, in front of the text: state is never told by colour alone */
    public record Line(Mark mark, String word, String text) {
    }

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream content;
    private float y;

    private ReadinessReport() throws IOException {
        regular = font("Roboto-Regular.ttf");
        bold = font("Roboto-Bold.ttf");
    }

    /**
     * @param facts below the title: which kiosk, which software, when
     * @param mark  of the verdict
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, String title, List<String> facts, Mark mark, String verdict, List<Part> parts) throws IOException {
        ReadinessReport report = new ReadinessReport();
        try (report.document) {
            report.page();
            report.text(title, report.bold, 22);
            report.y -= 6;
            for (String fact : facts) {
                report.text(fact, report.regular, 10.5f);
            }
            report.y -= 10;
            report.banner(mark, verdict);
            for (Part part : parts) {
                report.part(part);
            }
            report.content.close();
            report.document.getDocumentInformation().setTitle(title);
            report.document.save(file.toFile());
        }
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadinessReport.class.getResourceAsStream(FONTS + name), name)) {
            return PDType0Font.load(document, in);
        }
    }

    private void page() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = page.getMediaBox().getHeight() - MARGIN;
    }

    private void part(Part part) throws IOException {
        float height = 46 + part.lines().size() * (MARK + 4) + (part.picture() == null ? 0 : PICTURE_HEIGHT);
        if (y - height < MARGIN) {
            page();
        }
        y -= 8;
        content.setLineWidth(0.6f);
        content.moveTo(MARGIN, y);
        content.lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
        content.stroke();
        y -= 8;
        text(part.title(), bold, 12.5f);
        if (!part.caption().isEmpty()) {
            text(part.caption(), regular, 9.5f);
        }
        y -= 3;
        for (Line line : part.lines()) {
            line(line);
        }
        if (part.picture() != null) {
            picture(part.picture());
        }
    }

    private void banner(Mark mark, String verdict) throws IOException {
        y -= BANNER;
        tint(mark, MARGIN, y, PDRectangle.A4.getWidth() - 2 * MARGIN, BANNER);
        content.setNonStrokingColor(mark.ink);
        write(verdict, bold, 13, MARGIN + 12, y + 10);
        content.setNonStrokingColor(Color.BLACK);
        y -= 2;
    }

    /** The state's word on its tint, and what was found beside it. */
    private void line(Line line) throws IOException {
        List<String> rows = wrapped(printable(line.text(), regular), regular, 10, PDRectangle.A4.getWidth() - 2 * MARGIN - STATE_WIDTH);
        if (y - rows.size() * MARK - 4 < MARGIN) {
            page();
        }
        y -= 4;
        tint(line.mark(), MARGIN, y - MARK + 1, STATE_WIDTH - 10, MARK + 1);
        content.setNonStrokingColor(line.mark().ink);
        float middle = MARGIN + (STATE_WIDTH - 10 - bold.getStringWidth(line.word()) / 1000 * 8.5f) / 2;
        write(line.word(), bold, 8.5f, middle, y - MARK + 5.5f);
        content.setNonStrokingColor(Color.BLACK);
        for (String row : rows) {
            y -= MARK;
            write(row, line.mark() == Mark.FAULT || line.mark() == Mark.ATTENTION ? bold : regular, 10, MARGIN + STATE_WIDTH, y + 4.5f);
        }
    }

    private void tint(Mark mark, float x, float bottom, float width, float height) throws IOException {
        content.setNonStrokingColor(mark.tint);
        content.addRect(x, bottom, width, height);
        content.fill();
    }

    private void write(String text, PDFont font, float size, float x, float baseline) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(text);
        content.endText();
    }

    private void picture(BufferedImage picture) throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(document, picture);
        float scale = Math.min((PICTURE_HEIGHT - 16) / image.getHeight(), (PDRectangle.A4.getWidth() - 2 * MARGIN) / image.getWidth());
        float height = image.getHeight() * scale;
        y -= height + 6;
        content.drawImage(image, MARGIN, y, image.getWidth() * scale, height);
        content.addRect(MARGIN, y, image.getWidth() * scale, height);
        content.setLineWidth(0.4f);
        content.stroke();
        y -= 8;
    }

    private void text(String text, PDFont font, float size) throws IOException {
        for (String line : wrapped(printable(text, font), font, size, PDRectangle.A4.getWidth() - 2 * MARGIN)) {
            if (y - size * 1.4f < MARGIN) {
                page();
            }
            y -= size * 1.4f;
            write(line, font, size, MARGIN, y);
        }
    }

    /** What hardware says of itself may have letters that no font has. */
    private static String printable(String text, PDFont font) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(each -> {
            String letter = Character.toString(each);
            try {
                font.encode(letter);
                clean.append(letter);
            } catch (IOException | IllegalArgumentException e) {
                clean.append(each == '\n' ? ' ' : '?');
            }
        });
        return clean.toString();
    }

    private static List<String> wrapped(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
