package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.queue.SampleBranch;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.exchange.PublicPath;

/** The pages behind the codes on a ticket and a slip. */
@ParameterizedClass
@EnumSource(Stand.class)
class PhoneOpensTheCodeTest {

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    @Test
    void theTicketsPageShowsTheNumberAndFollowsByItself() throws Exception {
        try (Centre centre = Centre.start(stand.place(folder).settings().withQueue(QueueSettings.of(SampleBranch.PLAN)))) {
            BranchDay day = new BranchDay(centre.address());
            LocalDateTime now = BranchDay.now();
            String key = "0123456789abcdefABCDE_";
            day.tell("kiosk-1", new NumberIssued(now.toLocalDate(), "A", 42, "Hộ tịch", "", now, "press", key, "1", ""));
            HttpResponse<String> page = day.get(PublicPath.ofTicket(key));
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("A1-042") && page.body().contains("Số của Quý khách"), page.body());
            assertFalse(page.body().contains("kiosk-1"));
            assertTrue(day.get(PublicPath.ofTicket(key) + "?lang=en").body().contains("Your number"));
        }
    }

    @Test
    void theSlipsPageSaysThatTheDossierWaitsAndNothingOfWhatIsInIt() throws Exception {
        try (Centre centre = Centre.start(stand.place(folder).settings())) {
            BranchDay day = new BranchDay(centre.address());
            day.dossier("kiosk-1", "H26-0100-0425", "Cấp Giấy xác nhận tình trạng hôn nhân", 7, BranchDay.now());
            String page = day.get(PublicPath.ofDossier("H26-0100-0425")).body();
            assertTrue(page.contains("Chờ tiếp nhận") && page.contains("7 trang") && page.contains("không thay cho Giấy tiếp nhận hồ sơ"), page);
            assertFalse(page.contains("hôn nhân"), "the procedure is the citizen's own affair");
        }
    }

    @Test
    void whatIsNotKnownIsSaidKindly() throws Exception {
        try (Centre centre = Centre.start(stand.place(folder).settings())) {
            BranchDay day = new BranchDay(centre.address());
            for (String path : new String[] {"/so/20261123-A042", "/so/20261399-A042", "/so/x", "/ho-so/H26-9999-9999", "/ho-so/x"}) {
                HttpResponse<String> page = day.get(path);
                assertEquals(404, page.statusCode(), path);
                assertTrue(page.body().contains("Không tìm thấy"), path);
            }
        }
    }
}
