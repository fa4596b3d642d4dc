package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Action.Style;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Rows.Lead;
import vn.motcua.kiosk.screen.Block.Tone;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;

/** Samples of the screens on which a citizen finds what he came for. */
final class SampleFindingScreens extends SampleParts {

    SampleFindingScreens(Comfort comfort) {
        super(comfort);
    }

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
                : new Block.Keyboard(Block.Keyboard.Kind.VIETNAMESE, "dấu cách", "Xoá hết", "Ẩn bàn phím",
                        List.of("sắc", "huyền", "hỏi", "ngã", "nặng"));
    }

    private static Block.Rows.Row hit(String before, String match, String after, String caption) {
        List<Block.Run> name = List.of(new Block.Run(before, Block.Run.Emphasis.NONE), new Block.Run(match, Block.Run.Emphasis.MATCH),
                new Block.Run(after, Block.Run.Emphasis.NONE));
        return new Block.Rows.Row(Lead.NONE, "", name, caption, Block.Chip.NONE, true, false, chosen(before + after));
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
                rows(rows)),
                List.of(), List.of(back(), homeButton(), Action.of(Style.SECONDARY, "search", say("Hiện bàn phím", "Show keyboard"),
                        Button.SHOW_KEYBOARD)));
    }

    Screen services() {
        return screen("services", List.of(
                new Block.Heading("", say("Quý khách cần làm việc gì?", "What is it about?"),
                        say("Xin chọn một nhóm việc để lấy số.", "Choose one to take a number.")),
                rows(List.of(service("A · Hộ tịch, chứng thực"), service("B · Đất đai, xây dựng"),
                        service("C · Doanh nghiệp, hộ kinh doanh"), service("D · Lĩnh vực khác")))),
                List.of(), List.of(back(), Action.of(Style.SECONDARY, "search", say("Tìm thủ tục", "Find a procedure"), Button.FIND_PROCEDURE)));
    }

    private Block.Rows.Row service(String name) {
        return new Block.Rows.Row(Lead.NONE, "", Block.Run.plain(name),
                say("Quầy 3, 4, 5 · Tầng 1, bên trái", "Counters 3, 4, 5 · Ground floor, left"),
                Block.Chip.NONE, true, false, chosen(name));
    }

    Screen procedure() {
        return procedure("procedure", "Đăng ký khai sinh");
    }

    /** Official names stay exactly as published, however long. */
    Screen longProcedure() {
        return procedure("procedure-long",
                "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con cho người dưới 14 tuổi có yếu tố nước ngoài tại khu vực biên giới");
    }

    private Screen procedure(String id, String name) {
        return screen(id, List.of(
                new Block.Heading(say("Thủ tục · Hộ tịch", "Procedure · Civil status"), name, ""),
                new Block.Facts(List.of(
                        new Block.Fact("clock", say("Thời gian", "Time"), say("Trong ngày", "Same day")),
                        new Block.Fact("coin", say("Lệ phí", "Fee"), say("Miễn phí", "Free")),
                        new Block.Fact("pin", say("Nơi nộp", "Where"), say("Quầy 3, 4, 5", "Counters 3, 4, 5")))),
                new Block.Subtitle(say("Giấy tờ cần có", "Papers needed"),
                        say("Chạm vào từng dòng nếu Quý khách đã có.", "Touch each one that you have.")),
                rows(List.of(
                        paper("Giấy chứng sinh", "Do bệnh viện cấp", true, original()),
                        paper("Căn cước của cha hoặc mẹ", "Chỉ xuất trình", true, atCounter()),
                        paper("Giấy chứng nhận kết hôn", "Nếu cha mẹ đã kết hôn", false, atCounter()),
                        paper("Tờ khai đăng ký khai sinh", "Máy điền sẵn và in giúp Quý khách", false, original()))),
                note(Tone.ATTENTION, "info",
                        say("Còn thiếu 2 giấy tờ. Quý khách vẫn lấy số được.", "2 papers are missing. You can still take a number."))),
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
}
