package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Action.Style;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Rows.Lead;
import vn.motcua.kiosk.screen.Block.Tone;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;

/** Samples of the screens on which papers come out or go in, and of what follows. */
final class SamplePaperScreens extends SampleParts {

    SamplePaperScreens(Comfort comfort) {
        super(comfort);
    }

    Screen ticket() {
        return screen("ticket", List.of(
                new Block.Heading("", say("Số của Quý khách", "Your number"), "Đăng ký khai sinh"),
                new Block.Number("A042", say("Mời đến", "Go to"), say("Quầy 3, 4, 5", "Counters 3, 4, 5"),
                        say("Tầng 1, bên trái", "Ground floor, left"), List.of(
                                new Block.Fact("ppl", say("Còn chờ phía trước", "People ahead"), say("13 người", "13 people")),
                                new Block.Fact("clock", say("Chờ khoảng", "Expected wait"), say("12 phút", "12 minutes")))),
                new Block.Qr("https://motcua.example/t/A042-7F3K9Q", say("Theo dõi trên điện thoại", "Follow on your phone"),
                        say("Quét mã này để xem còn mấy người. Điện thoại sẽ báo khi sắp đến lượt.",
                                "Scan this code to see how many people are ahead of you.")),
                new Block.Slot(say("Xin lấy phiếu ở khe bên dưới", "Take your ticket from the slot below"),
                        say("Máy đang in phiếu…", "Printing…"), "A042", false)),
                List.of(), List.of(Action.of(Style.SECONDARY, "printer", say("In lại phiếu", "Print again"), Button.PRINT_AGAIN),
                        Action.of(Style.PRIMARY, "", say("Xong, về trang chủ", "Done, to the start"), Button.FINISH).runningOut(20)));
    }

    Screen scan() {
        return screen("scan", List.of(
                new Block.Steps(say("Quét giấy tờ", "Scan your papers"), say("Bước 2 trong 4", "Step 2 of 4"), 2, 4),
                rows(List.of(
                        document(Lead.STATE_DONE, "check", "Căn cước", say("Đã đọc từ thẻ", "Read from the card"), Tone.OK,
                                say("Đủ", "Complete"), false),
                        document(Lead.STATE_DONE, "check", "Tờ khai đăng ký khai sinh", say("2 trang", "2 pages"), Tone.OK,
                                say("Đủ", "Complete"), false),
                        document(Lead.STATE_NOW, "scan", "Giấy chứng sinh", say("Đã quét 2 trang", "2 pages scanned"), Tone.ATTENTION,
                                say("Đang quét", "Scanning"), true),
                        document(Lead.STATE_TO_COME, "doc", "Giấy chứng nhận kết hôn", say("Có thể nộp sau", "May come later"),
                                Tone.NEUTRAL, say("Nếu có", "If any"), false))),
                new Block.Pages("Giấy chứng sinh", Tone.OK, "checkc", say("Trang 2 rõ nét", "Page 2 is clear"), List.of(
                        new Block.Pages.Thumbnail("page-1.png", 0, false, new Action.Does(new Event.Chosen("page:0"))),
                        new Block.Pages.Thumbnail("page-2.png", 0, false, new Action.Does(new Event.Chosen("page:1")))), 1, 3, List.of(
                        Action.of(Style.SECONDARY, "rescan", say("Quét lại", "Rescan"), Button.RESCAN_PAGE),
                        Action.of(Style.SECONDARY, "rotate", say("Xoay", "Rotate"), Button.TURN_PAGE),
                        Action.of(Style.DESTRUCTIVE, "trash", say("Xoá", "Delete"), Button.DELETE_PAGE)), false,
                        Optional.of(Action.of(Style.SECONDARY, "search", say("Xem, sửa", "Look, edit"), Button.LOOK_CLOSELY)), 0)),
                List.of(Action.of(Style.PRIMARY, "scan", say("Quét trang tiếp theo", "Scan next page"), Button.SCAN)),
                List.of(back(), Action.of(Style.SECONDARY, "check", say("Xong giấy tờ này", "This paper is done"), Button.DOCUMENT_DONE)));
    }

    Screen scanFirst() {
        return screen("scan-first", List.of(
                new Block.Steps(say("Quét giấy tờ", "Scan your papers"), say("Bước 2 trong 4", "Step 2 of 4"), 2, 4),
                rows(List.of(document(Lead.STATE_NOW, "scan", "Giấy chứng sinh", "Do bệnh viện cấp", Tone.ATTENTION, say("Đến lượt", "Now"), true))),
                new Block.Pages("Giấy chứng sinh", Tone.NEUTRAL, "info", say("Xin đặt giấy vào máy quét", "Lay the paper into the scanner"),
                        List.of(), -1, 1, List.of(), true, Optional.empty(), 40)),
                List.of(Action.of(Style.SECONDARY, "x", say("Dừng quét", "Stop scanning"), Button.STOP_SCANNING)), List.of());
    }

    private static Block.Rows.Row document(Lead lead, String icon, String name, String caption, Tone tone, String word, boolean current) {
        return new Block.Rows.Row(lead, icon, Block.Run.plain(name), caption, new Block.Chip(tone, "", word), false, current,
                current ? Optional.empty() : chosen(name));
    }

    Screen receipt() {
        return screen("receipt", List.of(
                new Block.Notice(Tone.OK, "check", say("Đã nhận hồ sơ", "Dossier received"),
                        say("Cảm ơn bà Mẫu. Xin giữ mã hồ sơ này.", "Thank you. Please keep this code.")),
                new Block.Code(say("Mã hồ sơ", "Dossier code"), "H26-0042-7316", List.of(
                        new Block.Fact("", say("Thủ tục", "Procedure"), "Đăng ký khai sinh"),
                        new Block.Fact("", say("Nộp lúc", "Submitted"), "09:52, Thứ Hai 23/11/2026"),
                        new Block.Fact("", say("Giấy tờ", "Papers"), say("3 loại, 5 trang", "3 papers, 5 pages")),
                        new Block.Fact("", say("Lệ phí", "Fee"), say("Miễn phí", "Free")),
                        new Block.Fact("clock", say("Hẹn trả", "Ready by"), say("Hôm nay, trước 16:30", "Today, before 16:30")))),
                new Block.Qr("https://motcua.example/h/H26-0042-7316", say("Lưu vào điện thoại", "Keep it on your phone"),
                        say("Quét mã này để xem hồ sơ đã làm đến đâu, bất cứ lúc nào.", "Scan this code to see how far it is, at any time."))),
                List.of(Action.of(Style.PRIMARY, "printer", say("In biên nhận", "Print the receipt"), Button.PRINT_SLIP)),
                List.of(Action.of(Style.SECONDARY, "smile", say("Đánh giá", "Rate us"), Button.RATE), finish()));
    }

    Screen rating() {
        return screen("rating", List.of(
                new Block.Heading("", say("Quý khách thấy phục vụ hôm nay thế nào?", "How was our service today?"),
                        say("Chạm vào một gương mặt.", "Touch a face.")),
                new Block.Faces(List.of(face(1, say("Rất không hài lòng", "Very unhappy")), face(2, say("Không hài lòng", "Unhappy")),
                        face(3, say("Bình thường", "Neutral")), face(4, say("Hài lòng", "Happy")), face(5, say("Rất hài lòng", "Very happy"))), 4),
                new Block.Subtitle(say("Điều gì làm Quý khách hài lòng?", "What made you happy?"),
                        say("Có thể chọn nhiều, hoặc bỏ qua.", "Choose several, or none.")),
                new Block.Choices(List.of(choice(say("Cán bộ nhiệt tình", "Kind staff"), true), choice(say("Chờ không lâu", "Short wait"), false),
                        choice(say("Hướng dẫn dễ hiểu", "Clear guidance"), true), choice(say("Máy dễ dùng", "Easy kiosk"), false))),
                new Block.Note(Tone.NEUTRAL, "lock", Block.Run.plain(say("Góp ý không ghi tên Quý khách.", "Your name is not kept with it.")), true)),
                List.of(Action.of(Style.PRIMARY, "check", say("Gửi đánh giá", "Send"), Button.SEND_RATING)),
                List.of(Action.of(Style.SECONDARY, "x", say("Bỏ qua", "Skip"), Button.SKIP_RATING)));
    }

    private static Block.Faces.Face face(int score, String label) {
        return new Block.Faces.Face(label, new Action.Does(new Event.Chosen("face:" + score)));
    }

    private static Block.Choices.Choice choice(String text, boolean on) {
        return new Block.Choices.Choice(text, on, new Action.Does(new Event.Chosen("reason:" + text)));
    }

    Screen paperOut() {
        return screen("paper-out", List.of(
                new Block.Notice(Tone.ATTENTION, "printer", say("Máy in đã hết giấy", "The printer is out of paper"),
                        say("Xin lỗi Quý khách. Nhân viên đã được báo lúc 09:38 và đang đến.",
                                "We are sorry. Staff were told at 09:38 and are on their way.")),
                new Block.Subtitle(say("Quý khách vẫn làm được", "You can still do this"), ""),
                rows(List.of(
                        still("phone", say("Lấy số trên điện thoại", "Take a number by phone"),
                                say("Quét mã, không cần phiếu giấy", "Scan a code, no paper")),
                        still("submit", say("Nộp hồ sơ", "Submit a dossier"), say("Biên nhận lưu trên điện thoại", "Receipt on your phone")),
                        still("search", say("Tra cứu thủ tục và hồ sơ", "Find procedures and dossiers"),
                                say("Xem ngay trên màn hình", "On the screen")),
                        still("calendar", say("Báo đã đến theo lịch hẹn", "Check in"), say("Không cần in", "Nothing to print")))),
                new Block.Note(Tone.NEUTRAL, "printer", List.of(
                        new Block.Run(say("Tạm thời chưa in được", "Printing is paused"), Block.Run.Emphasis.BOLD),
                        new Block.Run(say(" phiếu và biên nhận. Máy số 1 bên phải vẫn in bình thường.",
                                ". Kiosk 1 on the right prints as usual."), Block.Run.Emphasis.NONE)), false)),
                List.of(Action.of(Style.PRIMARY, "phone", say("Lấy số trên điện thoại", "Take a number by phone"), Button.TAKE_NUMBER)),
                List.of(homeButton(), Action.of(Style.SECONDARY, "help", say("Gọi nhân viên", "Call staff"), Button.CALL_HELP)));
    }

    private static Block.Rows.Row still(String icon, String title, String caption) {
        return new Block.Rows.Row(Lead.ICON, icon, Block.Run.plain(title), caption, Block.Chip.NONE, false, false, Optional.empty());
    }

    Screen working() {
        return screen("issuing", List.of(
                new Block.Heading("", say("Đang lấy số", "Taking your number"), say("Xin chờ một chút.", "One moment, please.")),
                new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)), List.of(), List.of());
    }
}
