package vn.motcua.kiosk.store;

import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import vn.motcua.kiosk.ticket.QueueService;

/**
 * A kiosk process without a screen that gives numbers and keeps dossiers as fast as it can, until it is killed. What it told its
 * citizens stands in the file "told": a line is written only after the store's call returned.
 */
final class BusyKiosk {

    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    static final QueueService CIVIL_STATUS = new QueueService("A", "Hộ tịch, chứng thực", "Civil status", "3, 4", "Tầng 1", "Floor 1", List.of());

    /** What the key of a press whose paper came begins with, and of one whose paper did not. */
    static final String PRINTED = "printed-";
    static final String UNPRINTED = "unprinted-";

    private BusyKiosk() {
    }

    /** @param arguments the store's folder, the file "told", a folder to warm up in until a byte comes in */
    public static void main(String[] arguments) throws Exception {
        try (KioskStore warm = KioskStore.open(Path.of(arguments[2]), Clock.systemUTC(), HANOI)) {
            warm.issueNumber(UUID.randomUUID().toString(), CIVIL_STATUS, "", "warm");
        }
        if (System.in.read() >= 0) {
            workUntilKilled(Path.of(arguments[0]), arguments[1]);
        }
    }

    private static void workUntilKilled(Path folder, String toldFile) throws Exception {
        try (KioskStore store = KioskStore.open(folder, Clock.systemUTC(), HANOI);
             OutputStream told = new FileOutputStream(toldFile, true)) {
            tell(told, "ready");
            for (int i = 0; ; i++) {
                String press = (i % 2 == 0 ? PRINTED : UNPRINTED) + UUID.randomUUID();
                String visit = "visit-" + press;
                int number = store.issueNumber(press, CIVIL_STATUS, "1.004873", visit).orElseThrow().number();
                tell(told, "number " + press + " " + number);
                if (press.startsWith(PRINTED)) {
                    store.markPrinted(press, true);
                }
                if (i % 3 == 0) {
                    String code = store.keepDossier(SampleDossier.in(folder.resolve(press + ".tmp"), press, visit, "Cấp giấy xác nhận"),
                            sequence -> "H26-0001-" + sequence, code1 -> "http://127.0.0.1/ho-so/" + code1).code();
                    tell(told, "slip " + press + " " + code);
                }
            }
        }
    }

    private static void tell(OutputStream told, String line) throws Exception {
        told.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
