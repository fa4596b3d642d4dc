package vn.motcua.kiosk.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days, money and periods are said as each language says them, also those that the portal publishes in Vietnamese. */
class CitizenIsToldInAnotherLanguageTest {

    private static final Path FOLDER = Path.of(System.getProperty("config.dir"), "words");
    private static final Words VI = Words.load(FOLDER.resolve("vi.properties"));
    private static final Words EN = Words.load(FOLDER.resolve("en.properties"));
    private static final LocalDateTime AT = LocalDateTime.of(2026, 6, 7, 9, 5);

    @Test
    void theSeventhOfJuneIsNotTheSixthOfJuly() {
        assertEquals("Chủ nhật 7/6", new Dates(VI).weekday(AT.toLocalDate()));
        assertEquals("Sunday 7 June", new Dates(EN).weekday(AT.toLocalDate()));
        assertEquals("09:05, Chủ nhật 7/6/2026", new Dates(VI).whole(AT));
        assertEquals("09:05, Sunday 7 June 2026", new Dates(EN).whole(AT));
        assertEquals("09:05, 7 June", new Dates(EN).timeOnDay(AT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "3 Ngày làm việc|3 ngày làm việc|3 working days",
            "1 Ngày làm việc; 16 Giờ|1 ngày làm việc; 16 giờ|1 working day; 16 hours",
            "Miễn phí|Miễn phí|Free",
            "120,000 VNĐ|120.000 đồng|120,000 VND",
            "20.000 VNĐ|20.000 đồng|20,000 VND",
            "1,025,000 Việt Nam Đồng; Miễn phí|1.025.000 đồng; Miễn phí|1,025,000 VND; Free",
            "50USD|50 đô la Mỹ|50 US dollars",
            "Trực tuyến; Dịch vụ bưu chính|Trực tuyến; Dịch vụ bưu chính|Online; By post"})
    void whatThePortalPublishes(String published, String vietnamese, String english) {
        assertEquals(vietnamese, new Published(VI).of(published));
        assertEquals(english, new Published(EN).of(published));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1100,000 VNĐ", "Trong ngày làm việc", "Theo quy định của Bộ Tài chính", "3 lần mức lương cơ sở"})
    void whatIsNotUnderstoodStaysAsPublished(String published) {
        assertEquals(published, new Published(EN).of(published));
    }

    @Test
    void levelsAreNamed() {
        assertEquals("Ministry, Province", new Published(EN).levels("Cấp bộ, Cấp tỉnh"));
        assertEquals("Cấp bộ, Cấp tỉnh", new Published(VI).levels("Cấp bộ, Cấp tỉnh"));
    }

    @Test
    void oneIsNotMany() {
        assertEquals("One page scanned", EN.get("scan.pages", 1));
        assertEquals("12 pages scanned", EN.get("scan.pages", 12));
        assertEquals("Đã quét 1 trang", VI.get("scan.pages", 1));
    }
}
