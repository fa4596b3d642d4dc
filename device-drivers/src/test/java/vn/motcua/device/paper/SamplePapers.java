package vn.motcua.device.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Band;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.PrintDocument.Columns;
import vn.motcua.device.PrintDocument.Cut;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Picture;
import vn.motcua.device.PrintDocument.Rule;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;

/** Papers as the design draws them, with every kind of part; all data invented. */
public final class SamplePapers {

    public static final String ADDRESS = "https://motcua.example/t/A042-7316";

    private SamplePapers() {
    }

    /** The ticket of the design, 17a. */
    public static PrintDocument ticket() {
        return ticketWithNumber(2);
    }

    /** The same for somebody else: another number, another time. @param last the number's last digit */
    public static PrintDocument ticketWithNumber(int last) {
        return new PrintDocument("ticket", List.of(
                new Feed(24),
                new Picture(mark(), Align.CENTRE),
                new Text("Phục vụ hành chính công Hà Nội", 27, Weight.BOLD, Align.CENTRE),
                new Text("Chi nhánh số 1 · Hoàn Kiếm", 26, Weight.MEDIUM, Align.CENTRE),
                new Rule(),
                new Text("Số của Quý khách", 28, Weight.MEDIUM, Align.CENTRE),
                new BigText("A04" + last, 176),
                new Text("Đăng ký khai sinh", 34, Weight.BOLD, Align.CENTRE),
                new Box(List.of("Quầy 3, 4, 5", "Tầng 1, bên trái")),
                new Columns(List.of(new Fact("Phía trước", (11 + last) + " người"), new Fact("Chờ khoảng", (10 + last) + " phút"))),
                new Rule(),
                new Code(ADDRESS, 7, "Quét mã để xem còn mấy người trên điện thoại."),
                new Rule(),
                new Text("09:4" + Math.max(0, last - 1) + ", Thứ Hai 23/11/2026", 26, Weight.MEDIUM, Align.CENTRE),
                new Text("Phiếu có giá trị trong ngày.", 26, Weight.MEDIUM, Align.CENTRE),
                new Feed(32),
                new Cut()));
    }

    /** The receipt of the design, 17b, in its parts. */
    public static PrintDocument receipt() {
        return new PrintDocument("receipt", List.of(
                new Feed(24),
                new Text("ẤỄ Ỗ Ự PHIẾU GỬI HỒ SƠ ẵ ỡ g y", 33, Weight.BOLD, Align.CENTRE),
                new Band("Mã hồ sơ", "H26-0042-7316"),
                new Fact("Người nộp", "NGUYỄN THỊ MẪU"),
                new Fact("Số căn cước", "0010 •••• ••01"),
                new Fact("Thủ tục", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"),
                new Rule(),
                new Text("1. Tờ khai, 2 trang\n2. Giấy chứng sinh, 3 trang", 26, Weight.MEDIUM, Align.LEFT),
                new Rule(),
                new Code(ADDRESS, 7, "Quét mã để xem hồ sơ đã làm đến đâu."),
                new Feed(32),
                new Cut()));
    }

    /** A short paper, for tests that need many. */
    public static PrintDocument slip(String words) {
        return new PrintDocument("slip", List.of(new Text(words, 34, Weight.BOLD, Align.CENTRE), new Feed(16), new Cut()));
    }

    private static BufferedImage mark() {
        BufferedImage image = new BufferedImage(84, 84, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 84, 84);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(5));
        graphics.draw(new Ellipse2D.Double(12, 12, 60, 60));
        graphics.draw(new Ellipse2D.Double(34, 34, 16, 16));
        graphics.dispose();
        return image;
    }
}
