package vn.motcua.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.setup.Guide;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.Typing;

/**
 * A kiosk of its own process that starts without settings, and a technician who does nothing but touch what is on the screen. Prints
 * what came of it, a line each, and counts the touches; the kiosk that the guide leads to serves until its devices have answered.
 */
final class TechnicianAtTheGuide {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** No digit twice in a row: see {@link #touch}. */
    static final String PIN = "305817";

    private static final Duration SLIP = Duration.ofMillis(800);

    private final KioskScreen screen = new KioskScreen();
    private final GuideLobby guide;
    private final DriverCatalogue drivers = DriverCatalogue.load(ConfigFolder.drivers());
    private final AtomicReference<Lobby> serving = new AtomicReference<>();
    private volatile KioskConfig settings;
    private int touches;

    private TechnicianAtTheGuide(Path file) throws Exception {
        guide = new GuideLobby(screen, drivers, file);
    }

    /** @param arguments the settings file to be made, address of the centre without https://, its code of enrolment, its certificate */
    public static void main(String... arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        TechnicianAtTheGuide technician = new TechnicianAtTheGuide(file);
        Thread hands = new Thread(() -> {
            try {
                technician.answer(arguments[1], arguments[2], arguments[3]);
                technician.lookAtTheKiosk();
            } catch (RuntimeException | Error e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }, "hands");
        hands.start();
        if (technician.guide.run()) {
            technician.serve(file);
        }
        System.exit(0);
    }

    private void answer(String centre, String code, String certificate) {
        long began = System.nanoTime();
        touch(new Event.Chosen("vi"));
        touch(new Event.Chosen("hn-01\tChi nhánh số 1 · Võ Chí Công\t258 Võ Chí Công, Hà Nội\tBranch 1 · Vo Chi Cong"));
        press(Button.NEXT);
        touch(new Event.Chosen("other"));
        type(centre);
        press(Button.NEXT);
        await("the centre's certificate", () -> guide.guide().page() == Guide.Page.TRUST);
        told("same-certificate " + guide.guide().typed().equals(certificate));
        press(Button.NEXT);
        type(code.toLowerCase().replace("-", ""));
        press(Button.NEXT);
        touch(new Event.Chosen("0x0"));
        await("the devices", () -> guide.guide().found().isPresent());
        guide.guide().found().get().forEach(each -> told("found " + each.kind() + " " + each.settings() + " " + each.description()));
        test(DeviceKind.CARD_READER, -1);
        test(DeviceKind.TICKET_PRINTER, -1);
        List<String> scanners = guide.guide().found().get().stream().filter(each -> each.kind() == DeviceKind.DOCUMENT_SCANNER)
                .map(each -> each.driver()).toList();
        test(DeviceKind.DOCUMENT_SCANNER, scanners.indexOf("escl"));
        press(Button.NEXT);
        typePin();
        press(Button.NEXT);
        typePin();
        press(Button.NEXT);
        await("the last page", () -> guide.guide().page() == Guide.Page.DONE);
        press(Button.NEXT);
        await("the kiosk in the guide's place", () -> serving.get() != null || !guide.guide().problems().isEmpty());
        told("problems " + guide.guide().problems());
        told("touches " + touches);
        told("millis " + (System.nanoTime() - began) / 1_000_000);
    }

    /** @param offer the one to be taken in place of the proposed one; -1 leaves that */
    private void test(DeviceKind kind, int offer) {
        touch(new Event.Chosen(kind.name()));
        if (offer >= 0) {
            touch(new Event.Chosen(Integer.toString(offer)));
        }
        press(Button.TEST_PART);
        await("the test of " + kind, () -> guide.guide().tested().containsKey(kind));
        Finding finding = guide.guide().tested().get(kind);
        told("tested " + kind + " " + finding.level() + " " + finding.words() + " " + finding.values());
        press(Button.NEXT);
    }

    private void lookAtTheKiosk() {
        Lobby lobby = serving.get();
        if (lobby == null) {
            System.exit(1);
        }
        for (String device : List.of("card-reader", "ticket-printer", "document-scanner")) {
            await(device, () -> lobby.kiosk().health(device).filter(DeviceHealth::usable).isPresent());
            told("serves-with " + device);
        }
        Path journal = settings.kiosk().data().resolve("journal/journal.jsonl");
        await("the centre", () -> text(journal).contains("centre-reached"));
        told("known-to-the-centre " + settings.centre().url().orElseThrow());
        lobby.close();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Path file) {
        settings = KioskConfig.read(file, drivers).get();
        Lobby lobby = new Lobby(settings, drivers, Clock.systemUTC());
        lobby.open(screen);
        serving.set(lobby);
        lobby.run();
    }

    private void type(String text) {
        for (String letter : text.split("")) {
            touch(new Event.Keyed(Typing.LITERAL + letter));
        }
    }

    private void typePin() {
        for (String digit : PIN.split("")) {
            touch(new Event.Keyed(digit));
        }
    }

    private void press(Button button) {
        touch(new Event.Pressed(button));
    }

    /** A second tap on the same key or button comes as quickly as no hand does, and is taken for a slip: then it is tapped once more. */
    private void touch(Event.Touch event) {
        Guide before = guide.guide();
        long[] tapped = {0};
        await(event.toString(), () -> {
            boolean again = tapped[0] == 0 || System.nanoTime() - tapped[0] > SLIP.toNanos();
            if (again && guide.guide() == before && screen.tap(new Action.Does(event))) {
                tapped[0] = System.nanoTime();
            }
            return tapped[0] != 0 && (guide.guide() != before || serving.get() != null);
        });
        touches++;
    }

    private static void await(String what, BooleanSupplier come) {
        Await.until(what, PATIENCE, come);
    }

    private static void told(String line) {
        System.out.println(line);
    }
}
