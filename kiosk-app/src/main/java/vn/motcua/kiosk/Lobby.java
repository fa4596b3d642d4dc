package vn.motcua.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.bench.BenchServer;
import vn.motcua.kiosk.bench.LiveScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.bench.SimulatedBranch;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.screen.Screens;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Situation;

/**
 * The kiosk as it stands in the lobby: its window, the kiosk behind it and, with simulated devices, the bench page. Everything
 * here runs on the UI thread; {@link #run} keeps it until the kiosk is closed.
 */
public final class Lobby {

    /** Whoever stands waiting touches the screen as soon as it is there: the machine's cores are kept free for that. */
    private static final Executor FIRST_TOUCH = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

    /** By then what has to come up has come up. */
    private static final Executor QUIET = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);
    private static final List<Button> LEAVING_HOME = List.of(Button.TAKE_NUMBER, Button.FIND_PROCEDURE, Button.SUBMIT_DOSSIER,
            Button.TRACK_DOSSIER, Button.CHECK_IN, Button.RATE, Button.CALL_HELP);

    /** Seconds that nobody has touched the home screen. */
    private static final int NOBODY_NEAR = 6;

    private final KioskConfig config;
    private final DriverCatalogue drivers;
    private final Kiosk kiosk;
    private final CompletableFuture<Void> stands = new CompletableFuture<>();
    /** What is to run on the UI thread while there is none yet; null once there is. */
    private List<Runnable> early = new ArrayList<>();
    private KioskScreen screen;
    private final Screens screens;
    private final HearingCrew hearing;
    private final List<Consumer<Situation>> watchers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<BenchServer> bench = Optional.empty();
    /** The visit after which the heap was last tidied. */
    private int tidied = -1;
    private volatile boolean again;

    /** The kiosk behind the window, before there is a display: on any thread, so that a start can open one meanwhile. */
    public Lobby(KioskConfig config, DriverCatalogue drivers, Clock clock) {
        this.config = config;
        this.drivers = drivers;
        kiosk = new Kiosk(config, drivers, clock, stands.thenRunAsync(() -> { }, FIRST_TOUCH), this::onUi, this::show);
        screens = new Screens(kiosk.words());
        hearing = new HearingCrew(config.speech(), kiosk.words(), kiosk.situation(), kiosk::post, kiosk::missing);
    }

    /** Opens the window on the display and shows the home screen; devices, store and catalogue come up behind it. On the UI thread. */
    public Lobby open(KioskScreen display) {
        openWindow(display, config, () -> this);
        return begin(display);
    }

    /**
     * Opens the window of a kiosk that may still be put together beside it. On the UI thread.
     *
     * @param lobby asked when something is touched, or a picture needed, after {@link #begin}
     */
    static void openWindow(KioskScreen display, KioskConfig config, Supplier<Lobby> lobby) {
        display.openWindow(new KioskScreen.Place(config.screen().monitor(), config.screen().width(), config.screen().height()),
                config.screen().pointer(), config.screen().reducedMotion(),
                touch -> lobby.get().touched(touch), name -> lobby.get().kiosk.pagePicture(name));
    }

    /** Shows the home screen in the window that stands open there. On the UI thread. */
    Lobby begin(KioskScreen display) {
        screen = display;
        kiosk.shownBy(hearing::test, () -> screen.picture().map(KioskScreen.Picture::png), this::again);
        screen.listen(hearing::heard);
        screen.useKeys(config.keypad(), hearing::key);
        show(kiosk.situation());
        screen.painted().thenRun(() -> stands.complete(null));
        screen.painted().thenRunAsync(() -> screen.execute(this::warmUp), QUIET);
        synchronized (this) {
            early.forEach(screen::execute);
            early = null;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeFromOutside, "closing"));
        return this;
    }

    /** Classes, fonts and drawings: first of the screens that the home screen leads to, then of one for each other step of a visit. */
    private void warmUp() {
        Situation now = kiosk.situation();
        screen.warmUp(() -> toCome(now).stream().map(situation -> screens.of(situation, kiosk.branch(), kiosk.now())).iterator());
    }

    /** Found procedures are real ones, since their names are long; people are invented. */
    private List<Situation> toCome(Situation now) {
        Situation home = SampleVisits.seenBy(now.comfort(), SampleVisits.in(new Home()));
        Stream<Situation> next = LEAVING_HOME.stream().map(button -> home.on(new Event.Pressed(button)).situation());
        Stream<Situation> found = Stream.of(SampleVisits.in(new Search("", "", kiosk.commonest(SearchCrew.MOST_HITS), 0, true)));
        Set<Class<?>> steps = new HashSet<>();
        Stream<Situation> others = SampleVisits.everySituation().stream()
                .filter(situation -> !situation.step().technical() && steps.add(situation.step().getClass()));
        return Stream.of(next, found, others).flatMap(each -> each)
                .map(situation -> SampleVisits.seenBy(now.comfort(), situation)).toList();
    }

    private synchronized void onUi(Runnable task) {
        if (early == null) {
            screen.execute(task);
        } else {
            early.add(task);
        }
    }

    private void touched(Event.Touch touch) {
        hearing.touched();
        kiosk.post(touch);
    }

    public Kiosk kiosk() {
        return kiosk;
    }

    public KioskScreen screen() {
        return screen;
    }

    /** Told of every situation, on the UI thread, after it has been shown. */
    public void watch(Consumer<Situation> watcher) {
        watchers.add(watcher);
    }

    /**
     * Serves the bench page.
     *
     * @param port 0 for any
     * @return its address
     * @throws IOException when the port is taken
     */
    public String openBench(int port) throws IOException {
        if (!config.allowSimulators()) {
            throw new IOException("the bench page needs allow-simulators = true");
        }
        BenchServer server = new BenchServer(port, new LiveScreen(screen),
                new SimulatedBranch(new SimulatedHardware(drivers, hearing.hand()), kiosk.centreSwitch(), kiosk.storeFile()));
        bench = Optional.of(server);
        return server.address();
    }

    private void show(Situation situation) {
        hearing.at(situation);
        screen.show(screens.of(situation, kiosk.branch(), kiosk.now()));
        watchers.forEach(watcher -> watcher.accept(situation));
        tidy(situation);
    }

    /**
     * What a visit has left on the heap is collected before the next citizen comes, while nobody waits for the screen: nothing
     * of a person stays there for longer, and the pages of the next dossier find room without a pause.
     */
    private void tidy(Situation situation) {
        if (situation.count() != tidied && situation.step() instanceof Home && situation.idle() >= NOBODY_NEAR) {
            tidied = situation.count();
            System.gc();
        }
    }

    /** Ends {@link #run}, which then says that another kiosk is to stand in this one's place. From any thread. */
    private void again() {
        again = true;
        screen.leave();
    }

    /**
     * Serves citizens until {@link #close}.
     *
     * @return true when the kiosk is to begin anew on the same display
     */
    public boolean run() {
        try {
            return screen.loop() && again;
        } finally {
            bench.ifPresent(BenchServer::close);
            hearing.close();
            kiosk.close();
            closed.countDown();
        }
    }

    /** From any thread. */
    public void close() {
        screen.close();
    }

    /** The process is told to stop: let {@link #run} end in order first. */
    private void closeFromOutside() {
        close();
        try {
            closed.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the UI thread: nobody is using the kiosk. */
    public boolean free() {
        return kiosk.situation().step() instanceof Home;
    }
}
