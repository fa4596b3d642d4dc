package vn.motcua.kiosk.command;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.PrintDocument.Cut;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Picture;
import vn.motcua.device.PrintDocument.Rule;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.AskedDocument.Form;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.ticket.GuidePaper;
import vn.motcua.kiosk.ticket.Letterhead;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.ticket.ScannedPaper;
import vn.motcua.kiosk.ticket.SlipPaper;
import vn.motcua.kiosk.ticket.TicketPaper;
import vn.motcua.kiosk.words.Words;

/** The papers that citizens get, with data of nobody: for trying printers. */
final class InventedPapers {

    /** Which paper. */
    enum Kind { TICKET, RECEIPT, GUIDE, TEST }

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 23, 9, 41);
    private static final String ADDRESS = "https://motcua.example/s/H26-0042-7316";

    private final Letterhead head = new Letterhead(
            "Phục vụ hành chính công Hà Nội", "Chi nhánh số 1 · Võ Chí Công", "258 Võ Chí Công, Hà Nội");
    private final QueueService service = new QueueService(
            "A", "Hộ tịch, chứng thực", "Civil status, certification", "3, 4, 5", "Tầng 1, bên trái", "Ground floor, on the left", List.of());
    private final Words words;

    /** @param folder with vi.properties */
    InventedPapers(Path folder) {
        this.words = Words.load(folder.resolve("vi.properties"));
    }

    PrintDocument paper(Kind kind) {
        return switch (kind) {
            case TICKET -> ticket(42, "Đăng ký khai sinh", TIME);
            case RECEIPT -> new SlipPaper(head, words).of(slip(), Optional.of(person()), Optional.of(procedure()), scanned(), false);
            case GUIDE -> new GuidePaper(head, words).of(procedure(), service, words.get("procedure.portal", procedure().code()));
            case TEST -> test();
        };
    }

    /** Papers of the same kind for others before; none where the next one is hardly ever like it. */
    List<PrintDocument> earlier(Kind kind) {
        return switch (kind) {
            case TICKET -> List.of(ticket(37, "Đăng ký kết hôn", TIME.minusMinutes(16)), ticket(38, "Chứng thực bản sao", TIME.minusMinutes(9)));
            case RECEIPT, GUIDE, TEST -> List.of();
        };
    }

    private PrintDocument ticket(int number, String procedure, LocalDateTime at) {
        return new TicketPaper(head, words, false).of(new QueueNumber("sample", "A", number, "", at), service, procedure,
                Optional.of(new Outlook(13, 10, 15)), "https://motcua.example/t/A0" + number, Optional.empty(), false);
    }

    private static Slip slip() {
        return new Slip("H26-0042-7316", 2, 5, 347_812, TIME, ADDRESS);
    }

    private static Identity person() {
        return new Identity("001000000001", "NGUYỄN THỊ MẪU", "01/01/1990", Identity.Sex.FEMALE, "", new byte[0], Identity.Level.CHIP_READ);
    }

    private static Procedure procedure() {
        return new Procedure("1.001193", "Đăng ký khai sinh", "Hộ tịch", "Cấp xã", "Bộ Tư pháp", "1872/QĐ-BTP", "Trực tiếp",
                "Trong ngày làm việc", "Miễn phí", List.of(
                new AskedDocument("Căn cước", "", Form.READ_FROM_CARD, true),
                new AskedDocument("Tờ khai đăng ký khai sinh", "Có mẫu tại quầy", Form.ORIGINAL, true),
                new AskedDocument("Giấy chứng sinh", "Do bệnh viện cấp", Form.ORIGINAL, true),
                new AskedDocument("Văn bản uỷ quyền", "Khi nhờ người khác đi nộp", Form.COPY, false)));
    }

    private static List<ScannedPaper> scanned() {
        return List.of(
                new ScannedPaper("Căn cước", 0, ScannedPaper.State.READ_FROM_CARD),
                new ScannedPaper("Tờ khai đăng ký khai sinh", 2, ScannedPaper.State.SCANNED),
                new ScannedPaper("Giấy chứng sinh", 3, ScannedPaper.State.SCANNED),
                new ScannedPaper("Văn bản uỷ quyền", 0, ScannedPaper.State.MISSING));
    }

    /** What shows a wrong width, a worn head, lost rows and cut accents at a glance. */
    private static PrintDocument test() {
        return new PrintDocument("test", List.of(
                new Feed(24),
                new Text("Test paper", 34, Weight.BOLD, Align.CENTRE),
                new Text("Both ends of the ruler must be on the paper.", 26, Weight.MEDIUM, Align.CENTRE),
                new Picture(ruler(), Align.CENTRE),
                new Text("Ậ Ễ Ỗ Ự Ấ ẵ ỡ ộ g y 0123456789", 26, Weight.MEDIUM, Align.LEFT),
                new Text("Ậ Ễ Ỗ Ự Ấ ẵ ỡ ộ g y 0123456789", 26, Weight.BOLD, Align.RIGHT),
                new BigText("A042", 176),
                new Rule(),
                new Code(ADDRESS, 7, "A telephone must read this code."),
                new Rule(),
                new Text("No white stripe may run down these fields.", 26, Weight.MEDIUM, Align.CENTRE),
                new Picture(fields(), Align.CENTRE),
                new Feed(32),
                new Cut()));
    }

    /** A stroke each millimetre, longer each centimetre, over the whole line. */
    private static BufferedImage ruler() {
        BufferedImage image = white(PrintDocument.WIDTH, 48);
        for (int x = 0; x < image.getWidth(); x++) {
            boolean edge = x < 2 || x >= image.getWidth() - 2;
            int length = edge || x % 80 == 0 ? 40 : x % 8 == 0 ? 16 : 0;
            for (int y = 0; y < length; y++) {
                image.setRGB(x, y, 0);
            }
        }
        return image;
    }

    /** Black, every second dot, every fourth dot. */
    private static BufferedImage fields() {
        BufferedImage image = white(520, 120);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int step = y < 40 ? 1 : y < 80 ? 2 : 4;
                if ((x + y / 2) % step == 0) {
                    image.setRGB(x, y, 0);
                }
            }
        }
        return image;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xFFFFFF);
            }
        }
        return image;
    }
}
