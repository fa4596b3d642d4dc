package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingIsCalledByAnotherNameTest {

    /** No title has the pig, the mine or the notary's clerk: they are a matter of something else. */
    @ParameterizedTest
    @CsvSource({"mở trại nuôi lợn lớn,1.008128", "chở lợn sang tỉnh khác,1.002338", "lên thổ cư 100 mét,1.013949",
            "hai nhà cãi nhau ranh đất,1.012812", "xác nhận không nợ thuế,1.008591", "one-time social insurance payment,1.001613"})
    void whatNoTitleSaysIsFoundByWhatItIsAbout(String query, String code) {
        List<String> found = Shipped.find(query);
        assertTrue(found.subList(0, Math.min(3, found.size())).contains(code), query + ": " + found);
    }

    @Test
    void whoIsConcernedSaysNothing() {
        assertEquals(Shipped.first("mất căn cước"), Shipped.first("chị gái mất căn cước"));
    }

    @Test
    void eachAnswerSaysWhatItTookForWhat() {
        List<String> why = Shipped.SEARCH.explain("đưa lợn sang tỉnh khác", 1);
        assertTrue(why.get(0).contains("by and large -> "), why.toString());
    }

    /** "bán hàng" alone is a shop, but here a title has all the words. */
    @Test
    void aTitleWithAllTheWordsIsMeantMoreLikelyThanOneForAPartOfThem() {
        assertEquals("1.008566", Shipped.first("bán hàng hoàn thuế"));
    }

    /** What it is for, and how it came about, is not what is asked. */
    @ParameterizedTest
    @CsvSource({"giấy độc thân để vay ngân hàng,1.004873", "giay doc than de vay ngan hang,1.004873", "thẻ căn cước để ở nhà bị mất,1.014064",
            "'chú ơi nhà con có cái quán mấy năm nay bán cũng được, giờ con muốn tách hộ khẩu riêng',1.010038",
            "'ba tui là bộ đội chết trận bảy hai, giấy báo tử thất lạc hết, giờ muốn làm hồ sơ liệt sĩ',1.013181",
            "'ông nội mất ở nhà đêm qua, gia đình cần giấy để lo hậu sự',1.000656",
            "'dạ con mới cưới, chồng con ở Long Biên, con muốn chuyển hộ khẩu từ Hưng Yên sang nhà chồng',1.004222",
            "'mảnh vườn nhà bác muốn chuyển lên thổ cư để xây nhà cho con, nộp hồ sơ chỗ nào',1.013949"})
    void whatIsAskedCountsMoreThanWhatIsToldBesides(String query, String code) {
        assertEquals(code, Shipped.first(query));
    }

    /** Who stops for good gives the licence back; land is exchanged, not fought over; and the plate is yellow for who carries people. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"thôi bán quán nước trả giấy phép|1.001266", "nghỉ bán phở hẳn|1.001266",
            "nghỉ bán mấy tháng hộ kinh doanh|1.001570", "đổi thửa ruộng cho hàng xóm|1.013831",
            "phá cái nhà tranh xây nhà hai tầng|1.013225", "đổi sang biển vàng để chạy dịch vụ|1.013079",
            "foreigner condo 50 years expired extend|1.012890", "get my vietnamese nationality back|2.002038"})
    void whatIsGivenBackExchangedOrRebuiltIsFoundByItsEverydayName(String query, String code) {
        assertEquals(code, Shipped.first(query));
    }
}
