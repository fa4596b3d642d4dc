package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fee and time are published for each way to hand in, in tables that lost their lines on the way. */
class FeeIsOfAnotherChannelTest {

    private static final String TABLE = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    @TempDir
    private Path folder;

    @Test
    void thePortalsTableWithoutLinesIsReadCellByCell() {
        assertEquals(List.of(new Channel("Trực tuyến", "7 Ngày làm việc", "10,000 Việt Nam Đồng", "Trường hợp nộp qua cổng thu 10.000 đồng/lần."),
                new Channel("Trực tiếp", "7 Ngày làm việc", "20,000 Việt Nam Đồng", "")),
                PublishedChannels.of(TABLE + "Trực tuyến7 Ngày làm việc10,000 Việt Nam Đồng(Trường hợp nộp qua cổng thu 10.000 đồng/lần.)"
                        + "Trực tiếp7 Ngày làm việc20,000 Việt Nam Đồng"));
        assertEquals(List.of(new Channel("Trực tuyến", "5 Ngày làm việc", "", "")),
                PublishedChannels.of(TABLE + "Trực tuyến5 Ngày làm việcKhông có thông tin"));
        assertEquals(List.of(new Channel("Trực tiếp", "", "2,000 Việt Nam Đồng", "/trang)Tại Ủy ban nhân dân cấp xã"), new Channel("Trực tiếp", "", "10 USD", "/bản")),
                PublishedChannels.of(TABLE + "Trực tiếpKhông có thông tin2,000 Việt Nam Đồng(/trang)Tại Ủy ban nhân dân cấp xã"
                        + "Trực tiếpKhông có thông tin10 USD(/bản)"));
    }

    @Test
    void proseThatNamesAWayBeginsNoRow() {
        List<Channel> channels = PublishedChannels.of(TABLE + "Trực tiếp7 Ngày làm việcKhông có thông tin- Trực tiếp tại Bộ phận Một cửa."
                + "Dịch vụ bưu chính7 Ngày làm việcMiễn phí(Trả phí cho đơn vị cung cấp dịch vụ.)Trả kết quả qua dịch vụ bưu chính.");
        assertEquals(List.of("Trực tiếp", "Dịch vụ bưu chính"), channels.stream().map(Channel::mode).toList());
        assertEquals("", channels.get(0).fee());
        assertEquals("Miễn phí", channels.get(1).fee());
    }

    @Test
    void aFigureThatLostItsUnitIsNoTimeAndNeverPartOfAFee() {
        assertEquals(List.of(new Channel("Trực tuyến", "", "Miễn phí", ""), new Channel("Trực tiếp", "", "Miễn phí", "")),
                PublishedChannels.of(TABLE + "Trực tuyến1Miễn phíTrực tiếp1Miễn phí"));
        assertEquals("", PublishedChannels.of(TABLE + "Trực tiếp116,000 VNĐ").get(0).fee(), "1 day and 16,000, or 116,000: nobody knows");
    }

    @Test
    void whatIsNoTableIsNone() {
        for (String text : List.of("", "Trực tuyến; Trực tiếp", "Nộp trực tiếp hoặc trực tuyến", "Hình thức nộp")) {
            assertEquals(List.of(), PublishedChannels.of(text), text);
        }
    }

    @Test
    void aPortalsObjectsKeepTheirWayApart() throws IOException {
        CatalogueImport read = read("a.json", "[{\"maTTHC\": \"1.004222\", \"tenTTHC\": \"Đăng ký thường trú\", \"cachThucThucHien\": ["
                + "{\"hinhThuc\": \"Trực tuyến\", \"thoiGian\": \"7 Ngày làm việc\", \"phiLePhi\": \"10,000 Việt Nam Đồng\", \"moTa\": \"Không có thông tin\"},"
                + "{\"hinhThuc\": \"Nộp qua bưu điện\", \"thoiGian\": \"8 Ngày\", \"phiLePhi\": \"Miễn phí\"}]}]");
        assertEquals("Trực tuyến; 7 Ngày làm việc; 10,000 Việt Nam Đồng | Dịch vụ bưu chính; 8 Ngày; Miễn phí",
                read.rows().get("1.004222").get("channels"));
        assertEquals("7 Ngày làm việc; 8 Ngày", read.rows().get("1.004222").get("time"));
        assertEquals("Trực tuyến; Dịch vụ bưu chính", read.rows().get("1.004222").get("modes"));
    }

    @Test
    void aSheetHasARowForEachWayBelowMergedCells() throws IOException {
        CatalogueImport read = read("a.csv", "Mã thủ tục;Tên thủ tục;Hình thức nộp;Thời hạn giải quyết;Lệ phí\n"
                + "1.004222;Đăng ký thường trú;Trực tuyến;7 ngày làm việc;10.000 đồng\n;;Trực tiếp;7 ngày làm việc;20.000 đồng\n"
                + "1.000894;Đăng ký kết hôn;Trực tiếp;;Miễn phí\n1.000894;Đăng ký kết hôn;Trực tuyến;;Miễn phí\n");
        assertEquals(List.of(), read.refused());
        assertEquals("Trực tuyến; 7 ngày làm việc; 10.000 đồng | Trực tiếp; 7 ngày làm việc; 20.000 đồng", read.rows().get("1.004222").get("channels"));
        assertEquals("10.000 đồng; 20.000 đồng", read.rows().get("1.004222").get("fee"));
        assertEquals("Trực tiếp; ; Miễn phí | Trực tuyến; ; Miễn phí", read.rows().get("1.000894").get("channels"));
    }

    @Test
    void aSheetHasAColumnForEachWay() throws IOException {
        CatalogueImport read = read("a.tsv", "code\tname\tThời hạn\tLệ phí trực tuyến\tLệ phí (trực tiếp)\n1.004222\tĐăng ký thường trú\t7 ngày\t10.000 đồng\t20.000 đồng\n");
        assertEquals("Trực tuyến; 7 ngày; 10.000 đồng | Trực tiếp; 7 ngày; 20.000 đồng", read.rows().get("1.004222").get("channels"));
    }

    @Test
    void whatAnImportWritesTheCatalogueReadsAgain() throws IOException {
        CatalogueImport read = read("a.json", "{\"ma_thu_tuc\": \"1.004222\", \"ten_thu_tuc\": \"Đăng ký thường trú\", \"cach_thuc_thuc_hien\": \"" + TABLE
                + "Trực tuyến7 Ngày làm việc10,000 Việt Nam Đồng(một; hai | ba)Trực tiếp7 Ngày làm việc20,000 Việt Nam Đồng\"}");
        Path table = Files.writeString(folder.resolve("procedures.tsv"), read.asTable());
        Procedure procedure = Catalogue.load(folder, table).find("1.004222").orElseThrow();
        assertEquals(List.of(new Channel("Trực tuyến", "7 Ngày làm việc", "10,000 Việt Nam Đồng", "một; hai / ba"),
                new Channel("Trực tiếp", "7 Ngày làm việc", "20,000 Việt Nam Đồng", "")), procedure.channels());
        assertTrue(procedure.differsByChannel());
    }

    @Test
    void freeOnAPaperThatNamesAPriceIsNotCalledFree() {
        Procedure licence = Shipped.CATALOGUE.find("3.000348").orElseThrow();
        assertTrue(licence.freeOnlyByItsNote(), licence.channels().toString());
        assertFalse(Shipped.CATALOGUE.find("1.001193").orElseThrow().freeOnlyByItsNote());
        assertFalse(Shipped.CATALOGUE.find("1.000894").orElseThrow().freeOnlyByItsNote(), "its note says that it is free");
    }

    @Test
    void theShippedFiguresAreThoseOfTheListsBesideThem() {
        for (Procedure procedure : Shipped.CATALOGUE.procedures()) {
            for (Channel channel : procedure.channels()) {
                assertTrue(procedure.modes().contains(channel.mode()) && procedure.time().contains(channel.time())
                        && procedure.fee().contains(channel.fee()), procedure.code() + " " + channel);
            }
        }
    }

    @Test
    void thePortalsResultAndLawsLoseWhatStandsBetweenThem() throws IOException {
        CatalogueImport read = read("a.json", "{\"ma_thu_tuc\": \"1.014063\", \"ten_thu_tuc\": \"Cấp đổi thẻ căn cước\","
                + "\"ket_qua_xu_ly\": \"Thẻ căn cướcMã: KQ.G01.000023Giấy hẹnMã: KQ.G01.000024Từ khóaKhông có thông tinMô tảKhông có thông tin\","
                + "\"can_cu_phap_ly\": \"Tên văn bản pháp lýMã văn bảnLuật Căn cước26/2023/QH15Thông tư quy định chi tiết17/2024/TT-BCALuật 49/2019/QH1449/2019/QH14\"}");
        assertEquals("Thẻ căn cước; Giấy hẹn", read.rows().get("1.014063").get("result"));
        assertEquals("Luật Căn cước (26/2023/QH15); Thông tư quy định chi tiết (17/2024/TT-BCA); Luật 49/2019/QH14",
                read.rows().get("1.014063").get("basis"));
    }

    private CatalogueImport read(String name, String text) throws IOException {
        return CatalogueImport.read(Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8));
    }
}
