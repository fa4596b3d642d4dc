package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Cut;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;

/** In the printer's own letters each Vietnamese letter is itself, and what has no letter there is printed as dots. */
class LetterComesOutAsAnotherTest {

    private static final String SMALL = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    @Test
    void everyLetterOfTheAlphabet() {
        assertEquals(134, Tcvn3.size());
        String mixed = SMALL.toUpperCase() + " Ất Đỗ";
        for (String words : new String[] {SMALL.substring(0, 40), SMALL.substring(40), mixed.substring(0, 40), mixed.substring(40)}) {
            assertEquals(words, printed(words).strip());
            assertEquals(words, printed(Normalizer.normalize(words, Normalizer.Form.NFD)).strip());
        }
    }

    @Test
    void longLinesBreakBetweenWords() {
        String letters = printed("Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh");
        assertEquals("Cấp bản sao trích lục hộ tịch, bản sao Giấy khai\nsinh", letters.strip());
    }

    @Test
    void whatHasNoLetterIsPrintedAsDots() {
        StringBuffer letters = new StringBuffer();
        PrintedPaper paper = paper("□ 两", letters);
        assertEquals("", letters.toString());
        assertFalse(paper.blank());
        assertTrue(printed("a · b – “c”").contains("a - b - \"c\""));
    }

    private static String printed(String words) {
        StringBuffer letters = new StringBuffer();
        paper(words, letters);
        return letters.toString();
    }

    private static PrintedPaper paper(String words, StringBuffer letters) {
        PrintDocument document = new PrintDocument("t", List.of(new Text(words, 26, Weight.MEDIUM, Align.LEFT), new Cut()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        TextPaper.pieces(document, 576, 203, 30, 31, true, Cutter.FULL).forEach(all::writeBytes);
        return PaperDecoder.decode(all.toByteArray(), PrinterHabits.good(), letters).get(0);
    }
}
