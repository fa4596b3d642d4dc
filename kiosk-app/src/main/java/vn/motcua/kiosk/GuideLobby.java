package vn.motcua.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.care.SelfWatch;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Discovery;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.link.Enrolment;
import vn.motcua.kiosk.link.EnrolmentRefused;
import vn.motcua.kiosk.setup.BranchList;
import vn.motcua.kiosk.setup.Guide;
import vn.motcua.kiosk.setup.GuideScreens;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.words.Words;

/**
 * A kiosk without settings shows the guide, and none of a kiosk's other screens. Everything here runs on the UI thread but for what
 * may take time.
 */
final class GuideLobby {

    private static final Executor BESIDE = Background.threadEach("guide");

    private final KioskScreen screen;
    private final DriverCatalogue drivers;
    private final SetupFile file;
    private final Path place;
    private final Map<Comfort.Language, Words> words;
    private final GuideScreens screens;
    private volatile Guide guide = Guide.begin();
    private boolean written;

    /** @param file that is to be written @throws IOException when the pattern that ships cannot be read */
    GuideLobby(KioskScreen screen, DriverCatalogue drivers, Path file) throws IOException {
        this.screen = screen;
        this.drivers = drivers;
        this.file = new SetupFile(file, drivers);
        this.place = file.toAbsolutePath().getParent();
        Path folder = ConfigFolder.path();
        this.words = Comfort.Language.SHIPPED.stream()
                .collect(Collectors.toMap(language -> language, language -> Words.load(folder.resolve("words/" + language.code() + ".properties"))));
        this.screens = new GuideScreens(words, BranchList.in(folder), Kiosk.VERSION, file.toString());
    }

    /** @return true when the file is written and the display still there */
    boolean run() {
        screen.openWindow(new KioskScreen.Place(1, 0, 0), true, false, this::touched, name -> {
            throw new IOException("the guide has no pages");
        });
        screen.useKeys(KeyMap.usual(), key -> { });
        show();
        SelfWatch watch = SelfWatch.of(place, Clock.systemUTC(), Journal.to(line -> { }, Clock.systemUTC()), List::of, Optional::empty)
                .watch("screen", screen::execute);
        screen.painted().thenRun(watch::start);
        try {
            return screen.loop() && written;
        } finally {
            guide.answers().technician().wipe();
            watch.close();
        }
    }

    /** As it is now. From any thread. */
    Guide guide() {
        return guide;
    }

    private void show() {
        screen.show(screens.of(guide, LocalDateTime.now(Kiosk.ZONE)));
    }

    private void touched(Event.Touch touch) {
        Guide.Next next = guide.on(touch);
        guide = next.guide();
        show();
        switch (next.work()) {
            case NONE -> { }
            case REACH -> BESIDE.execute(this::reach);
            case LOOK -> BESIDE.execute(this::look);
            case TEST -> BESIDE.execute(this::test);
            case FINISH -> BESIDE.execute(this::finish);
        }
    }

    private void reach() {
        URI centre = URI.create(guide.answers().centre());
        try {
            Optional<String> certificate = Enrolment.unvouched(centre);
            then(now -> now.reached(certificate));
        } catch (IOException | RuntimeException e) {
            then(Guide::unreached);
        }
    }

    private void look() {
        List<Discovery.Proposal> found = Discovery.look(drivers, KioskConfig.read(ConfigFolder.kiosk(), drivers).get(), ConfigFolder.path());
        boolean pin = file.hasPin(guide.answers());
        then(now -> now.found(found).pinThere(pin));
    }

    private void test() {
        Guide asked = guide;
        Finding finding;
        try {
            finding = DeviceTrial.of(asked.answers(), asked.device(), file.pattern(), drivers, words.get(asked.language()));
        } catch (IOException | RuntimeException e) {
            finding = Finding.fault("finding.failed", String.valueOf(e.getMessage()));
        }
        Finding result = finding;
        then(now -> now.tested(asked.device(), result));
    }

    private void finish() {
        try {
            List<Finding> problems = file.write(guide.answers());
            if (problems.isEmpty()) {
                written = true;
                screen.leave();
            } else {
                then(now -> now.failed(problems));
            }
        } catch (EnrolmentRefused e) {
            then(now -> now.refused(SetupFile.said(e)));
        } catch (RuntimeException e) {
            then(now -> now.failed(List.of(Finding.fault("finding.failed", String.valueOf(e.getMessage())))));
        }
    }

    private void then(UnaryOperator<Guide> change) {
        screen.execute(() -> {
            guide = change.apply(guide);
            show();
        });
    }
}
