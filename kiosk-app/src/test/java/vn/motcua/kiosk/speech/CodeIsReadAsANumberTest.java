package vn.motcua.kiosk.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kiosk.words.Words;

/** What stands on the screen is spoken so that it can be written down. */
class CodeIsReadAsANumberTest {

    private static final Path WORDS = Path.of(System.getProperty("config.dir"), "words");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A042|A 0 4 2",
            "Số A042 vẫn có hiệu lực|Số A 0 4 2 vẫn có hiệu lực",
            "H26-0300-0427|H 2 6, 0 3 0 0, 0 4 2 7",
            "Thủ tục 1.001193|Thủ tục 1, 0 0 1 1 9 3",
            "LH-1203-0044|L H, 1 2 0 3, 0 0 4 4",
            "18:00|18 giờ đúng",
            "bấm Kết thúc .|bấm Kết thúc.",
            "0010 •••• ••12|0 0 1 0, được che, 1 2",
            "09:05|9 giờ 5",
            "Thứ Hai, 23/11|Thứ Hai, ngày 23 tháng 11",
            "02/03/2000|ngày 2 tháng 3 năm 2000",
            "15.000 đồng|15 nghìn đồng",
            "1.250.000 đồng; 8.500 đồng|1 triệu 250 nghìn đồng; 8.500 đồng",
            "10–15 phút|10 đến 15 phút",
            "2 loại, 5 trang, 512 kB|2 loại, 5 trang, 512 ki lô bai",
            "Quý\u00A0khách cần|Quý khách cần",
            "001300000011|0 0 1 3 0 0 0 0 0 0 1 1",
            "01/02/____|01/02/",
            "Quầy 3, 4, 5 · Tầng 1, bên trái|Quầy 3, 4, 5, Tầng 1, bên trái"})
    void inVietnamese(String shown, String spoken) {
        assertEquals(spoken, new Pronunciation(Words.load(WORDS.resolve("vi.properties"))).of(shown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"23/11/2026|23 November 2026", "Your number is A042|Your number is A 0 4 2", "Counters 3, 4|Counters 3, 4", "10–15 min|10 to 15 minutes",
            "15,000 VND|15 thousand dong", "h|h", "It is 2 h 15 min until your appointment.|It is 2 hours 15 minutes until your appointment."})
    void inEnglish(String shown, String spoken) {
        assertEquals(spoken, new Pronunciation(Words.load(WORDS.resolve("en.properties"))).of(shown));
    }
}
