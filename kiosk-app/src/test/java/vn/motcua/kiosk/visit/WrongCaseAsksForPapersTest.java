package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;

/** Only those papers are asked for that the citizen's own cases need. */
class WrongCaseAsksForPapersTest {

    private static final Procedure PROCEDURE = new Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", "Cấp xã", "", "",
            "", "", "", List.of( new AskedDocument("Giấy chứng sinh", "", AskedDocument.Form.ORIGINAL, true),
            new AskedDocument("Giấy ủy quyền", "", AskedDocument.Form.ORIGINAL, false, "Làm thay người khác"),
            new AskedDocument("Giấy kết hôn", "", AskedDocument.Form.COPY, false, "Cha mẹ đã kết hôn")));
    private static final Visit VISIT = SampleVisits.in(new Home()).visit().with(PROCEDURE);

    @Test
    void aCaseAddsItsPapersAndIsTakenBackByTheSameTouch() {
        ProcedureDetail detail = new ProcedureDetail(Optional.empty(), Set.of(), 0, ProcedureDetail.Guide.NONE);
        ProcedureDetail proxy = (ProcedureDetail) detail.on(new Event.Chosen("case:Làm thay người khác"), VISIT).step();
        assertEquals(List.of("Giấy chứng sinh", "Giấy ủy quyền"), printed(proxy));
        ProcedureDetail both = (ProcedureDetail) proxy.on(new Event.Chosen("case:Cha mẹ đã kết hôn"), VISIT).step();
        assertEquals(List.of("Giấy chứng sinh", "Giấy ủy quyền", "Giấy kết hôn"), printed(both));
        assertEquals(Set.of("Làm thay người khác"), ((ProcedureDetail) both.on(new Event.Chosen("case:Cha mẹ đã kết hôn"), VISIT).step()).cases());
    }

    @Test
    void whoNamesNoCaseGetsThemAllOnPaper() {
        assertEquals(3, printed(new ProcedureDetail(Optional.empty(), Set.of(), 0, ProcedureDetail.Guide.NONE)).size());
    }

    @Test
    void whatElseIsPublishedIsOneTouchAwayAndBackLeadsToThePapers() {
        ProcedureDetail detail = new ProcedureDetail(Optional.empty(), Set.of(0), 0, ProcedureDetail.Guide.NONE);
        ProcedureDetail more = (ProcedureDetail) detail.on(new Event.Pressed(Button.MORE_ABOUT_PROCEDURE), VISIT).step();
        assertEquals(true, more.more());
        assertEquals(detail, more.on(new Event.Pressed(Button.BACK), VISIT).step());
    }

    private static List<String> printed(ProcedureDetail detail) {
        Command.PrintGuide print = (Command.PrintGuide) detail.on(new Event.Pressed(Button.PRINT_GUIDE), VISIT).commands().get(0);
        return print.procedure().documents().stream().map(AskedDocument::name).toList();
    }
}
