package vn.motcua.kiosk.technician;

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
    private static final float MARK = 14;
    private static final float PICTURE_HEIGHT = 230;

    /** One part of the kiosk. @param lines what was found, worst first @param picture of its last test; null for none */
    public record Part(String title, String caption, List<Line> lines, BufferedImage picture) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param word of the state, in front of the text: state is never told by colour alone */
    public record Line(boolean good, String word, String text) {
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
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, String title, List<String> facts, String verdict, List<Part> parts) throws IOException {
        ReadinessReport report = new ReadinessReport();
        try (report.document) {
            report.page();
            report.text(title, report.bold, 20);
            for (String fact : facts) {
                report.text(fact, report.regular, 10.5f);
            }
            report.y -= 6;
            report.text(verdict, report.bold, 13);
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
        float height = 40 + part.lines().size() * MARK + (part.picture() == null ? 0 : PICTURE_HEIGHT);
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
        for (Line line : part.lines()) {
            text(line.word() + "  " + line.text(), line.good() ? regular : bold, 10);
        }
        if (part.picture() != null) {
            picture(part.picture());
        }
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
        for (String line : wrapped(printable(text, font), font, size)) {
            if (y - size * 1.4f < MARGIN) {
                page();
            }
            y -= size * 1.4f;
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(MARGIN, y);
            content.showText(line);
            content.endText();
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

    private static List<String> wrapped(String text, PDFont font, float size) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
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
