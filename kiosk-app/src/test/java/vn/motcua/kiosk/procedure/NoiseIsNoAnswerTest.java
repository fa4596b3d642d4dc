package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseIsNoAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"mua vé máy bay", "asdfgh", "thời tiết hôm nay", "pizza", "zzzz", "mật khẩu wifi"})
    void whatNoProcedureIsAboutFindsNothing(String query) {
        assertEquals(List.of(), Shipped.find(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!…", "😀", "a", "\u0301", "1", "((((", "đ", "khai\u0000sinh", "\\ \" * ~ AND OR NOT", "ﬁ ﬂ ß İ"})
    void garbageIsAnsweredCalmly(String query) {
        assertTrue(Shipped.find(query).size() <= 10);
    }

    @Test
    void aQueryWithoutEndComesToAnEnd() {
        assertTrue(Shipped.find("khai sinh ".repeat(1000)).size() <= 10);
        assertTrue(Shipped.find("dangkykhaisinh".repeat(1000)).size() <= 10);
    }
}
