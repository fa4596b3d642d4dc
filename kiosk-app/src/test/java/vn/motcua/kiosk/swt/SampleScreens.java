package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Action.State;
import vn.motcua.kiosk.screen.Action.Style;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Rows.Lead;
import vn.motcua.kiosk.screen.Block.Tone;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;

/** A screen of each kind, with the words of the design, for one comfort. */
final class SampleScreens {

    private final Comfort comfort;

    SampleScreens(Comfort comfort) {
        this.comfort = comfort;
    }

    List<Screen> all() {
        return List.of(home(), homeFour(), placeCard(), showCode(), reading(), identity(), search(), groups(), procedure(), longProcedure(),
                ticket(), scan(), scanFirst(), receipt(), rating(), paperOut(), cardUnread(), stillThere(), helpCalled(), digits(), working(), services());
    }

    private String say(String vi, String en) {
        return comfort.language().equals(Comfort.Language.EN) ? en : vi;
    }

    // --- home

    Screen home() {
        return screen("home", List.of(greeting(), new Block.Tiles(List.of(
                tile("ticket", say("Lấy số thứ tự", "Take a queue ticket"), say("Đang chờ 41 người", "41 people waiting"), true, Button.TAKE_NUMBER),
                tile("search", say("Tra cứu thủ tục", "Find a procedure"), say("Giấy tờ, lệ phí, nơi nộp", "Papers, fee, where to go"), false, Button.FIND_PROCEDURE),
                tile("submit", say("Nộp hồ sơ", "Submit a dossier"), say("Quét giấy tờ tại đây", "Scan your papers here"), false, Button.SUBMIT_DOSSIER),
                tile("dossier", say("Tra cứu hồ sơ", "Track a dossier"), say("Xem đã làm đến đâu", "See how far it is"), false, Button.FIND_PROCEDURE),
                tile("calendar", say("Lịch hẹn", "Appointments"), say("Báo đã đến, đổi lịch", "Check in, change"), false, Button.NEXT),
                tile("smile", say("Đánh giá", "Rate us"), say("Góp ý về phục vụ", "Tell us how it was"), false, Button.RATE)))),
                List.of(), List.of());
    }

    Screen homeFour() {
        return screen("home-four", List.of(greeting(), new Block.Tiles(List.of(
                tile("ticket", say("Lấy số thứ tự", "Take a queue ticket"), say("Chờ gọi đến quầy", "Wait to be called"), true, Button.TAKE_NUMBER),
                tile("search", say("Tra cứu thủ tục", "Find a procedure"), say("Giấy tờ, lệ phí, nơi nộp", "Papers, fee, where to go"), false, Button.FIND_PROCEDURE),
                new Block.Tiles.Tile("submit", say("Nộp hồ sơ", "Submit a dossier"), say("Quét giấy tờ tại đây", "Scan your papers here"), false,
                        say("Tạm dừng", "Paused"), pressed(Button.SUBMIT_DOSSIER)),
                tile("smile", say("Đánh giá", "Rate us"), say("Góp ý về phục vụ", "Tell us how it was"), false, Button.RATE)))),
                List.of(), List.of());
    }

    private Block.Greeting greeting() {
        return new Block.Greeting(say("Kính chào Quý khách", "Welcome"), say("Hôm nay Quý khách cần làm việc gì?", "What would you like to do today?"));
    }

    private static Block.Tiles.Tile tile(String icon, String title, String help, boolean primary, Button button) {
        return new Block.Tiles.Tile(icon, title, help, primary, "", pressed(button));
    }

    // --- card

    Screen placeCard() {
        return screen("place-card", List.of(
                new Block.Heading("", say("Đặt thẻ căn cước lên đầu đọc", "Place your ID card on the reader"),
                        say("Úp mặt có chip xuống và giữ yên khoảng 5 giây.", "Chip side down. Keep it still for about 5 seconds.")),
                new Block.Drawing(Block.Drawing.Kind.PLACE_CARD, say("Đặt thẻ vào đây", "Place the card here"), 0),
                new Block.Lists(List.of(
                        new Block.Lists.Part(say("Máy sẽ đọc", "The kiosk reads"), List.of(
                                new Block.Lists.Line("usr", say("Họ tên, ngày sinh", "Name, date of birth")),
                                new Block.Lists.Line("card", say("Số căn cước", "ID number")),
                                new Block.Lists.Line("camera", say("Ảnh trên thẻ", "Photo on the card")))),
                        new Block.Lists.Part(say("Để làm gì", "What for"), List.of(
                                new Block.Lists.Line("dossier", say("Tìm hồ sơ đã nộp", "Find your dossiers")),
                                new Block.Lists.Line("doc", say("Điền sẵn tờ khai", "Fill in your forms")),
                                new Block.Lists.Line("shield", say("Bảo đảm đúng người", "Be sure it is you")))))),
                privacy()), List.of(), List.of(back(), noCard()));
    }

    private Block.Note privacy() {
        return new Block.Note(Tone.NEUTRAL, "lock", List.of(
                new Block.Run(say("Chỉ dùng cho lần làm việc này. Thông tin được xoá khỏi máy khi Quý khách bấm ",
                        "Used for this visit only. Everything is erased when you press "), Block.Run.Emphasis.NONE),
                new Block.Run(say("Kết thúc", "Finish"), Block.Run.Emphasis.BOLD),
                new Block.Run(".", Block.Run.Emphasis.NONE)), false);
    }

    Screen showCode() {
        return screen("show-code", List.of(
                new Block.Heading("", say("Đưa mã QR trên thẻ vào ô đọc mã", "Show the card's QR code to the code reader"),
                        say("Xin nhấc thẻ lên, đưa mã QR trước ô sáng đèn rồi đặt lại.", "Lift the card, hold its QR code to the lit window, then put it back.")),
                new Block.Drawing(Block.Drawing.Kind.SHOW_CODE, say("Ô đọc mã", "Code reader"), 0),
                note(Tone.NEUTRAL, "lock", say("Mã QR là chìa khoá để mở chip. Máy không lưu mã này.", "The QR code is the key to the chip. It is not kept."))),
                List.of(Action.of(Style.SECONDARY, "card", say("Nhập số trên thẻ", "Type the numbers instead"), Button.TYPE_CARD_KEY)), List.of(back(), noCard()));
    }

    Screen reading() {
        return screen("reading", List.of(
                new Block.Heading("", say("Đang đọc thẻ", "Reading the card"), say("Xin giữ yên thẻ trên đầu đọc.", "Please keep the card on the reader.")),
                new Block.Drawing(Block.Drawing.Kind.READING, "", 62),
                new Block.Progress(List.of(
                        new Block.Progress.Line(Block.Progress.State.DONE, say("Đã nhận thẻ", "Card found"), say("Xong", "Done")),
                        new Block.Progress.Line(Block.Progress.State.NOW, say("Đọc thông tin trong chip", "Reading the chip"), say("Đang làm", "Now")),
                        new Block.Progress.Line(Block.Progress.State.TO_COME, say("Kiểm tra thẻ thật", "Checking the card"), say("Chờ", "Next"))))),
                List.of(), List.of(Action.of(Style.SECONDARY, "x", say("Dừng đọc thẻ", "Stop reading"), Button.STOP_READING)));
    }

    Screen identity() {
        return screen("identity", List.of(
                new Block.Heading("", say("Xin chào bà Mẫu", "Welcome"), say("Xin xem lại thông tin bên dưới.", "Please check the details below.")),
                new Block.Person(Tone.OK, "shield", say("Thẻ thật, đã kiểm tra bằng chip", "Genuine card, checked by its chip"), new byte[0], List.of(
                        new Block.Fact("", say("Họ và tên", "Full name"), "Nguyễn Thị Bảo Mẫu"),
                        new Block.Fact("", say("Số căn cước", "ID number"), "0010 •••• ••12"),
                        new Block.Fact("", say("Năm sinh", "Year of birth"), "1987"))),
                new Block.Appeal("hand", say("Xin cất thẻ ngay bây giờ", "Please take your card now"),
                        say("Máy đã đọc xong, không cần thẻ nữa.", "It has been read and is not needed any more.")),
                new Block.Note(Tone.NEUTRAL, "lock", Block.Run.plain(say("Một phần số căn cước được che để người khác không nhìn thấy.",
                        "Part of the number is hidden from other people.")), true)),
                List.of(Action.of(Style.PRIMARY, "check", say("Đúng là tôi, tiếp tục", "That is me, go on"), Button.THAT_IS_ME)),
                List.of(back(), Action.of(Style.SECONDARY, "usrx", say("Không phải tôi", "That is not me"), Button.NOT_ME)));
    }

    Screen cardUnread() {
        return screen("card-unread", List.of(
                new Block.Notice(Tone.ATTENTION, "card", say("Máy chưa đọc được thẻ", "The card could not be read"),
                        say("Xin đặt lại thẻ và giữ yên khoảng 5 giây.", "Put it back and keep it still for about 5 seconds.")),
                new Block.Drawing(Block.Drawing.Kind.PLACE_CARD, say("Đặt thẻ vào đây", "Place the card here"), 0),
                note(Tone.NEUTRAL, "info", say("Không có thẻ, Quý khách vẫn lấy số được.", "You can take a ticket without a card."))),
                List.of(Action.of(Style.PRIMARY, "rescan", say("Đọc lại", "Read again"), Button.READ_AGAIN)), List.of(noCard(), homeButton()));
    }

    Screen digits() {
        return screen("digits", List.of(
                new Block.Heading("", say("Nhập ba dòng số in trên thẻ", "Type three numbers from the card"),
                        say("Chìa khoá mở chip nằm trong ba dòng số này.", "They hold the key to the chip.")),
                new Block.DigitFields(List.of(
                        new Block.DigitFields.Digits(say("Số căn cước", "ID number"), "0010 8700 0012", false),
                        new Block.DigitFields.Digits(say("Ngày sinh", "Date of birth"), "01/02/____", true),
                        new Block.DigitFields.Digits(say("Có giá trị đến", "Valid until"), "__/__/____", false))),
                new Block.Keyboard(Block.Keyboard.Kind.DIGITS, "", say("Xoá hết", "Clear"), "", List.of())),
                List.of(), List.of(back(), Action.of(Style.PRIMARY, "check", say("Đọc thẻ", "Read the card"), Button.NEXT)
                        .disabledBecause(say("Xin nhập đủ và đặt thẻ", "Type all numbers and place the card"))));
    }

    // --- finding

    Screen search() {
        return screen("search", List.of(
                new Block.Field("search", "khai si", "", say("Kiểu gõ Telex", "Telex")),
                new Block.Caption(say("6 thủ tục phù hợp", "6 procedures found"), say("Chạm vào một thủ tục để xem", "Touch one to see it")),
                rows(List.of(
                        hit("Đăng ký ", "khai si", "nh", "UBND cấp xã · Miễn phí · Trong ngày"),
                        hit("Đăng ký lại ", "khai si", "nh", "UBND cấp xã · 5 ngày làm việc"),
                        hit("Đăng ký ", "khai si", "nh kết hợp nhận cha, mẹ", "UBND cấp xã · 3 ngày làm việc"),
                        hit("Cấp bản sao Giấy ", "khai si", "nh", "Trích lục hộ tịch · Trong ngày"),
                        hit("Đăng ký ", "khai si", "nh có yếu tố nước ngoài", "UBND cấp xã · 5 ngày làm việc"),
                        hit("Đăng ký ", "khai si", "nh cho người đã có hồ sơ, giấy tờ cá nhân", "UBND cấp xã · 5 ngày làm việc"))),
                keyboard()), List.of(), List.of(back(), homeButton()));
    }

    private Block.Keyboard keyboard() {
        return comfort.language().equals(Comfort.Language.EN)
                ? new Block.Keyboard(Block.Keyboard.Kind.PLAIN, "space", "Clear", "Hide keyboard", List.of())
                : new Block.Keyboard(Block.Keyboard.Kind.VIETNAMESE, "dấu cách", "Xoá hết", "Ẩn bàn phím", List.of("sắc", "huyền", "hỏi", "ngã", "nặng"));
    }

    private static Block.Rows.Row hit(String before, String match, String after, String caption) {
        return new Block.Rows.Row(Lead.NONE, "", List.of(new Block.Run(before, Block.Run.Emphasis.NONE), new Block.Run(match, Block.Run.Emphasis.MATCH),
                new Block.Run(after, Block.Run.Emphasis.NONE)), caption, Block.Chip.NONE, true, false, chosen(before + after));
    }

    Screen groups() {
        List<Block.Rows.Row> rows = new ArrayList<>();
        String[][] groups = {{"usr", "Sinh con, nuôi con", "Having a child"}, {"ppl", "Kết hôn, gia đình", "Marriage and family"},
                {"home", "Nhà ở, đất đai", "House and land"}, {"coin", "Mở cửa hàng, hộ kinh doanh", "Opening a shop"},
                {"doc", "Chứng thực bản sao, chữ ký", "Certified copies and signatures"}, {"shield", "Bảo trợ xã hội", "Social support"},
                {"map", "Đổi nơi cư trú", "Moving house"}, {"dossier", "Đi học, chuyển trường", "School"}, {"calendar", "Nghỉ hưu", "Retirement"},
                {"card", "Giấy tờ tuỳ thân", "Identity papers"}};
        for (String[] group : groups) {
            rows.add(new Block.Rows.Row(Lead.ICON, group[0], Block.Run.plain(say(group[1], group[2])), say("7 thủ tục", "7 procedures"),
                    Block.Chip.NONE, true, false, chosen("group:" + group[0])));
        }
        return screen("groups", List.of(
                new Block.Field("search", "", say("Tên thủ tục hoặc việc cần làm", "Name of a procedure"), ""),
                new Block.Caption(say("Việc thường gặp", "Life events"), say("Chọn một việc, hoặc gõ tên", "Choose one, or type a name")),
                rows(rows)), List.of(), List.of(back(), homeButton(), Action.of(Style.SECONDARY, "search", say("Hiện bàn phím", "Show keyboard"), Button.SHOW_KEYBOARD)));
    }

    Screen services() {
        return screen("services", List.of(
                new Block.Heading("", say("Quý khách cần làm việc gì?", "What is it about?"), say("Xin chọn một nhóm việc để lấy số.", "Choose one to take a number.")),
                rows(List.of(service("A · Hộ tịch, chứng thực"), service("B · Đất đai, xây dựng"), service("C · Doanh nghiệp, hộ kinh doanh"), service("D · Lĩnh vực khác")))),
                List.of(), List.of(back(), Action.of(Style.SECONDARY, "search", say("Tìm thủ tục", "Find a procedure"), Button.FIND_PROCEDURE)));
    }

    private Block.Rows.Row service(String name) {
        return new Block.Rows.Row(Lead.NONE, "", Block.Run.plain(name), say("Quầy 3, 4, 5 · Tầng 1, bên trái", "Counters 3, 4, 5 · Ground floor, left"),
                Block.Chip.NONE, true, false, chosen(name));
    }

    Screen procedure() {
        return procedure("procedure", "Đăng ký khai sinh");
    }

    /** Official names stay exactly as published, however long. */
    Screen longProcedure() {
        return procedure("procedure-long", "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con cho người dưới 14 tuổi có yếu tố nước ngoài tại khu vực biên giới");
    }

    private Screen procedure(String id, String name) {
        return screen(id, List.of(
                new Block.Heading(say("Thủ tục · Hộ tịch", "Procedure · Civil status"), name, ""),
                new Block.Facts(List.of(
                        new Block.Fact("clock", say("Thời gian", "Time"), say("Trong ngày", "Same day")),
                        new Block.Fact("coin", say("Lệ phí", "Fee"), say("Miễn phí", "Free")),
                        new Block.Fact("pin", say("Nơi nộp", "Where"), say("Quầy 3, 4, 5", "Counters 3, 4, 5")))),
                new Block.Subtitle(say("Giấy tờ cần có", "Papers needed"), say("Chạm vào từng dòng nếu Quý khách đã có.", "Touch each one that you have.")),
                rows(List.of(
                        paper("Giấy chứng sinh", "Do bệnh viện cấp", true, original()),
                        paper("Căn cước của cha hoặc mẹ", "Chỉ xuất trình", true, atCounter()),
                        paper("Giấy chứng nhận kết hôn", "Nếu cha mẹ đã kết hôn", false, atCounter()),
                        paper("Tờ khai đăng ký khai sinh", "Máy điền sẵn và in giúp Quý khách", false, original()))),
                note(Tone.ATTENTION, "info", say("Còn thiếu 2 giấy tờ. Quý khách vẫn lấy số được.", "2 papers are missing. You can still take a number."))),
                List.of(Action.of(Style.PRIMARY, "ticket", say("Lấy số", "Take a number"), Button.TAKE_NUMBER),
                        Action.of(Style.SECONDARY, "submit", say("Nộp hồ sơ", "Submit a dossier"), Button.SUBMIT_DOSSIER)),
                List.of(back(), Action.of(Style.SECONDARY, "printer", say("In hướng dẫn", "Print the guide"), Button.PRINT_GUIDE)));
    }

    private Block.Chip original() {
        return new Block.Chip(Tone.INFO, "", say("Bản chính", "Original"));
    }

    private Block.Chip atCounter() {
        return new Block.Chip(Tone.NEUTRAL, "", say("Xem tại quầy", "Show at the counter"));
    }

    private static Block.Rows.Row paper(String name, String note, boolean have, Block.Chip chip) {
        return new Block.Rows.Row(have ? Lead.BOX_CHECKED : Lead.BOX_EMPTY, "", Block.Run.plain(name), note, chip, false, false, chosen(name));
    }

    // --- papers

    Screen ticket() {
        return screen("ticket", List.of(
                new Block.Heading("", say("Số của Quý khách", "Your number"), "Đăng ký khai sinh"),
                new Block.Number("A042", say("Mời đến", "Go to"), say("Quầy 3, 4, 5", "Counters 3, 4, 5"), say("Tầng 1, bên trái", "Ground floor, left"), List.of(
                        new Block.Fact("ppl", say("Còn chờ phía trước", "People ahead"), say("13 người", "13 people")),
                        new Block.Fact("clock", say("Chờ khoảng", "Expected wait"), say("12 phút", "12 minutes")))),
                new Block.Qr("https://motcua.example/t/A042-7F3K9Q", say("Theo dõi trên điện thoại", "Follow on your phone"),
                        say("Quét mã này để xem còn mấy người. Điện thoại sẽ báo khi sắp đến lượt.", "Scan this code to see how many people are ahead of you.")),
                new Block.Slot(say("Xin lấy phiếu ở khe bên dưới", "Take your ticket from the slot below"), say("Máy đang in phiếu…", "Printing…"), "A042", false)),
                List.of(), List.of(Action.of(Style.SECONDARY, "printer", say("In lại phiếu", "Print again"), Button.PRINT_AGAIN),
                        Action.of(Style.PRIMARY, "", say("Xong, về trang chủ", "Done, to the start"), Button.FINISH).runningOut(20)));
    }

    Screen scan() {
        return screen("scan", List.of(
                new Block.Steps(say("Quét giấy tờ", "Scan your papers"), say("Bước 2 trong 4", "Step 2 of 4"), 2, 4),
                rows(List.of(
                        document(Lead.STATE_DONE, "check", "Căn cước", say("Đã đọc từ thẻ", "Read from the card"), Tone.OK, say("Đủ", "Complete"), false),
                        document(Lead.STATE_DONE, "check", "Tờ khai đăng ký khai sinh", say("2 trang", "2 pages"), Tone.OK, say("Đủ", "Complete"), false),
                        document(Lead.STATE_NOW, "scan", "Giấy chứng sinh", say("Đã quét 2 trang", "2 pages scanned"), Tone.ATTENTION, say("Đang quét", "Scanning"), true),
                        document(Lead.STATE_TO_COME, "doc", "Giấy chứng nhận kết hôn", say("Có thể nộp sau", "May come later"), Tone.NEUTRAL, say("Nếu có", "If any"), false))),
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
                new Block.Pages("Giấy chứng sinh", Tone.NEUTRAL, "info", say("Xin đặt giấy vào máy quét", "Lay the paper into the scanner"), List.of(), -1, 1, List.of(), true, Optional.empty(), 40)),
                List.of(Action.of(Style.SECONDARY, "x", say("Dừng quét", "Stop scanning"), Button.STOP_SCANNING)), List.of());
    }

    private static Block.Rows.Row document(Lead lead, String icon, String name, String caption, Tone tone, String word, boolean current) {
        return new Block.Rows.Row(lead, icon, Block.Run.plain(name), caption, new Block.Chip(tone, "", word), false, current,
                current ? Optional.empty() : chosen(name));
    }

    Screen receipt() {
        return screen("receipt", List.of(
                new Block.Notice(Tone.OK, "check", say("Đã nhận hồ sơ", "Dossier received"), say("Cảm ơn bà Mẫu. Xin giữ mã hồ sơ này.", "Thank you. Please keep this code.")),
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
                new Block.Heading("", say("Quý khách thấy phục vụ hôm nay thế nào?", "How was our service today?"), say("Chạm vào một gương mặt.", "Touch a face.")),
                new Block.Faces(List.of(face(1, say("Rất không hài lòng", "Very unhappy")), face(2, say("Không hài lòng", "Unhappy")),
                        face(3, say("Bình thường", "Neutral")), face(4, say("Hài lòng", "Happy")), face(5, say("Rất hài lòng", "Very happy"))), 4),
                new Block.Subtitle(say("Điều gì làm Quý khách hài lòng?", "What made you happy?"), say("Có thể chọn nhiều, hoặc bỏ qua.", "Choose several, or none.")),
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
                        say("Xin lỗi Quý khách. Nhân viên đã được báo lúc 09:38 và đang đến.", "We are sorry. Staff were told at 09:38 and are on their way.")),
                new Block.Subtitle(say("Quý khách vẫn làm được", "You can still do this"), ""),
                rows(List.of(still("phone", say("Lấy số trên điện thoại", "Take a number by phone"), say("Quét mã, không cần phiếu giấy", "Scan a code, no paper")),
                        still("submit", say("Nộp hồ sơ", "Submit a dossier"), say("Biên nhận lưu trên điện thoại", "Receipt on your phone")),
                        still("search", say("Tra cứu thủ tục và hồ sơ", "Find procedures and dossiers"), say("Xem ngay trên màn hình", "On the screen")),
                        still("calendar", say("Báo đã đến theo lịch hẹn", "Check in"), say("Không cần in", "Nothing to print")))),
                new Block.Note(Tone.NEUTRAL, "printer", List.of(
                        new Block.Run(say("Tạm thời chưa in được", "Printing is paused"), Block.Run.Emphasis.BOLD),
                        new Block.Run(say(" phiếu và biên nhận. Máy số 1 bên phải vẫn in bình thường.", ". Kiosk 1 on the right prints as usual."), Block.Run.Emphasis.NONE)), false)),
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

    // --- dialogs

    Screen stillThere() {
        return withDialog("still-there", new Screen.Dialog(Optional.of(20), 30, say("giây", "seconds"), "", say("Quý khách còn ở đây không?", "Are you still here?"),
                say("Nếu không chạm vào màn hình, máy sẽ kết thúc và xoá thông tin của Quý khách.", "Without a touch the visit ends and your details are erased."),
                List.of(Action.of(Style.PRIMARY, "touch", say("Tôi vẫn ở đây", "I'm still here"), Button.STILL_HERE), finish()), false));
    }

    Screen helpCalled() {
        return withDialog("help", new Screen.Dialog(Optional.empty(), 0, "", "help", say("Nhân viên đang đến", "Staff are on their way"),
                say("Xin Quý khách chờ tại máy. Màn hình vẫn giữ nguyên.", "Please wait here. The screen keeps its place."),
                List.of(Action.of(Style.PRIMARY, "check", say("Tôi đã hiểu", "I understand"), Button.CLOSE_HELP)), false));
    }

    private Screen withDialog(String id, Screen.Dialog dialog) {
        Screen below = procedure();
        return new Screen(id, below.stay(), comfort, below.header(), below.body(), below.actions(), below.nav(), below.dock(), Optional.of(dialog), "");
    }

    // --- what all share

    private Screen screen(String id, List<Block> body, List<Action> actions, List<Action> nav) {
        return new Screen(id, id.hashCode(), comfort, new Screen.Header(say("Trung tâm Phục vụ hành chính công TP Hà Nội", "Hanoi Public Administration Service Centre"),
                say("Chi nhánh số 1 · Hoàn Kiếm", "Branch 1 · Hoàn Kiếm"), "09:41", say("Thứ Hai, 23/11", "Mon, 23/11")), body, actions, nav, dock(), Optional.empty(), "");
    }

    private Screen.Dock dock() {
        return new Screen.Dock(List.of(
                cell("", "A−", Screen.Dock.Kind.SMALL_TEXT, comfort.size() == Comfort.TextSize.SMALL, Button.SMALL_TEXT),
                cell("", "A", Screen.Dock.Kind.NORMAL_TEXT, comfort.size() == Comfort.TextSize.NORMAL, Button.NORMAL_TEXT),
                cell("", "A+", Screen.Dock.Kind.LARGE_TEXT, comfort.size() == Comfort.TextSize.LARGE, Button.LARGE_TEXT),
                cell("contrast", say("Tương phản", "Contrast"), Screen.Dock.Kind.SETTING, comfort.highContrast(), Button.CONTRAST),
                cell("", "Tiếng Việt", Screen.Dock.Kind.LANGUAGE, comfort.language().equals(Comfort.Language.VI), new Event.LanguageChosen("vi")),
                cell("", "English", Screen.Dock.Kind.LANGUAGE, comfort.language().equals(Comfort.Language.EN), new Event.LanguageChosen("en")),
                cell(comfort.sound() ? "sound" : "sound-off", say("Âm thanh", "Sound"), Screen.Dock.Kind.SETTING, comfort.sound(), Button.SOUND),
                cell("help", say("Gọi hỗ trợ", "Call for help"), Screen.Dock.Kind.HELP, false, Button.CALL_HELP)));
    }

    private static Screen.Dock.Cell cell(String icon, String text, Screen.Dock.Kind kind, boolean on, Button button) {
        return cell(icon, text, kind, on, new Event.Pressed(button));
    }

    private static Screen.Dock.Cell cell(String icon, String text, Screen.Dock.Kind kind, boolean on, Event.Touch touch) {
        return new Screen.Dock.Cell(icon, text, kind, on, new Action.Does(touch));
    }

    private Block.Rows rows(List<Block.Rows.Row> rows) {
        return new Block.Rows(rows, 0, say("Xem thêm %d", "Show %d more"), say("Xem lại từ đầu", "Back to the first"));
    }

    private static Block.Note note(Tone tone, String icon, String text) {
        return new Block.Note(tone, icon, Block.Run.plain(text), false);
    }

    private Action back() {
        return Action.of(Style.SECONDARY, "back", say("Quay lại", "Back"), Button.BACK);
    }

    private Action homeButton() {
        return Action.of(Style.SECONDARY, "home", say("Trang chủ", "Home"), Button.HOME);
    }

    private Action finish() {
        return Action.of(Style.SECONDARY, "power", say("Kết thúc", "Finish"), Button.FINISH);
    }

    private Action noCard() {
        return Action.of(Style.SECONDARY, "usrx", say("Tôi không mang thẻ", "I have no card"), Button.NO_CARD);
    }

    private static Action.Does pressed(Button button) {
        return new Action.Does(new Event.Pressed(button));
    }

    private static Optional<Action.Does> chosen(String id) {
        return Optional.of(new Action.Does(new Event.Chosen(id)));
    }
}
