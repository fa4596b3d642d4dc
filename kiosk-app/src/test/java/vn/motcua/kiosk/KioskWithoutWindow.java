package vn.motcua.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Step;

/** The whole kiosk with simulated devices and its own centre, and nobody looking: a test presses its buttons. */
final class KioskWithoutWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService ui = Executors.newSingleThreadExecutor();
    private final AtomicReference<Situation> situation = new AtomicReference<>();
    private final SimulatedHardware hardware;
    private final Kiosk kiosk;

    KioskWithoutWindow(Path data) {
        this(data, DriverCatalogue.load());
    }

    /** @param drivers of this kiosk; their panels can be set before it starts */
    KioskWithoutWindow(Path data, DriverCatalogue drivers) {
        this(KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get(), data, drivers);
    }

    /** @param toml a whole configuration, beside the shipped files */
    KioskWithoutWindow(Path data, String toml) throws IOException {
        this(data, toml, DriverCatalogue.load());
    }

    private KioskWithoutWindow(Path data, String toml, DriverCatalogue drivers) throws IOException {
        this(KioskConfig.read(written(data, toml), drivers).get(), data, drivers);
    }

    /** @param data beside which the folder with the file comes to stand */
    static Path written(Path data, String toml) throws IOException {
        Path folder = Files.createDirectories(data.resolveSibling("config"));
        for (String part : List.of("catalogue", "words", "trust", "printers")) {
            // There when the same kiosk starts again.
            if (!Files.exists(folder.resolve(part))) {
                Files.createSymbolicLink(folder.resolve(part), ConfigFolder.path().toAbsolutePath().resolve(part));
            }
        }
        return Files.writeString(folder.resolve("kiosk.toml"), toml);
    }

    private KioskWithoutWindow(KioskConfig read, Path data, DriverCatalogue drivers) {
        KioskConfig config = read.keepingDataIn(data).besideAnother();
        hardware = new SimulatedHardware(drivers);
        kiosk = new Kiosk(config, drivers, Clock.systemUTC(), CompletableFuture.completedFuture(null), ui, situation::set);
        kiosk.ready().join();
    }

    /** A kiosk whose centre stands elsewhere. */
    static KioskWithoutWindow withCentreAt(URI centre, Path data) throws IOException {
        String toml = Files.readString(ConfigFolder.simulatedKiosk()) + "\n[centre]\nurl = \"" + centre + "\"\n";
        return new KioskWithoutWindow(data, toml);
    }

    /** Where its centre listens. */
    URI centre() {
        return kiosk.centreAddress().join();
    }

    /** Whether a device works, by its name in the configuration; false while nothing is known of it. */
    boolean usable(String device) {
        return kiosk.health(device).filter(DeviceHealth::usable).isPresent();
    }

    Kiosk kiosk() {
        return kiosk;
    }

    SimulatedHardware hardware() {
        return hardware;
    }

    KioskWithoutWindow press(Button button) {
        return on(new Event.Pressed(button));
    }

    KioskWithoutWindow on(Event event) {
        kiosk.post(event);
        return this;
    }

    /** Lays the card down and shows its code. */
    KioskWithoutWindow present(SampleCitizen card, SampleCitizen code) {
        hardware.insert(card);
        hardware.showCode(code);
        return this;
    }

    /** Ends the visit, takes the card along if there is one, and waits for the home screen. */
    KioskWithoutWindow leave() {
        press(Button.FINISH);
        hardware.remove();
        return reach(Home.class);
    }

    KioskWithoutWindow reach(Class<? extends Step> step) {
        return reach(step, any -> true);
    }

    <S extends Step> KioskWithoutWindow reach(Class<S> step, Predicate<S> as) {
        Await.until(step.getSimpleName(), PATIENCE, () -> situation.get() != null && step.isInstance(situation.get().step())
                && as.test(step.cast(situation.get().step())));
        return this;
    }

    Situation situation() {
        return situation.get();
    }

    @Override
    public void close() {
        kiosk.close();
        ui.shutdownNow();
    }
}
