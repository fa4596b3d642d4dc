package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Action.State;
import vn.motcua.kiosk.screen.Action.Style;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Tone;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;

/** Samples of the screens on which a card is read. */
final class SampleCardScreens extends SampleParts {

    SampleCardScreens(Comfort comfort) {
        super(comfort);
    }

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
                        say("Xin nhấc thẻ lên, đưa mã QR trước ô sáng đèn rồi đặt lại.",
                                "Lift the card, hold its QR code to the lit window, then put it back.")),
                new Block.Drawing(Block.Drawing.Kind.SHOW_CODE, say("Ô đọc mã", "Code reader"), 0),
                note(Tone.NEUTRAL, "lock", say("Mã QR là chìa khoá để mở chip. Máy không lưu mã này.",
                        "The QR code is the key to the chip. It is not kept."))),
                List.of(Action.of(Style.SECONDARY, "card", say("Nhập số trên thẻ", "Type the numbers instead"), Button.TYPE_CARD_KEY)),
                List.of(back(), noCard()));
    }

    Screen reading() {
        return screen("reading", List.of(
                new Block.Heading("", say("Đang đọc thẻ", "Reading the card"),
                        say("Xin giữ yên thẻ trên đầu đọc.", "Please keep the card on the reader.")),
                new Block.Drawing(Block.Drawing.Kind.READING, "", 62),
                new Block.Progress(List.of(
                        new Block.Progress.Line(Block.Progress.State.DONE, say("Đã nhận thẻ", "Card found"), say("Xong", "Done")),
                        new Block.Progress.Line(Block.Progress.State.NOW, say("Đọc thông tin trong chip", "Reading the chip"),
                                say("Đang làm", "Now")),
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
}
