package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseIsNoAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"mua vé máy bay", "asdfgh", "thời tiết hôm nay", "pizza", "zzzz", "mật khẩu wifi", "qzxv lpo mnk",
            "asdk qwe zxc"})
    void whatNoProcedureIsAboutFindsNothing(String query) {
        assertEquals(List.of(), Shipped.find(query));
    }

    /** Health, schools, labour and trade are other authorities' matters: what merely shares words with them would mislead. */
    @ParameterizedTest
    @ValueSource(strings = {"mở quầy thuốc tây", "giấy phép bán lẻ rượu", "chuyển trường cho cháu lớp ba", "giấy xác nhận khuyết tật",
            "work permit", "xin học lớp một cho con", "xin giấy phép lao động cho thợ nước ngoài", "unemployment benefit",
            "cấp lại chứng chỉ hành nghề điều dưỡng", "bằng thạc sĩ nước ngoài xin công nhận",
            "bán thuốc lá ở quán nước xin giấy phép"})
    void aMatterOfAnotherAuthorityFindsNothing(String query) {
        assertEquals(List.of(), Shipped.find(query));
    }

    @ParameterizedTest
    @CsvSource({"lý lịch tư pháp đi xuất khẩu lao động,3.000333", "vneid mức 2 cho người già,3.000228", "dangkytamtru,1.004194"})
    void aMatterOfThisCatalogueIsFoundBesideOneOfAnotherAuthority(String query, String code) {
        assertEquals(code, Shipped.first(query));
    }

    /** What is borrowed for somebody is no gift, and a foreigner's work permit is no permit of something else for foreigners. */
    @ParameterizedTest
    @ValueSource(strings = {"cho mượn cái bút", "nộp tiền điện", "phòng vệ sinh ở đâu", "thẻ xe buýt miễn phí cho người già"})
    void aWordInPassingIsNoMatter(String query) {
        assertEquals(List.of(), Shipped.find(query));
    }

    /** Of a long sentence what is mentioned by the way decides nothing: nobody asks here for a telephone, a market or a tent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "điện thoại tôi không biết dùng, con tôi bảo lên phường đăng ký cái VNeID mức hai|3.000228",
            "nhà em trồng rau sạch muốn xin giấy an toàn thực phẩm để bán vào siêu thị|2.001827",
            "bên em tổ chức đám cưới muốn dựng rạp dưới lòng đường một ngày thì xin phép ở đâu|1.013274"})
    void whatIsMentionedInPassingHidesNoAnswer(String query, String code) {
        assertEquals(code, Shipped.first(query));
    }

    /** A greeting gives nothing away, a motorbike is no clock, and the story is not the wish. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cho bác hỏi tí nhà bác có ông cụ mới mất hôm qua thì khai ở đâu|1.000656",
            "em rơi ví mất luôn cái bằng lái xe máy, giờ xin cấp lại|3.000348",
            "vợ tôi sinh mổ, cô ấy đi làm có đóng bảo hiểm xã hội, vậy tiền thai sản nhận ở đâu|2.000693"})
    void whatIsSaidBesideTheWishIsNotAnswered(String query, String code) {
        assertEquals(code, Shipped.first(query));
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
