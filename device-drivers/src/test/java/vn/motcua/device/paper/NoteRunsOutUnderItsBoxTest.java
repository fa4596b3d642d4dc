package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import vn.motcua.device.PrintDocument.Align;

class NoteRunsOutUnderItsBoxTest {

    private static final int WIDTH = 300;

    @Test
    void theLinesBelowBeginUnderTheFirstWord() {
        Paragraph box = new Paragraph("□", Face.MEDIUM, 26, 1.4, WIDTH, Align.LEFT);
        Paragraph ticked = new Paragraph("□ Văn bản ủy quyền khi nhờ người khác đi nộp", Face.MEDIUM, 26, 1.4, WIDTH, Align.LEFT);
        assertTrue(ticked.height() > box.height() * 3 / 2, "it takes several lines");
        assertTrue(inkFrom(ticked, 0, box.height()) < box.widest());
        assertTrue(inkFrom(ticked, box.height() + 4, ticked.height()) >= box.widest());
    }

    @Test
    void wordsWithoutAnIndentBeginAtTheEdge() {
        Paragraph plain = new Paragraph("Văn bản ủy quyền khi nhờ người khác đi nộp", Face.MEDIUM, 26, 1.4, WIDTH, Align.LEFT);
        assertEquals(0, inkFrom(plain, plain.height() / 2, plain.height()), 5);
    }

    /** The leftmost dot between two heights. */
    private static int inkFrom(Paragraph paragraph, int top, int bottom) {
        BufferedImage paper = new BufferedImage(WIDTH, paragraph.height() + 1, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        paragraph.draw(graphics, 0, 0);
        graphics.dispose();
        for (int x = 0; x < WIDTH; x++) {
            for (int y = top; y < bottom; y++) {
                if ((paper.getRGB(x, y) & 0xFF) > 128) {
                    return x;
                }
            }
        }
        return WIDTH;
    }
}
