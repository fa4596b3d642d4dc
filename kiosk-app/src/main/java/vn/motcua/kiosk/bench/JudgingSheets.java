package vn.motcua.kiosk.bench;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Any number of sheets of five kinds, none like another and none like those of {@link TestSheets}: with those the compression was tuned,
 * and what was tuned by a sheet is not judged by it. The same at every run.
 */
public final class JudgingSheets {

    private static final Color PRINT = new Color(0x24, 0x22, 0x22);
    private static final Color PEN = new Color(0x1B, 0x2F, 0x9E);
    private static final Color STAMP = new Color(0xC8, 0x1E, 0x2B, 200);
    private static final long FIRST_SEED = 20_261;

    /** The beginning of the Declaration of Independence of 1945, in the public domain. */
    private static final String[] SPEECH =
            ("Tất cả mọi người đều sinh ra có quyền bình đẳng Tạo hóa cho họ những quyền không ai có thể xâm phạm được trong những "
            + "quyền ấy có quyền được sống quyền tự do và quyền mưu cầu hạnh phúc Lời bất hủ ấy ở trong bản Tuyên ngôn Độc lập năm 1776 của nước Mỹ "
            + "Suy rộng ra câu ấy có ý nghĩa là tất cả các dân tộc trên thế giới đều sinh ra bình đẳng dân tộc nào cũng có quyền sống quyền "
            + "sung sướng và quyền tự do Bản Tuyên ngôn Nhân quyền và Dân quyền của Cách mạng Pháp năm 1791 cũng nói Người ta sinh ra tự do và "
            + "bình đẳng về quyền lợi và phải luôn luôn được tự do và bình đẳng về quyền lợi Đó là những lẽ phải không ai chối cãi được").split(" ");

    private static final List<String> FIELDS = List.of("Tên hộ kinh doanh", "Địa chỉ trụ sở", "Ngành, nghề kinh doanh",
            "Vốn kinh doanh (đồng)", "Mã số thuế", "Số điện thoại liên hệ", "Thửa đất số, tờ bản đồ số", "Diện tích (m2)",
            "Mục đích sử dụng", "Thời hạn sử dụng đất", "Nguồn gốc sử dụng",
            "Tên chủ phương tiện", "Nhãn hiệu, số loại", "Màu sơn", "Số khung, số máy", "Dung tích xi lanh", "Họ tên người được ủy quyền",
            "Nội dung ủy quyền", "Thời điểm thường trú", "Chủ hộ, quan hệ với chủ hộ", "Nghề nghiệp, nơi làm việc", "Trình độ học vấn",
            "Ngày hẹn trả kết quả", "Hình thức nhận kết quả",
            "Số tài khoản, ngân hàng", "Mức hưởng hằng tháng", "Dạng khuyết tật", "Mức độ khuyết tật", "Cơ sở khám chữa bệnh",
            "Loại giấy phép đề nghị cấp");

    private static final List<String> HEADINGS = List.of("GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH", "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI",
            "GIẤY KHAI ĐĂNG KÝ XE",
            "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "GIẤY ỦY QUYỀN", "TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI", "ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG");

    private final Random choice;
    private final SheetArtist artist;

    private JudgingSheets(long seed) {
        choice = new Random(seed);
        artist = new SheetArtist(seed, SPEECH);
    }

    /** What a sheet is; they follow one another in this order. */
    public enum Kind { FORM, TABLE, DENSE, SMALL_PRINT, STAMPED }

    public static Kind kind(int number) {
        return Kind.values()[number % Kind.values().length];
    }

    /** @param number from 0 */
    public static TestSheet sheet(int number) {
        JudgingSheets drawn = new JudgingSheets(FIRST_SEED + 7L * number);
        Kind kind = kind(number);
        switch (kind) {
            case FORM -> drawn.form();
            case TABLE -> drawn.table();
            case DENSE -> drawn.artist.paragraph(18 + drawn.choice.nextInt(8), 20, 150 + drawn.choice.nextInt(26), 10 + drawn.choice.nextInt(3), 500);
            case SMALL_PRINT -> drawn.artist.paragraph(22, 24 + drawn.choice.nextInt(20), 160, 7, 800);
            case STAMPED -> drawn.stamped();
        }
        return drawn.artist.scanned(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), true, (drawn.choice.nextDouble() - 0.5) * 0.16, 0);
    }

    private void form() {
        double points = 10.5 + choice.nextInt(4) * 0.5;
        artist.heading(22, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11.5);
        artist.heading(28, "Độc lập - Tự do - Hạnh phúc", 11.5);
        artist.heading(42, HEADINGS.get(choice.nextInt(HEADINGS.size())), 14);
        List<String> fields = new ArrayList<>(FIELDS);
        Collections.shuffle(fields, choice);
        double y = 56;
        for (String field : fields.subList(0, 14)) {
            double end = artist.text(20, y, field + ":", points, PRINT);
            artist.stroke(new Line2D.Double(end + 2, y + 1, 190, y + 1), 0.15, PRINT);
            answer(end + 4, y - 0.6);
            y += 10.5;
        }
        artist.paragraph(20, y + 4, 170, 10.5, 40);
        artist.text(128, 262, "Người khai ký tên", 11, PRINT);
        artist.scribble(130, 274, 38, 9, PEN);
    }

    /** Some are written by hand, some typed, some with figures. */
    private void answer(double x, double y) {
        switch (choice.nextInt(3)) {
            case 0 -> artist.scribble(x, y, 40 + choice.nextInt(20), 3, PEN);
            case 1 -> artist.words(x, y, 10.5, 3, 185 - x);
            default -> artist.text(x, y, String.format("%02d/%02d/19%02d", 1 + choice.nextInt(28), 1 + choice.nextInt(12),
                    choice.nextInt(100)), 10.5, PRINT);
        }
    }

    private void stamped() {
        form();
        double x = 40 + choice.nextInt(110);
        double y = 200 + choice.nextInt(30);
        artist.stroke(new Ellipse2D.Double(x, y, 34, 34), 1.1, STAMP);
        artist.stroke(new Ellipse2D.Double(x + 4, y + 4, 26, 26), 0.5, STAMP);
        artist.star(x + 17, y + 17, 6, STAMP);
    }

    private void table() {
        double height = 8 + choice.nextInt(4);
        int rows = (int) (235 / height);
        double[] columns = {18, 29, 60 + choice.nextInt(30), 126 + choice.nextInt(14), 192};
        artist.heading(24, "DANH SÁCH KÈM THEO", 13);
        for (int row = 0; row <= rows; row++) {
            double y = 34 + row * height;
            artist.stroke(new Line2D.Double(18, y, 192, y), 0.25, PRINT);
            if (row < rows) {
                artist.text(20, y + height * 0.65, String.valueOf(row + 1), 9.5, PRINT);
                artist.words(31, y + height * 0.65, 9.5, 4, columns[2] - 33);
                artist.words(columns[2] + 2, y + height * 0.65, 9.5, 8, columns[3] - columns[2] - 4);
                artist.text(columns[3] + 2, y + height * 0.65,
                        String.format("%d.%03d.%03d", 1 + choice.nextInt(99), choice.nextInt(1000), choice.nextInt(1000)), 9.5, PRINT);
            }
        }
        for (double x : columns) {
            artist.stroke(new Line2D.Double(x, 34, x, 34 + rows * height), 0.25, PRINT);
        }
    }
}
