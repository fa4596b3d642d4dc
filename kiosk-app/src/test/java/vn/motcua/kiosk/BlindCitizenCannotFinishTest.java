package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.simulator.TicketPrinterPanel;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.screen.Screens;
import vn.motcua.kiosk.speech.Narrator;
import vn.motcua.kiosk.speech.SaidAloud;
import vn.motcua.kiosk.swt.KioskWindow;
import vn.motcua.kiosk.swt.VirtualDisplay;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Step;

/**
 * Whole visits of somebody who sees nothing and touches nothing, with a fault on the way and time running out: only the keypad's
 * keys, guided only by what is spoken.
 */
class BlindCitizenCannotFinishTest {

    private static final SampleCitizen CITIZEN = SampleCitizens.WOMAN;
    private static final int MOST_KEYS = 120;

    @TempDir
    static Path data;
    private final DriverCatalogue drivers = DriverCatalogue.load();
    private final SimulatedHardware hardware = new SimulatedHardware(drivers);
    private final KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get().keepingDataIn(data).besideAnother();
    private final SaidAloud ears = new SaidAloud();
    private final SaidAloud room = new SaidAloud();
    private final Kiosk kiosk = new Kiosk(config, drivers, Clock.systemUTC(), CompletableFuture.completedFuture(null),
            VirtualDisplay.get()::asyncExec, this::show);
    private final Narrator narrator = new Narrator(kiosk.words(), ears, Optional.of(room), kiosk.situation());
    private final Screens screens = new Screens(kiosk.words());
    private final KioskWindow window = new KioskWindow(VirtualDisplay.get(), this::touched, kiosk::pagePicture,
            new KioskWindow.Options(Optional.of(new Rectangle(0, 0, 540, 960)), true, true));
    private final StringBuilder transcript = new StringBuilder();

    private void show(Situation situation) {
        narrator.at(situation);
        window.show(screens.of(situation, kiosk.branch(), kiosk.now()));
    }

    private void touched(Event.Touch touch) {
        narrator.hushAll();
        kiosk.post(touch);
    }

    @AfterEach
    void close() {
        window.dispose();
        kiosk.close();
    }

    @Test
    void fromTheHomeScreenToTheSlipAndTheRatingByEarAlone() {
        window.listen(narrator::heard);
        window.useKeys(KeyMap.usual(), narrator::key);
        show(kiosk.situation());
        VirtualDisplay.until("the kiosk is ready", kiosk.ready()::isDone);
        hearFrom(room, "Hôm nay Quý khách cần làm việc gì?");
        kiosk.post(new Event.Headphones(true));
        String welcome = hear("Phím mũi tên", "Hôm nay Quý khách cần làm việc gì?", "lựa chọn.");
        assertFalse(welcome.contains("09:41"), "the header is the same everywhere");

        hardware.printer().setPaper(TicketPrinterPanel.Paper.OUT);
        go("Lấy số thứ tự");
        hear("Đặt thẻ căn cước lên đầu đọc");
        go("Tôi không mang thẻ");
        hear("Xin chọn một nhóm việc");
        go("A, Hộ tịch");
        // A 0 0 1 of the branch, or A 3, 0 0 1 of the kiosk when its centre is slow to start.
        hear("Số của Quý khách", "Máy in đã hết giấy", "vẫn có hiệu lực", "0 0 1", "Quầy 3, 4, 5", "Xin nhớ số này");
        hardware.printer().setPaper(TicketPrinterPanel.Paper.OK);
        hear("Máy in đã sẵn sàng");
        go("In lại phiếu");
        hear("Phiếu đã in xong");
        go("Xong, về trang chủ");
        hear("Hôm nay Quý khách cần làm việc gì?");

        go("Nộp hồ sơ");
        hear("Đặt thẻ căn cước");
        hardware.insert(CITIZEN);
        hardware.showCode(CITIZEN);
        hear("Đưa mã QR trên thẻ vào ô đọc mã", "Xin chào", "được che", "Xin cất thẻ ngay bây giờ");
        hardware.remove();
        go("Đúng là tôi");
        hear("Chọn một việc, hoặc gõ tên");
        waitTooLong();
        window.key(SWT.ARROW_RIGHT);
        hear("Chọn một việc, hoặc gõ tên");
        go("Gõ tên việc");
        hear("Kiểu gõ Telex");
        for (char letter : "kh".toCharArray()) {
            go(letter + ", phím");
        }
        hear("kh");
        go("Thủ tục đăng ký khai sinh");
        hear("Giấy tờ cần có");
        go("Nộp hồ sơ");
        hear("Quét giấy tờ");
        while (step() instanceof ScanDocuments scan) {
            if (scan.document() == 0) {
                hardware.scanner().load(1);
                go("Quét trang đầu tiên");
                hear("Trang 1 rõ nét");
                go("Xong giấy tờ này");
            } else {
                go("Không có giấy này");
                if (step() instanceof ScanDocuments asked && asked.panel() == ScanDocuments.Panel.MISSING) {
                    hear("Thiếu giấy, hồ sơ có thể bị trả lại");
                    go("Nộp không có giấy này");
                }
            }
            VirtualDisplay.until("the next paper", () -> !(step() instanceof ScanDocuments next) || next.document() != scan.document());
        }
        String slip = hear("Mã hồ sơ quét", "H 2 6, ");
        assertTrue(slip.contains("Chờ cán bộ tiếp nhận"), slip);
        go("Đánh giá");
        hear("Chạm vào một gương mặt");
        go("Rất hài lòng");
        go("Gửi đánh giá");
        hear("Cảm ơn Quý khách");
        VirtualDisplay.until("home", () -> step() instanceof Home);
        assertEquals("", room.taken(), "with headphones in, the loudspeaker is silent");
    }

    /** As the clock does, only faster; until it is asked whether somebody is there. */
    private void waitTooLong() {
        for (int second = 0; second < kiosk.situation().limit(); second++) {
            kiosk.post(new Event.SecondPassed());
        }
        hear("Quý khách còn ở đây không?", "Bấm một phím bất kỳ để tiếp tục.");
    }

    /** Down from control to control until the right one is spoken; then Enter. */
    private void go(String name) {
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            ears.taken();
            window.key(SWT.ARROW_RIGHT);
            if (transcribed(ears.taken()).startsWith(name)) {
                window.key(SWT.CR);
                VirtualDisplay.settle();
                return;
            }
            VirtualDisplay.settle();
        }
        throw new AssertionError("never heard: " + name + "\n" + transcript);
    }

    private String hear(String... parts) {
        return hearFrom(ears, parts);
    }

    private String hearFrom(SaidAloud voice, String... parts) {
        StringBuilder all = new StringBuilder();
        List<String> missing = new ArrayList<>(List.of(parts));
        try {
            VirtualDisplay.until(String.join(", ", parts), () -> {
                all.append(transcribed(voice.taken())).append(' ');
                missing.removeIf(part -> all.indexOf(part) >= 0);
                return missing.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError("not heard: " + missing + "\n" + transcript, e);
        }
        return all.toString();
    }

    private String transcribed(String said) {
        if (!said.isEmpty()) {
            transcript.append(step().getClass().getSimpleName()).append(": ").append(said).append('\n');
        }
        return said;
    }

    private Step step() {
        return kiosk.situation().step();
    }
}
