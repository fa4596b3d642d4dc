package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues as portals, ministries and clerks hand them out. */
class ForeignCatalogueIsMisreadTest {

    private static final String BIRTH = "Thủ tục đăng ký khai sinh";
    private static final String MARRIAGE = "Thủ tục đăng ký kết hôn";

    @TempDir
    private Path folder;

    @Test
    void excelSavesSemicolonsAndAMarkAtTheBeginning() throws IOException {
        assertBoth(file("a.csv", "\uFEFFSTT;Mã TTHC;Tên thủ tục hành chính;Lĩnh vực\r\n1;1.001193;" + BIRTH + ";Hộ tịch\r\n2;1.000894;\"" + MARRIAGE
                + "\";Hộ tịch\r\n", StandardCharsets.UTF_8), "CSV separated by ;, UTF-8");
    }

    @Test
    void windowsOfTheOldDaysSplitsTheMarksOff() throws IOException {
        String text = "Mã thủ tục,Tên thủ tục,Lĩnh vực\n1.001193," + BIRTH + ",Hộ tịch\n1.000894," + MARRIAGE + ",Hộ tịch\n";
        assertBoth(file("a.csv", toneApart(text), Charset.forName("windows-1258")), "CSV separated by ,, windows-1258");
    }

    @Test
    void unicodeTextOfExcelIsSixteenBits() throws IOException {
        String text = "\uFEFFma_thu_tuc\tten_thu_tuc\tlinh_vuc\n1.001193\t" + BIRTH + "\tHộ tịch\n1.000894\t" + MARRIAGE + "\tHộ tịch\n";
        assertBoth(file("a.txt", text, StandardCharsets.UTF_16LE), "TSV, UTF-16");
    }

    @Test
    void columnsComeInAnyOrderWithOthersBetween() throws IOException {
        assertBoth(file("a.tsv", "Name\tremarks\tCODE\tField\n" + BIRTH + "\tx\t1.001193\tHộ tịch\n" + MARRIAGE + "\t\t1.000894\tHộ tịch\n",
                StandardCharsets.UTF_8), "TSV, UTF-8");
    }

    @Test
    void thePortalsRecordIsOneProcedureWithBlanksAndBreaksInItsTexts() throws IOException {
        CatalogueImport read = CatalogueImport.read(
                file("1.001193.json", "{\"ma_thu_tuc\": \"1.001193\", \"ten_thu_tuc\": \"Thủ tục \\n đăng ký khai sinh\","
                + "\"so_quyet_dinh\": \"163/QĐ-BTP\", \"cap_thuc_hien\": \"Cấp xã\", \"linh_vuc\": \"Hộ tịch\","
                + "\"cach_thuc_thuc_hien\": \"Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến1Miễn phíTrực tiếp1Miễn phí\", \"can_cu_phap_ly\": null}",
                StandardCharsets.UTF_8));
        assertEquals(BIRTH, read.rows().get("1.001193").get("name"));
        assertEquals("163/QĐ-BTP", read.rows().get("1.001193").get("decision"));
        assertEquals("Trực tuyến; Trực tiếp", read.rows().get("1.001193").get("modes"));
    }

    @Test
    void thePortalsListLiesInAnEnvelope() throws IOException {
        assertBoth(file("a.json", "{\"total\": 2, \"data\": {\"items\": [{\"code\": \"1.001193\", \"name\": \"" + BIRTH
                + "\", \"linhVuc\": {\"ten\": \"Hộ tịch\"}},"
                + "{\"code\": \"1.000894.000.00.00.H26\", \"name\": \"" + MARRIAGE + "\", \"linh_vuc\": \"Hộ tịch\"}]}}",
                StandardCharsets.UTF_8), "JSON, UTF-8");
    }

    @Test
    void aWorkbookHasATitleAboveItsColumns() throws IOException {
        assertBoth(workbook(List.of(List.of("DANH MỤC THỦ TỤC HÀNH CHÍNH"), List.of("Kèm theo Quyết định số 1"),
                List.of("STT", "Mã số TTHC", "Tên TTHC", "Lĩnh vực"),
                List.of("1", "1.001193", BIRTH, "Hộ tịch"), List.of("2", "1.000894", MARRIAGE, "Hộ tịch"))), "Excel, sheet Sheet1");
    }

    @Test
    void everyBadRowIsReportedWithItsPlaceAndReason() throws IOException {
        CatalogueImport read = CatalogueImport.read(file("a.tsv", "code\tname\n1.001193\t" + BIRTH + "\nHộ tịch\tMục lục\n\tKhông mã\n1.000894\t\n"
                + "1.001193\tTên khác\n1.001193.000.00.00.H26\t" + BIRTH + "\n1.0011934\tBảy chữ số\n", StandardCharsets.UTF_8));
        assertEquals(List.of(3, 4, 5, 6, 8), read.refused().stream().map(CatalogueImport.Refusal::row).toList());
        assertTrue(read.refused().get(3).reason().contains("another name"));
        assertEquals(1, read.repeated());
        assertEquals(List.of("1.001193"), List.copyOf(read.rows().keySet()));
    }

    @Test
    void aHeadingOverMergedCellsIsNoBadRow() throws IOException {
        CatalogueImport read = CatalogueImport.read(workbook(List.of(List.of("STT", "Mã số TTHC", "Tên TTHC"), List.of("I", "LĨNH VỰC HỘ TỊCH"),
                List.of("1", "1.001193", BIRTH), List.of(), List.of("2", "1.000894", MARRIAGE), List.of("3", "hộ tịch", "Tên không có mã"))));
        assertEquals(2, read.rows().size());
        assertEquals(1, read.headings());
        assertEquals(List.of(6), read.refused().stream().map(CatalogueImport.Refusal::row).toList());
    }

    @Test
    void aSmallWorkbookThatUnpacksWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < 130; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertTrue(bytes.size() < 1_000_000);
        Path bomb = Files.write(folder.resolve("a.xlsx"), bytes.toByteArray());
        assertTrue(assertThrows(IOException.class, () -> CatalogueImport.read(bomb)).getMessage().contains("128 MB"));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRowsBelow() throws IOException {
        Path open = file("a.csv", "Mã thủ tục,Tên thủ tục\n1.001193,\"" + BIRTH + "\n1.000894," + MARRIAGE + "\n", StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> CatalogueImport.read(open));
        Path later = file("b.csv", "Mã thủ tục,Tên thủ tục\n1.001193,\"" + BIRTH + "\n1.000894,\"" + MARRIAGE + "\"\n", StandardCharsets.UTF_8);
        assertTrue(assertThrows(IOException.class, () -> CatalogueImport.read(later)).getMessage().contains("quote"));
    }

    @Test
    void oneProcedureALineAndAListBesideOthersAreJsonToo() throws IOException {
        String birth = "{\"code\": \"1.001193\", \"name\": \"" + BIRTH + "\", \"field\": \"Hộ tịch\"}";
        String marriage = "{\"code\": \"1.000894\", \"name\": \"" + MARRIAGE + "\", \"field\": \"Hộ tịch\"}";
        assertBoth(file("a.json", birth + "\n" + marriage + "\n", StandardCharsets.UTF_8), "JSON, UTF-8");
        assertBoth(file("b.json", "{\"meta\": {\"page\": 1}, \"errors\": [{\"text\": \"x\"}], \"payload\": {\"items\": [" + birth + "," + marriage + "]}}",
                StandardCharsets.UTF_8), "JSON, UTF-8");
        Path broken = file("c.json", birth + "\n{\"code\": ", StandardCharsets.UTF_8);
        assertEquals(UnreadableCatalogueException.What.BROKEN_JSON,
                assertThrows(UnreadableCatalogueException.class, () -> CatalogueImport.read(broken)).what());
    }

    @Test
    void aNameThatACommaCutsInTwoIsRefusedAndNotShortened() throws IOException {
        CatalogueImport read = CatalogueImport.read(file("a.csv", "code,name\n1.001193,Cấp, gia hạn giấy phép\n1.000894," + MARRIAGE + ",\n",
                StandardCharsets.UTF_8));
        assertEquals(List.of(CatalogueImport.Why.TOO_MANY_CELLS), read.refused().stream().map(CatalogueImport.Refusal::why).toList());
        assertEquals(List.of("1.000894"), List.copyOf(read.rows().keySet()));
    }

    @Test
    void theHeadingTellsTheSeparatorAndNotTheCommasOfTheNames() throws IOException {
        assertBoth(file("a.csv", "Mã;Tên;Lĩnh vực;Xem\n1.001193;" + BIRTH + ";Hộ tịch;a,b,c,d,e\n1.000894;" + MARRIAGE + ";Hộ tịch;f,g\n",
                StandardCharsets.UTF_8), "CSV separated by ;, UTF-8");
    }

    @Test
    void excelPutsQuotesIntoATextWithTabs() throws IOException {
        CatalogueImport read = CatalogueImport.read(file("a.txt", "\uFEFFcode\tname\n1.001193\t\"Cấp, \"\"gia hạn\"\" giấy phép\"\n", StandardCharsets.UTF_16LE));
        assertEquals("Cấp, \"gia hạn\" giấy phép", read.rows().get("1.001193").get("name"));
    }

    @Test
    void theLawsAndResultsOfAPortalAreReadThroughItsNesting() throws IOException {
        CatalogueImport read = CatalogueImport.read(
                file("a.json", "{\"status\": 200, \"data\": {\"total\": 1, \"content\": [{\"stt\": 1, \"tthc\": {\"maTTHC\": \"1.001193\","
                + "\"tenTTHC\": \"" + BIRTH + "\", \"linhVuc\": {\"ten\": \"Hộ tịch\"}, \"ketQua\": [{\"tenKetQua\": \"Giấy khai sinh\"}],"
                + "\"canCuPhapLy\": [{\"so_ky_hieu\": \"60/2014/QH13\", \"trich_yeu\": \"Luật Hộ tịch\"}, {\"ten\": \"Nghị định 123/2015/NĐ-CP\"}]}}]}}",
                StandardCharsets.UTF_8));
        assertEquals("Giấy khai sinh", read.rows().get("1.001193").get("result"));
        assertEquals("60/2014/QH13 Luật Hộ tịch; Nghị định 123/2015/NĐ-CP", read.rows().get("1.001193").get("basis"));
        assertEquals("Hộ tịch", read.rows().get("1.001193").get("field"));
    }

    @Test
    void ourOwnWordsOfResultAndLawDoNotPassForPublishedOnes() throws IOException {
        CatalogueImport read = CatalogueImport.read(file("a.tsv", "code\tname\n1.001193\t" + BIRTH + "\n", StandardCharsets.UTF_8));
        read.fillFrom(Shipped.CATALOGUE);
        assertEquals("Hộ tịch", read.rows().get("1.001193").get("field"));
        assertEquals("", read.rows().get("1.001193").get("basis"));
    }

    @Test
    void whatIsNoCatalogueIsRefusedWithASentence() throws IOException {
        for (String text : List.of("", "hello\nworld\n", "{\"a\": 1}", "[", "a,b\n1,2\n", "\u0000\u0001\u0002")) {
            Path file = file("a.txt", text, StandardCharsets.UTF_8);
            assertTrue(assertThrows(IOException.class, () -> CatalogueImport.read(file)).getMessage().contains("expected"), text);
        }
        Path broken = folder.resolve("a.xlsx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 5, 6, 7, 8});
        assertTrue(assertThrows(IOException.class, () -> CatalogueImport.read(broken)).getMessage().contains("expected"));
    }

    @Test
    void whatAFileLeavesEmptyIsKeptOnlyUnderTheSameName() throws IOException {
        CatalogueImport read = CatalogueImport.read(file("a.tsv", "code\tname\n1.001193\t" + BIRTH + "\n1.000894\tMột tên mới\n",
                StandardCharsets.UTF_8));
        assertTrue(read.fillFrom(Shipped.CATALOGUE) > 0);
        assertEquals("Hộ tịch", read.rows().get("1.001193").get("field"));
        assertEquals("", read.rows().get("1.000894").get("field"));
    }

    private static void assertBoth(Path file, String how) throws IOException {
        CatalogueImport read = CatalogueImport.read(file);
        assertEquals(how, read.read());
        assertEquals(List.of(), read.refused());
        assertEquals(List.of(BIRTH, MARRIAGE), read.rows().values().stream().map(row -> row.get("name")).toList());
        assertEquals(List.of("1.001193", "1.000894"), List.copyOf(read.rows().keySet()));
        assertEquals("Hộ tịch", read.rows().get("1.001193").get("field"));
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    /** The code page has letters with their hats, and tones as letters of their own. */
    private static String toneApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (String letter : Normalizer.normalize(text, Normalizer.Form.NFC).split("")) {
            String split = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tones = split.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(split.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC)).append(tones);
        }
        return apart.toString();
    }

    /** The smallest workbook that Excel opens. */
    private Path workbook(List<List<String>> rows) throws IOException {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.append("<c r=\"").append((char) ('A' + column)).append(row + 1).append("\" t=\"inlineStr\"><is><t>")
                        .append(rows.get(row).get(column)).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            entry(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet.append("</sheetData></worksheet>").toString());
        }
        return Files.write(folder.resolve("a.xlsx"), bytes.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
