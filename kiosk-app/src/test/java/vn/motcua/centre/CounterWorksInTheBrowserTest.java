package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.access.Role;
import vn.motcua.kiosk.link.CentreQuestions;
import vn.motcua.kiosk.link.LinkSettings;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperSigner;

/** The door and the page of received dossiers, in a real browser. */
class CounterWorksInTheBrowserTest {

    @TempDir
    Path folder;

    @Test
    void signsInReadsThePagesAcceptsAndPrints() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder.resolve("centre"), "127.0.0.1", 0, "Chi nhánh số 1")
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN));
        Staff.add(settings, "quay-1", Role.COUNTER);
        try (Centre centre = Centre.start(settings);
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            day.beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.good("ticket-printer"), false));
            browser.open(centre.address());
            Until.seen("the door", 20, browser::text, text -> text.contains("Đăng nhập trang cán bộ"));
            signIn(browser, "wrong password");
            Until.seen("the refusal", 20, browser::text, text -> text.contains("chưa đúng"));
            signIn(browser, Staff.PASSWORD);
            Until.seen("the kiosks", 20, browser::text, text -> text.contains("Máy 01"));

            browser.open(centre.address().resolve("/tiep-nhan"));
            day.dossier("kiosk-1", "H26-0100-0425", "Đăng ký <b>khai sinh</b>", 1, BranchDay.now());
            Until.seen("the dossier, without loading the page again", 20, browser::text, text -> text.contains("Đăng ký <b>khai sinh</b>"));
            browser.evaluate("document.querySelector('.line').click()");
            Until.seen("its page", 20, () -> browser.evaluate("String(document.querySelector('.papers img')?.naturalWidth > 800)"), "true"::equals);
            browser.evaluate("document.querySelector('[data-next=ACCEPTED]').click()");
            browser.evaluate("{ const f = document.getElementById('accept').elements; f.applicant.value = 'Nguyễn Thị Thử'; f.days.value = '3';"
                    + " f.papers.value = 'Tờ khai; bản chính; 1'; document.querySelector('#accept button').click(); }");
            String accepted = Until.seen("the official code", 20, browser::text, text -> text.contains("Mã hồ sơ: 000.00.01.H26-"));
            assertTrue(accepted.contains("Đang giải quyết"), accepted);
            assertEquals("application/pdf",
                    browser.evaluate("fetch(document.getElementById('receipt').href).then(a => a.headers.get('content-type'))"));

            PaperKeys kiosk = new PaperKeys(Files.createDirectory(folder.resolve("kiosk")), "H26");
            LinkSettings line = new LinkSettings(centre.address(), "kiosk-1", "Máy 01", "", "", "0.1", Optional.of(BranchDay.TOKEN));
            try (CentreQuestions questions = new CentreQuestions(line, new OwnerMarks(folder.resolve("none")))) {
                assertTrue(questions.paperKeys(kiosk).get(20, TimeUnit.SECONDS).isPresent());
            }
            LocalDate today = LocalDate.now(CentreSettings.HANOI);
            browser.open(centre.address().resolve("/tiep-nhan"));
            Until.seen("the list", 20, () -> browser.evaluate("document.getElementById('waiting').textContent"), text -> !text.isEmpty());
            scan(browser, kiosk.sign(PaperCode.Kind.SLIP, "H26-0100-0425", today, today).orElseThrow());
            String genuine = Until.seen("a genuine slip", 20, browser::text, text -> text.contains("Giấy thật") && text.contains("Quá trình"));
            assertTrue(genuine.contains("Biên nhận nộp tại máy H26-0100-0425") && genuine.contains("Đang giải quyết"), genuine);
            scan(browser, PaperSigner.generate().sign(new PaperCode(PaperCode.Kind.SLIP, "H26", "H26-0100-0425", today, today)));
            Until.seen("a forged slip, and no dossier beside it", 20, browser::text,
                    text -> text.contains("Giấy giả") && !text.contains("Quá trình"));

            browser.evaluate("import('/assets/page.js').then((page) => page.send('/staff/sign-out')).then((answer) => answer.status)");
            browser.open(centre.address().resolve("/tiep-nhan"));
            Until.seen("the door again", 20, browser::text, text -> text.contains("Đăng nhập trang cán bộ"));
        }
    }

    /** As a hand reader types: every digit, then the line's end. */
    private static void scan(Browser browser, String digits) throws Exception {
        browser.evaluate("{ const field = document.getElementById('search'); field.value = '" + digits + "'; field.dispatchEvent(new Event('input'));"
                + " field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })); }");
    }

    private static void signIn(Browser browser, String password) throws Exception {
        browser.evaluate("{ document.getElementById('name').value = 'quay-1'; document.getElementById('password').value = '" + password
                + "'; document.querySelector('button').click(); }");
    }
}
