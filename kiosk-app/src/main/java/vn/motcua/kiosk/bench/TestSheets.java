package vn.motcua.kiosk.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Ten sheets that ask different things of a scan: forms, small print, stamp, photo, pencil, bleeding back, lean, shadow. The same at every run. */
public final class TestSheets {

    public static final int DOTS_PER_INCH = 300;

    private static final Color PRINT = new Color(0x24, 0x22, 0x22);
    private static final Color PEN = new Color(0x1B, 0x2F, 0x9E);
    private static final Color STAMP = new Color(0xC8, 0x1E, 0x2B, 200);
    private static final Color PENCIL = new Color(0xBE, 0xBE, 0xC0);
    private static final Color BLEEDING = new Color(0xE2, 0xDF, 0xD8);

    private static final List<String> FIELDS = List.of("Họ, chữ đệm, tên người yêu cầu", "Nơi cư trú hiện nay", "Giấy tờ tùy thân",
            "Quan hệ với người được khai sinh", "Ngày, tháng, năm sinh", "Nơi sinh", "Giới tính, dân tộc, quốc tịch", "Quê quán",
            "Họ, chữ đệm, tên người mẹ", "Năm sinh, dân tộc, quốc tịch", "Họ, chữ đệm, tên người cha", "Đề nghị cấp bản sao, số lượng");

    private TestSheets() {
    }

    /** Drawn one by one when asked for: together they would need much memory. */
    public static List<Supplier<TestSheet>> all() {
        return List.of(TestSheets::form, TestSheets::denseText, TestSheets::smallPrint, TestSheets::table, TestSheets::stampedForm,
                TestSheets::photo, TestSheets::pencil, TestSheets::bleedingBack, TestSheets::crooked, TestSheets::shadowed);
    }

    public static TestSheet form() {
        return form(new SheetArtist(1)).scanned("form", true, 0, 0);
    }

    private static SheetArtist form(SheetArtist artist) {
        artist.heading(25, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12);
        artist.heading(31, "Độc lập - Tự do - Hạnh phúc", 12);
        artist.heading(48, "TỜ KHAI ĐĂNG KÝ KHAI SINH", 15);
        double y = 64;
        for (String field : FIELDS) {
            double end = artist.text(22, y, field + ":", 12, PRINT);
            artist.stroke(new Line2D.Double(end + 2, y + 1, 190, y + 1), 0.15, PRINT);
            artist.scribble(end + 5, y - 1, 45, 3, PEN);
            y += 13;
        }
        artist.paragraph(22, y + 2, 168, 11, 34);
        artist.text(130, 255, "Người yêu cầu", 12, PRINT);
        artist.scribble(132, 268, 35, 9, PEN);
        return artist;
    }

    public static TestSheet denseText() {
        SheetArtist artist = new SheetArtist(2);
        artist.paragraph(20, 22, 172, 11, 720);
        return artist.scanned("dense text", true, 0, 0);
    }

    public static TestSheet smallPrint() {
        SheetArtist artist = new SheetArtist(3);
        artist.heading(22, "PHỤ LỤC", 12);
        artist.paragraph(25, 32, 160, 7, 900);
        return artist.scanned("7 pt print", true, 0, 0);
    }

    public static TestSheet table() {
        SheetArtist artist = new SheetArtist(4);
        artist.heading(24, "BẢNG KÊ GIẤY TỜ", 14);
        for (int row = 0; row <= 24; row++) {
            double y = 34 + row * 10;
            artist.stroke(new Line2D.Double(18, y, 192, y), 0.25, PRINT);
            if (row < 24) {
                artist.text(20, y + 6.5, String.valueOf(row + 1), 10, PRINT);
                artist.words(32, y + 6.5, 10, 5, 88);
                artist.text(125, y + 6.5, String.format("%d.%03d.000", 1 + row * 7 % 9, row * 137 % 1000), 10, PRINT);
                artist.words(156, y + 6.5, 10, 2, 34);
            }
        }
        for (double x : new double[] {18, 30, 122, 153, 192}) {
            artist.stroke(new Line2D.Double(x, 34, x, 274), 0.25, PRINT);
        }
        return artist.scanned("table", true, 0, 0);
    }

    public static TestSheet stampedForm() {
        SheetArtist artist = form(new SheetArtist(5));
        artist.stroke(new Ellipse2D.Double(112, 238, 34, 34), 1.1, STAMP);
        artist.stroke(new Ellipse2D.Double(116, 242, 26, 26), 0.5, STAMP);
        artist.star(129, 255, 6, STAMP);
        return artist.scanned("red stamp", true, 0, 0);
    }

    public static TestSheet photo() {
        SheetArtist artist = form(new SheetArtist(6));
        artist.portrait(150, 20, 40, 60);
        return artist.scanned("photo", false, 0, 0);
    }

    public static TestSheet pencil() {
        SheetArtist artist = new SheetArtist(7);
        artist.heading(25, "GHI CHÚ CỦA NGƯỜI NỘP", 13);
        for (double y = 45; y < 230; y += 11) {
            artist.scribble(25, y, 150, 3.5, PENCIL);
        }
        return artist.scanned("pencil", false, 0, 0);
    }

    public static TestSheet bleedingBack() {
        SheetArtist artist = new SheetArtist(8);
        artist.mirrored(BLEEDING, 560);
        return artist.scanned("bleeding back", false, 0, 0);
    }

    public static TestSheet crooked() {
        SheetArtist artist = new SheetArtist(9);
        artist.heading(24, "ĐƠN ĐỀ NGHỊ", 15);
        artist.paragraph(22, 40, 166, 12, 480);
        artist.scribble(130, 262, 35, 9, PEN);
        return artist.scanned("crooked", true, 2.3, 0);
    }

    public static TestSheet shadowed() {
        SheetArtist artist = form(new SheetArtist(10));
        return artist.scanned("dark edges", true, -0.8, 6);
    }

    /** Where the shadow of {@link #shadowed} is: this many millimetres along the right side and the foot. */
    static void shadow(SheetArtist artist, double millimetres) {
        artist.fill(new Rectangle2D.Double(210 - millimetres, 0, millimetres, 297), new Color(0x30, 0x2E, 0x2C));
        artist.fill(new Rectangle2D.Double(0, 297 - millimetres / 2, 210, millimetres / 2), new Color(0x3A, 0x38, 0x36));
    }

    /** A line as a hand draws it. */
    static Path2D wave(double x, double y, double width, double height, Random hand) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y);
        for (double at = x; at < x + width; at += 2.2 + hand.nextDouble()) {
            path.curveTo(at + 0.3, y - height * hand.nextDouble(), at + 1.4, y + height * 0.6 * hand.nextDouble(), at + 2,
                    y - height * 0.3 * hand.nextDouble());
        }
        return path;
    }

    static BasicStroke pen(double millimetres) {
        return new BasicStroke((float) millimetres, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
