package vn.motcua.device.simulator;

import java.awt.Color;
import java.util.List;

import vn.motcua.device.simulator.PaperArtist.Align;
import vn.motcua.device.simulator.PaperArtist.Face;

/** Papers that nobody owns: plainly invented, of the kinds that people bring to a branch. */
enum SamplePaper {
    BIRTH_DECLARATION("to-khai-khai-sinh") {
        @Override
        void draw(PaperArtist artist) {
            artist.nationalHead(PaperArtist.WIDTH / 2, 24);
            artist.text("TỜ KHAI ĐĂNG KÝ KHAI SINH", Face.BOLD, 17, Align.CENTRE, PaperArtist.WIDTH / 2, 48);
            artist.markAsSample(55);
            double y = fields(artist, 70, List.of(
                    "Kính gửi:", "Ủy ban nhân dân phường Mẫu, thành phố Hà Nội",
                    "Họ, chữ đệm, tên người yêu cầu:", "NGUYỄN THỊ MẪU",
                    "Nơi cư trú:", "Số 1 phố Mẫu, phường Mẫu, thành phố Hà Nội",
                    "Giấy tờ tùy thân:", "Căn cước 001 000 000 000",
                    "Quan hệ với người được khai sinh:", "Mẹ"));
            artist.text("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:", Face.SEMIBOLD, 12, Align.LEFT, 25, y + 3);
            y = fields(artist, y + 14, List.of(
                    "Họ, chữ đệm, tên:", "NGUYỄN VĂN THỬ",
                    "Ngày, tháng, năm sinh:", "01/01/2026",
                    "Ghi bằng chữ:", "Ngày một tháng một năm hai nghìn hai sáu",
                    "Giới tính:", "Nam        Dân tộc: Kinh        Quốc tịch: Việt Nam",
                    "Nơi sinh:", "Bệnh viện Mẫu, thành phố Hà Nội",
                    "Họ, chữ đệm, tên người mẹ:", "NGUYỄN THỊ MẪU",
                    "Họ, chữ đệm, tên người cha:", "TRẦN VĂN THỬ"));
            y = artist.paragraph("Tôi cam đoan những điều khai trên đây là đúng và chịu trách nhiệm về lời khai của mình.",
                    Face.REGULAR, 12, 25, y + 4, 160, 6.5);
            artist.text("Hà Nội, ngày 23 tháng 11 năm 2026", Face.ITALIC, 12, Align.CENTRE, 145, y + 8);
            artist.text("Người yêu cầu", Face.SEMIBOLD, 12, Align.CENTRE, 145, y + 15);
            artist.sign(130, y + 32);
            artist.write("Nguyễn Thị Mẫu", 129, y + 43, 12.5);
        }
    },

    BIRTH_CERTIFICATE("giay-chung-sinh") {
        @Override
        void draw(PaperArtist artist) {
            Color border = new Color(0x8A, 0x5A, 0x5E);
            artist.frame(12, 12, 186, 273, 1.2, border);
            artist.frame(14.5, 14.5, 181, 268, 0.35, border);
            artist.text("BỆNH VIỆN MẪU", Face.BOLD, 12, Align.CENTRE, 55, 32);
            artist.text("Số: 0001/GCS", Face.REGULAR, 11, Align.CENTRE, 55, 38);
            artist.nationalHead(140, 32);
            artist.text("GIẤY CHỨNG SINH", Face.BOLD, 24, Align.CENTRE, PaperArtist.WIDTH / 2, 68);
            artist.markAsSample(76);
            double y = fields(artist, 94, List.of(
                    "Họ và tên mẹ:", "NGUYỄN THỊ MẪU",
                    "Năm sinh:", "1996",
                    "Nơi cư trú:", "Số 1 phố Mẫu, phường Mẫu, thành phố Hà Nội",
                    "Dân tộc:", "Kinh",
                    "Đã sinh con vào lúc:", "07 giờ 15 phút, ngày 01 tháng 01 năm 2026",
                    "Tại:", "Bệnh viện Mẫu, thành phố Hà Nội",
                    "Số con trong lần sinh này:", "01",
                    "Giới tính của con:", "Nam        Cân nặng: 3200 g",
                    "Dự định đặt tên con là:", "NGUYỄN VĂN THỬ"));
            artist.text("Hà Nội, ngày 03 tháng 01 năm 2026", Face.ITALIC, 12, Align.CENTRE, 142, y + 12);
            artist.text("Thủ trưởng cơ sở y tế", Face.SEMIBOLD, 12, Align.CENTRE, 142, y + 19);
            artist.text("Người đỡ đẻ", Face.SEMIBOLD, 12, Align.CENTRE, 62, y + 19);
            artist.sign(46, y + 36);
            artist.sign(128, y + 40);
            artist.stamp("BỆNH VIỆN MẪU • THÀNH PHỐ HÀ NỘI • ", "MẪU", 126, y + 41);
            artist.text("LÊ THỊ THỬ", Face.SEMIBOLD, 12, Align.CENTRE, 142, y + 62);
        }
    },

    LIST_OF_PAPERS("bang-ke-giay-to") {
        private static final double[] COLUMNS = {20, 32, 104, 134, 156, 190};
        private static final List<List<String>> ROWS = List.of(
                List.of("STT", "Tên giấy tờ", "Loại", "Số bản", "Ghi chú"),
                List.of("1", "Tờ khai đăng ký khai sinh", "Bản chính", "01", ""),
                List.of("2", "Giấy chứng sinh", "Bản chính", "01", ""),
                List.of("3", "Giấy chứng nhận kết hôn", "Bản sao", "01", "nếu có"),
                List.of("4", "Căn cước của người yêu cầu", "Đọc từ thẻ", "-", ""),
                List.of("5", "Giấy xác nhận cư trú", "Bản sao", "01", ""),
                List.of("6", "Văn bản ủy quyền", "Bản chính", "01", "nếu có"),
                List.of("7", "Giấy tờ chứng minh quan hệ", "Bản sao", "02", ""),
                List.of("8", "Biên bản bàn giao", "Bản chính", "01", ""),
                List.of("9", "Sơ đồ nhà đất", "Bản sao", "01", "khổ A4"),
                List.of("10", "Biên lai thu lệ phí", "Bản chính", "01", ""),
                List.of("11", "Ảnh chụp hiện trạng", "Bản in màu", "04", ""));

        @Override
        void draw(PaperArtist artist) {
            artist.nationalHead(PaperArtist.WIDTH / 2, 24);
            artist.text("BẢNG KÊ GIẤY TỜ NỘP KÈM", Face.BOLD, 16, Align.CENTRE, PaperArtist.WIDTH / 2, 48);
            artist.markAsSample(55);
            double top = 66;
            double row = 11;
            artist.fill(COLUMNS[0], top, COLUMNS[5] - COLUMNS[0], row, new Color(0xE4, 0xE8, 0xE8));
            for (int r = 0; r < ROWS.size(); r++) {
                for (int c = 0; c < 5; c++) {
                    artist.text(ROWS.get(r).get(c), r == 0 ? Face.BOLD : Face.REGULAR, 11, Align.LEFT, COLUMNS[c] + 2, top + r * row + 7.3);
                }
            }
            double bottom = top + ROWS.size() * row;
            for (int r = 0; r <= ROWS.size(); r++) {
                artist.line(COLUMNS[0], top + r * row, COLUMNS[5], top + r * row, 0.25);
            }
            for (double x : COLUMNS) {
                artist.line(x, top, x, bottom, 0.25);
            }
            artist.write("đã nhận đủ", 160, top + 2 * row + 7, 11);
            artist.paragraph("Bảng kê này chỉ dùng để thử máy quét: mọi tên, số và dấu trên giấy đều do người viết chương trình đặt ra.",
                    Face.ITALIC, 10.5, 20, bottom + 12, 170, 5.5);
            artist.text("Người lập bảng", Face.SEMIBOLD, 12, Align.CENTRE, 150, bottom + 36);
            artist.sign(134, bottom + 54);
        }
    },

    APPLICATION("don-de-nghi") {
        private static final List<String> SENTENCES = List.of(
                "Tôi viết đơn này để máy quét có một trang nhiều chữ, với đủ các dấu của tiếng Việt: "
                        + "ắ, ằ, ẳ, ẵ, ặ, ế, ề, ể, ễ, ệ, ố, ồ, ổ, ỗ, ộ, ứ, ừ, ử, ữ, ự.",
                "Nhà số 1 phố Mẫu có hai tầng, mái ngói, sân trước rộng khoảng hai mươi mét vuông; phía sau giáp vườn của hộ liền kề.",
                "Ngày 02 tháng 11 năm 2026, gia đình đã dọn đồ đạc, sơn lại tường và thay toàn bộ cửa sổ ở tầng một.",
                "Trong thời gian sửa nhà, gia đình giữ vệ sinh chung, không để vật liệu ra vỉa hè và che chắn cẩn thận.",
                "Nay việc sửa nhà đã xong, kính đề nghị phường Mẫu xem xét và xác nhận để gia đình hoàn thành giấy tờ cần thiết.");

        @Override
        void draw(PaperArtist artist) {
            artist.nationalHead(PaperArtist.WIDTH / 2, 24);
            artist.text("ĐƠN ĐỀ NGHỊ XÁC NHẬN", Face.BOLD, 16, Align.CENTRE, PaperArtist.WIDTH / 2, 48);
            artist.markAsSample(55);
            artist.text("Kính gửi: Ủy ban nhân dân phường Mẫu", Face.SEMIBOLD, 12, Align.CENTRE, PaperArtist.WIDTH / 2, 67);
            double y = 79;
            for (int part = 1; part <= 3; part++) {
                artist.text("Phần " + part, Face.SEMIBOLD, 11, Align.LEFT, 25, y);
                y += 6;
                for (String sentence : SENTENCES) {
                    y = artist.paragraph(sentence, Face.REGULAR, 10.5, 25, y, 160, 5.1) + 0.6;
                }
                y += 1.5;
            }
            artist.text("Người viết đơn", Face.SEMIBOLD, 12, Align.CENTRE, 150, y + 4);
            artist.sign(134, y + 20);
        }
    },

    /** What a glass sees when only its lid lies on it. */
    NOTHING("giay-trang") {
        @Override
        void draw(PaperArtist artist) {
        }
    };

    private final String title;

    SamplePaper(String title) {
        this.title = title;
    }

    /** As the bench page lists it. */
    String title() {
        return title;
    }

    abstract void draw(PaperArtist artist);

    /** Labels and what is written after them, in turn. @return the baseline after the last */
    private static double fields(PaperArtist artist, double y, List<String> labelsAndWords) {
        double at = y;
        for (int i = 0; i < labelsAndWords.size(); i += 2) {
            artist.field(labelsAndWords.get(i), labelsAndWords.get(i + 1), 25, 185, at);
            at += 9;
        }
        return at;
    }
}
