package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.KioskTask;
import vn.motcua.exchange.QueueNow;
import vn.motcua.exchange.UpdateOffer;
import vn.motcua.kiosk.store.KioskStore;
import vn.motcua.sqlite.StoreException;

/**
 * Keeps the line to the centre on a thread of its own: heartbeats, and the outbox as soon as something lies in it. When the line is
 * down it tries again after growing pauses; meanwhile everything waits in the outbox. Nothing here makes a caller wait.
 */
public final class CentreLink implements AutoCloseable {

    private static final byte[] NO_PAPER = new byte[0];
    /** Bytes; a third more as text, and still a message that a centre takes. */
    private static final long LARGEST_PAPER = 2_900_000;
    private static final Logger LOG = LoggerFactory.getLogger(CentreLink.class);
    /** News that come together go together; a flickering device does not keep the line busy. */
    private static final long TOGETHER_MILLIS = 150;
    private static final Duration BETWEEN_CATALOGUES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_UPDATES = Duration.ofMinutes(15);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final LinkSettings settings;
    private final KioskStore store;
    private final OwnerMarks marks;
    private final Supplier<KioskState> state;
    private final Clock clock;
    private final Pauses pauses;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    /** Of {@link System#nanoTime}; used on the link's thread alone. */
    private long lastBeat;
    private volatile boolean closed;
    private volatile boolean online;
    private volatile Optional<Quality> quality = Optional.empty();
    private volatile Consumer<Boolean> listener = now -> { };
    private volatile Consumer<Optional<QueueNow>> queue = now -> { };
    private volatile Optional<CatalogueDesk> catalogues = Optional.empty();
    private volatile Optional<PaperKeys> paperKeys = Optional.empty();
    private Instant paperKeysAsked = Instant.MIN;
    private volatile Optional<TaskDesk> tasks = Optional.empty();
    private Instant catalogueAsked = Instant.MIN;
    private volatile Optional<UpdateDesk> updates = Optional.empty();
    private Instant updateAsked = Instant.MIN;
    private Thread fetching;

    private CentreLink(LinkSettings settings, KioskStore store, OwnerMarks marks, Supplier<KioskState> state, Clock clock, Pauses pauses) {
        this.settings = settings;
        this.store = store;
        this.marks = marks;
        this.state = state;
        this.clock = clock;
        this.pauses = pauses;
        this.thread = new Thread(this::run, "centre-link");
        thread.setDaemon(true);
    }

    /** @param marks told the centre's key for them @param state asked on the link's thread for each heartbeat; quick, thread-safe */
    public static CentreLink start(LinkSettings settings, KioskStore store, OwnerMarks marks, Supplier<KioskState> state) {
        return start(settings, store, marks, state, Clock.systemUTC(), Pauses.usual());
    }

    static CentreLink start(LinkSettings settings, KioskStore store, OwnerMarks marks, Supplier<KioskState> state, Clock clock, Pauses pauses) {
        CentreLink link = new CentreLink(settings, store, marks, state, clock, pauses);
        store.outbox().onAdded(link::nudge);
        link.thread.start();
        return link;
    }

    /** @param took of the last question and answer @param drift by which the kiosk's clock is ahead of the centre's; empty when it does not tell */
    public record Quality(Duration took, Optional<Duration> drift) {
    }

    /** As of the last heartbeat; empty before the first. */
    public Optional<Quality> quality() {
        return quality;
    }

    /** True while the centre answers. */
    public boolean online() {
        return online;
    }

    /** Told on the link's thread at every change between online and offline. */
    public void onChange(Consumer<Boolean> changed) {
        listener = changed;
    }

    /** Told on the link's thread how the branch's queue is, at each beat; empty when the centre does not answer or keeps none. */
    public void tellQueue(Consumer<Optional<QueueNow>> told) {
        queue = told;
    }

    /** Asks the centre for the keys of papers, at once and then once a minute, and tells it this kiosk's own. */
    public void tellPaperKeys(PaperKeys keys) {
        paperKeys = Optional.of(keys);
        nudge();
    }

    /** Asks the centre once a minute which catalogue is to be live, and tells the desk. */
    public void tellCatalogues(CatalogueDesk desk) {
        catalogues = Optional.of(desk);
    }

    /** Asks the centre at each beat what technicians want of this kiosk, and tells it what came of it. */
    public void tellTasks(TaskDesk desk) {
        tasks = Optional.of(desk);
    }

    /** Asks the centre every quarter of an hour which version of the program is staged, and tells the desk. */
    public void tellUpdates(UpdateDesk desk) {
        updates = Optional.of(desk);
    }

    /** Something changed that staff should see now: beats at once instead of at the next beat. Returns at once. */
    public void nudge() {
        news.release();
    }

    private void run() {
        // Made here, because loading the client's classes takes longer than a screen may wait.
        CentreLine line = new CentreLine(settings);
        OutboxSender sender = new OutboxSender(settings.kiosk(), store.outbox(), line, () -> beatWhenDue(line));
        try {
            while (!closed) {
                Duration pause = talk(line, sender) ? settings.beat() : pauses.next();
                rest(pause);
            }
        } catch (InterruptedException e) {
            LOG.debug("the line is closed");
        }
    }

    private boolean talk(CentreLine line, OutboxSender sender) throws InterruptedException {
        try {
            news.drainPermits();
            beat(line);
            if (!online) {
                // Asked for anew each time: the centre at this address may be another one than before.
                learnOwnerKey(line);
                learnKey(line);
            }
            sender.sendAll();
            pauses.reset();
            say(true, "");
            askForCatalogue(line);
            askForTasks(line);
            askForPaperKeys(line);
            askForUpdate(line);
            return true;
        } catch (IOException e) {
            say(false, e.getMessage());
        } catch (StoreException e) {
            say(false, "the outbox cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the line to the centre stumbled", e);
            say(false, e.toString());
        }
        return false;
    }

    private void learnOwnerKey(CentreLine line) throws IOException, InterruptedException {
        try {
            marks.learn(line.ownerKey());
        } catch (CentreLine.RefusedException e) {
            LOG.info("the centre tells no key for marks: {}", e.getMessage());
        }
    }

    /** The catalogue can wait: what goes wrong here is no reason to think the line down. */
    private void askForCatalogue(CentreLine line) throws InterruptedException {
        if (catalogues.isEmpty() || clock.instant().minus(BETWEEN_CATALOGUES).isBefore(catalogueAsked)) {
            return;
        }
        try {
            catalogueAsked = clock.instant();
            catalogues.get().offered(line.catalogue(), line::catalogueFile);
        } catch (IOException e) {
            LOG.warn("the catalogue cannot be asked for: {}", e.getMessage());
        }
    }

    /** On a thread of its own: a package takes minutes on a slow line, and the heart goes on beating meanwhile. */
    private void askForUpdate(CentreLine line) {
        boolean due = updates.isPresent() && !clock.instant().minus(BETWEEN_UPDATES).isBefore(updateAsked);
        if (!due || fetching != null && fetching.isAlive()) {
            return;
        }
        updateAsked = clock.instant();
        fetching = new Thread(() -> fetchUpdate(line, updates.get()), "update");
        fetching.setDaemon(true);
        fetching.start();
    }

    private static void fetchUpdate(CentreLine line, UpdateDesk desk) {
        try {
            Optional<UpdateOffer> staged = line.update();
            if (staged.isPresent()) {
                desk.offered(staged.get(), file -> line.updateFile(staged.get(), file));
            }
        } catch (IOException e) {
            LOG.warn("the staged version cannot be fetched: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A centre that knows no keys of papers is an older one: its kiosks print papers without a signature, as before. */
    private void askForPaperKeys(CentreLine line) throws InterruptedException {
        if (paperKeys.isEmpty() || clock.instant().minus(BETWEEN_CATALOGUES).isBefore(paperKeysAsked)) {
            return;
        }
        try {
            paperKeysAsked = clock.instant();
            PaperKeys keys = paperKeys.get();
            keys.learn(line.paperKeys(keys.question(settings.kiosk())));
        } catch (IOException e) {
            LOG.warn("the keys of papers cannot be asked for: {}", e.getMessage());
        }
    }

    /** A centre of before has no tasks; what goes wrong here is tried again at the next beat, and no reason to think the line down. */
    private void askForTasks(CentreLine line) throws InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        try {
            for (TaskDesk.Report report : tasks.get().reports()) {
                line.report(report.id(), true, report.lines(), paper(report), report.settings());
                tasks.get().told(report);
            }
            for (KioskTask task : line.tasks()) {
                line.report(task.id(), false, List.of(), NO_PAPER, "");
                tasks.get().take(task);
            }
        } catch (IOException e) {
            LOG.debug("tasks cannot be asked for: {}", e.getMessage());
        }
    }

    /** One that was taken away meanwhile, on a stick perhaps, or is larger than a centre takes, does not go along. */
    private static byte[] paper(TaskDesk.Report report) {
        try {
            return report.paper().isPresent() && Files.size(report.paper().get()) <= LARGEST_PAPER
                    ? Files.readAllBytes(report.paper().get()) : NO_PAPER;
        } catch (IOException e) {
            LOG.debug("a report stays at the kiosk: {}", e.getMessage());
            return NO_PAPER;
        }
    }

    private void beat(CentreLine line) throws IOException, StoreException, InterruptedException {
        CentreLine.Measured measured = line.beat(heartbeat());
        quality = Optional.of(new Quality(measured.took(), measured.drift()));
        lastBeat = System.nanoTime();
        queue.accept(measured.queue());
    }

    /** A long file must not make the kiosk look disconnected. */
    private void beatWhenDue(CentreLine line) throws IOException, StoreException, InterruptedException {
        if (System.nanoTime() - lastBeat > settings.beat().toNanos()) {
            beat(line);
        }
    }

    /** For whom dossiers are encrypted from now on. A centre that has no such key yet is not to hold up the rest. */
    private void learnKey(CentreLine line) throws IOException, StoreException, InterruptedException {
        try {
            Optional<Recipient> key = Recipient.parse(line.key().key());
            if (key.isEmpty()) {
                LOG.error("the centre's public key is none");
            } else if (store.learnCentreKey(key.get())) {
                LOG.warn("dossiers are encrypted for the centre's key {} from now on", key.get().id());
            }
        } catch (CentreLine.RefusedException e) {
            LOG.error("the centre does not tell its public key: {}", e.getMessage());
        }
    }

    /** News end a beat's wait, but not a pause after a failure: a busy kiosk would hammer a struggling centre. */
    private void rest(Duration pause) throws InterruptedException {
        if (online) {
            if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.sleep(TOGETHER_MILLIS);
            }
        } else {
            Thread.sleep(pause.toMillis());
        }
    }

    private Heartbeat heartbeat() throws StoreException {
        KioskState now = state.get();
        return new Heartbeat(ExchangeJson.VERSION, settings.kiosk(), settings.name(), settings.place(), settings.branch(),
                settings.software(), clock.instant(), store.outbox().size(), now.inUse(), List.copyOf(now.devices()));
    }

    private void say(boolean nowOnline, String why) {
        if (!nowOnline) {
            queue.accept(Optional.empty());
        }
        if (nowOnline == online) {
            return;
        }
        online = nowOnline;
        if (nowOnline) {
            LOG.info("the centre {} answers", settings.centre());
        } else {
            LOG.warn("the centre {} does not answer: {}", settings.centre(), why);
        }
        listener.accept(nowOnline);
    }

    /** What is under way is broken off: the outbox still has it. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
