package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Action.Style;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Tone;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;

/** What all sample screens share: their frame, their dock, and the buttons that many have. */
abstract class SampleParts {

    final Comfort comfort;

    SampleParts(Comfort comfort) {
        this.comfort = comfort;
    }

    final String say(String vi, String en) {
        return comfort.language().equals(Comfort.Language.EN) ? en : vi;
    }

    final Screen screen(String id, List<Block> body, List<Action> actions, List<Action> nav) {
        Screen.Header header = new Screen.Header(
                say("Trung tâm Phục vụ hành chính công TP Hà Nội", "Hanoi Public Administration Service Centre"),
                say("Chi nhánh số 1 · Hoàn Kiếm", "Branch 1 · Hoàn Kiếm"), "09:41", say("Thứ Hai, 23/11", "Mon, 23/11"));
        return new Screen(id, id.hashCode(), comfort, header, body, actions, nav, dock(), Optional.empty(), "");
    }

    final Screen.Dock dock() {
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

    static Screen.Dock.Cell cell(String icon, String text, Screen.Dock.Kind kind, boolean on, Button button) {
        return cell(icon, text, kind, on, new Event.Pressed(button));
    }

    static Screen.Dock.Cell cell(String icon, String text, Screen.Dock.Kind kind, boolean on, Event.Touch touch) {
        return new Screen.Dock.Cell(icon, text, kind, on, new Action.Does(touch));
    }

    final Block.Rows rows(List<Block.Rows.Row> rows) {
        return new Block.Rows(rows, 0, say("Xem thêm %d", "Show %d more"), say("Xem lại từ đầu", "Back to the first"));
    }

    static Block.Note note(Tone tone, String icon, String text) {
        return new Block.Note(tone, icon, Block.Run.plain(text), false);
    }

    final Action back() {
        return Action.of(Style.SECONDARY, "back", say("Quay lại", "Back"), Button.BACK);
    }

    final Action homeButton() {
        return Action.of(Style.SECONDARY, "home", say("Trang chủ", "Home"), Button.HOME);
    }

    final Action finish() {
        return Action.of(Style.SECONDARY, "power", say("Kết thúc", "Finish"), Button.FINISH);
    }

    final Action noCard() {
        return Action.of(Style.SECONDARY, "usrx", say("Tôi không mang thẻ", "I have no card"), Button.NO_CARD);
    }

    static Action.Does pressed(Button button) {
        return new Action.Does(new Event.Pressed(button));
    }

    static Optional<Action.Does> chosen(String id) {
        return Optional.of(new Action.Does(new Event.Chosen(id)));
    }
}
