package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Action.Style;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;

/** A screen of each kind, with the words of the design, for one comfort. */
final class SampleScreens extends SampleParts {

    private final SampleCardScreens card;
    private final SampleFindingScreens finding;
    private final SamplePaperScreens papers;

    SampleScreens(Comfort comfort) {
        super(comfort);
        card = new SampleCardScreens(comfort);
        finding = new SampleFindingScreens(comfort);
        papers = new SamplePaperScreens(comfort);
    }

    List<Screen> all() {
        return List.of(home(), homeFour(), card.placeCard(), card.showCode(), card.reading(), card.identity(), search(), finding.groups(),
                procedure(), finding.longProcedure(), ticket(), scan(), papers.scanFirst(), papers.receipt(), papers.rating(), papers.paperOut(),
                card.cardUnread(), stillThere(), helpCalled(), card.digits(), working(), finding.services());
    }

    Screen search() {
        return finding.search();
    }

    Screen procedure() {
        return finding.procedure();
    }

    Screen ticket() {
        return papers.ticket();
    }

    Screen scan() {
        return papers.scan();
    }

    Screen working() {
        return papers.working();
    }

    Screen home() {
        return screen("home", List.of(greeting(), new Block.Tiles(List.of(
                tile("ticket", say("Lấy số thứ tự", "Take a queue ticket"), say("Đang chờ 41 người", "41 people waiting"), true, Button.TAKE_NUMBER),
                tile("search", say("Tra cứu thủ tục", "Find a procedure"), say("Giấy tờ, lệ phí, nơi nộp", "Papers, fee, where to go"),
                        false, Button.FIND_PROCEDURE),
                tile("submit", say("Nộp hồ sơ", "Submit a dossier"), say("Quét giấy tờ tại đây", "Scan your papers here"), false,
                        Button.SUBMIT_DOSSIER),
                tile("dossier", say("Tra cứu hồ sơ", "Track a dossier"), say("Xem đã làm đến đâu", "See how far it is"), false,
                        Button.FIND_PROCEDURE),
                tile("calendar", say("Lịch hẹn", "Appointments"), say("Báo đã đến, đổi lịch", "Check in, change"), false, Button.NEXT),
                tile("smile", say("Đánh giá", "Rate us"), say("Góp ý về phục vụ", "Tell us how it was"), false, Button.RATE)))),
                List.of(), List.of());
    }

    Screen homeFour() {
        return screen("home-four", List.of(greeting(), new Block.Tiles(List.of(
                tile("ticket", say("Lấy số thứ tự", "Take a queue ticket"), say("Chờ gọi đến quầy", "Wait to be called"), true, Button.TAKE_NUMBER),
                tile("search", say("Tra cứu thủ tục", "Find a procedure"), say("Giấy tờ, lệ phí, nơi nộp", "Papers, fee, where to go"),
                        false, Button.FIND_PROCEDURE),
                new Block.Tiles.Tile("submit", say("Nộp hồ sơ", "Submit a dossier"), say("Quét giấy tờ tại đây", "Scan your papers here"), false,
                        say("Tạm dừng", "Paused"), pressed(Button.SUBMIT_DOSSIER)),
                tile("smile", say("Đánh giá", "Rate us"), say("Góp ý về phục vụ", "Tell us how it was"), false, Button.RATE)))),
                List.of(), List.of());
    }

    private Block.Greeting greeting() {
        return new Block.Greeting(say("Kính chào Quý khách", "Welcome"),
                say("Hôm nay Quý khách cần làm việc gì?", "What would you like to do today?"));
    }

    private static Block.Tiles.Tile tile(String icon, String title, String help, boolean primary, Button button) {
        return new Block.Tiles.Tile(icon, title, help, primary, "", pressed(button));
    }

    Screen stillThere() {
        return withDialog("still-there", new Screen.Dialog(Optional.of(20), 30, say("giây", "seconds"), "",
                say("Quý khách còn ở đây không?", "Are you still here?"),
                say("Nếu không chạm vào màn hình, máy sẽ kết thúc và xoá thông tin của Quý khách.",
                        "Without a touch the visit ends and your details are erased."),
                List.of(Action.of(Style.PRIMARY, "touch", say("Tôi vẫn ở đây", "I'm still here"), Button.STILL_HERE), finish()), false));
    }

    Screen helpCalled() {
        return withDialog("help", new Screen.Dialog(Optional.empty(), 0, "", "help", say("Nhân viên đang đến", "Staff are on their way"),
                say("Xin Quý khách chờ tại máy. Màn hình vẫn giữ nguyên.", "Please wait here. The screen keeps its place."),
                List.of(Action.of(Style.PRIMARY, "check", say("Tôi đã hiểu", "I understand"), Button.CLOSE_HELP)), false));
    }

    private Screen withDialog(String id, Screen.Dialog dialog) {
        Screen below = procedure();
        return new Screen(id, below.stay(), comfort, below.header(), below.body(), below.actions(), below.nav(), below.dock(),
                Optional.of(dialog), "");
    }
}
