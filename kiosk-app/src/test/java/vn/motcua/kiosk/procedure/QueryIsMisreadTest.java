package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryIsMisreadTest {

    @ParameterizedTest
    @CsvSource({"ddawng kys keest hoon", "d9a8ng ky1 ke61t ho6n", "dangkykethon", "đăngkýkếthôn", "dang kyket hon", "dkkh",
            "dang ky ket hom", "đăng ký kết hơn", "kết hôn đăng ký", "lấy vợ", "marriage registration",
            "cho em hỏi muốn đăng ký kết hôn thì cần giấy tờ gì ạ"})
    void allTheseAreAWedding(String query) {
        assertEquals(Shipped.MARRIAGE, Shipped.first(query));
    }

    @ParameterizedTest
    @CsvSource({"dang ky thong tru", "đăng ký thừong trú", "nhập hộ khẩu", "dktt", "chuyển khẩu"})
    void aSlipMayBeAWordItself(String query) {
        assertEquals(Shipped.PERMANENT_RESIDENCE, Shipped.first(query));
    }

    @Test
    void initialsAreReadBothWays() {
        assertEquals(Shipped.first("bảo hiểm xã hội một lần"), Shipped.first("bhxh một lần"));
        assertTrue(Shipped.find("bảo hiểm y tế").contains("1.001939"), "its title says BHYT");
        assertEquals("3.000348", Shipped.first("cấp lại gplx"));
    }

    @Test
    void theLastWordMayBeUnfinishedUntilASpaceFollows() {
        assertEquals(Shipped.MARRIAGE, Shipped.first("kết h"));
        assertTrue(Shipped.find("kết h ").isEmpty() || !Shipped.first("kết h ").equals(Shipped.MARRIAGE));
    }

    /** At the end of a sentence "chi" is a word of the Centre, and no beginning of dividing; with all other marks typed, "chung" lacks none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dạ thưa, lụt vô ướt hết cái sổ đỏ, chữ nhòe không đọc được, chừ xin đổi sổ khác kiểu chi|1.012783",
            "hai bố con tôi đứng chung một thửa, giờ muốn cắt ra làm hai sổ|1.012784"})
    void aSentenceIsTakenAtItsWords(String query, String code) {
        assertEquals(code, Shipped.first(query));
    }

    @Test
    void aFewKeyStrokesBringTheCommonestUp() {
        List<String> found = Shipped.find("kha").subList(0, 3);
        assertTrue(found.contains(Shipped.BIRTH), found.toString());
    }

    @Test
    void anEmptyQueryFindsWhatIsAskedForMost() {
        assertEquals(Shipped.CATALOGUE.commonest(5), Shipped.SEARCH.find("  ", 5).stream().map(SearchHit::procedure).toList());
    }
}
