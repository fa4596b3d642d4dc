package vn.motcua.centre.handover;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.centre.handover.OneStopSystem.Answer;
import vn.motcua.sqlite.StoreException;

/**
 * Hands accepted dossiers over, one after the other on a thread of its own, each until it is taken or refused. What is on its way
 * stands in the books: a centre that dies in the middle, or another one on the same books, goes on with it when the time is over for
 * which it was held; the receiver knows the second sending by its key.
 */
public final class HandOver implements AutoCloseable {

    /** How it stands. */
    public enum State { WAITING, DONE, FAILED }

    /** @param said the dossier's number there, or why it was not taken @param tries so far */
    public record Standing(State state, String said, int tries) {
    }

    /** What is to be sent. */
    @FunctionalInterface
    public interface Parcels {
        /** Empty when its file has not arrived yet. */
        Optional<Parcel> of(String code) throws StoreException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final Duration FILE_ON_ITS_WAY = Duration.ofSeconds(30);
    static final Duration HELD = ByHttp.DEADLINE.plusSeconds(60);
    private static final String WHO = "this-centre";

    private final Optional<OneStopSystem> system;
    private final Database database;
    private final Duration every;
    private volatile Parcels parcels = code -> Optional.empty();
    private final AuditLog audit;
    private final Clock clock;
    private final Runnable changed;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hand-over");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param every   between two looks for what is due
     * @param changed told after anything that pages show
     * @throws IOException when a key for it cannot be read
     */
    public HandOver(HandOverSettings settings, Database database, AuditLog audit, Clock clock, Duration every, Runnable changed) throws IOException {
        this.system = settings.http().isPresent() ? Optional.of(new ByHttp(settings.http().get())) : settings.folder().map(ByFolder::new);
        this.database = database;
        this.every = every;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    /** Begins to hand over. Nothing is sent before. */
    public void start(Parcels source) {
        this.parcels = source;
        if (system.isPresent()) {
            pace.scheduleWithFixedDelay(this::sendAll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** In the transaction of the acceptance. Does nothing when dossiers stay here. */
    public void begin(Handle handle, String code) {
        if (system.isPresent()) {
            handle.execute(
                    "insert into hand_over (code, state, tries, next_at, held_to, changed_at, said) "
                            + "values (?, 'WAITING', 0, ?, 0, ?, '') on conflict do nothing",
                    code, clock.millis(), clock.millis());
        }
    }

    /** There may be something to send: looks at once. */
    public void nudge() {
        if (system.isPresent() && !pace.isShutdown()) {
            pace.execute(this::sendAll);
        }
    }

    /** Empty for a dossier that was accepted while dossiers stayed here. */
    public Optional<Standing> of(String code) throws StoreException {
        return database.read(handle -> handle.createQuery("select state, said, tries from hand_over where code = :code").bind("code", code)
                .map((row, context) -> new Standing(State.valueOf(row.getString("state")), row.getString("said"), row.getInt("tries"))).findOne());
    }

    /** Somebody has put right what was wrong. @return false when it is not one that waits or failed */
    public boolean again(String code, String who) throws StoreException {
        boolean known = database.write(handle -> {
            int rows = handle.execute(
                    "update hand_over set state = 'WAITING', next_at = ?, tries = 0 where code = ? and state <> 'DONE' and held_to < ?",
                    clock.millis(), code, clock.millis());
            if (rows > 0) {
                audit.write(handle, who, What.HAND_OVER_AGAIN, code);
            }
            return rows > 0;
        });
        nudge();
        return known;
    }

    private void sendAll() {
        try {
            for (Optional<String> code = claim(); code.isPresent(); code = claim()) {
                send(code.get());
                changed.run();
            }
        } catch (StoreException | RuntimeException e) {
            LOG.error("dossiers were not handed over: {}", e.toString());
        } catch (InterruptedException e) {
            LOG.debug("no longer handing over");
            Thread.currentThread().interrupt();
        }
    }

    /** The first that is due, held for this centre alone. */
    private Optional<String> claim() throws StoreException {
        long now = clock.millis();
        return database.write(handle -> {
            List<String> due = handle.createQuery(
                    "select code from hand_over where state = 'WAITING' and next_at <= :now and held_to < :now order by next_at limit 5")
                    .bind("now", now).mapTo(String.class).list();
            return due.stream().filter(code -> handle.execute(
                    "update hand_over set held_to = ?, tries = tries + 1 where code = ? and state = 'WAITING' and next_at <= ? and held_to < ?",
                    now + HELD.toMillis(), code, now, now) == 1).findFirst();
        });
    }

    private void send(String code) throws StoreException, InterruptedException {
        Optional<Parcel> parcel = parcels.of(code);
        if (parcel.isEmpty()) {
            later(code, "", FILE_ON_ITS_WAY);
            return;
        }
        try {
            Answer answer = system.orElseThrow().take(parcel.get());
            if (answer instanceof Answer.Taken taken) {
                ended(code, State.DONE, taken.number(), What.HANDED_OVER);
            } else if (answer instanceof Answer.Refused refused) {
                ended(code, State.FAILED, refused.why(), What.HAND_OVER_REFUSED);
            }
        } catch (InterruptedException e) {
            // Perhaps it arrived, perhaps not: the next start sends it again, with the same key.
            later(code, "", Duration.ZERO);
            throw e;
        } catch (IOException e) {
            int tries = of(code).map(Standing::tries).orElse(1);
            LOG.warn("{} could not be handed over: {}", code, e.getCause() == null ? e.getMessage() : e.getCause().toString());
            later(code, e instanceof NotNowException ? e.getMessage() : "unreachable", PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
        }
    }

    private void ended(String code, State state, String said, What what) throws StoreException {
        database.write(handle -> {
            handle.execute("update hand_over set state = ?, said = ?, held_to = 0, changed_at = ? where code = ?", state.name(), said,
                    clock.millis(), code);
            audit.write(handle, WHO, what, said.isEmpty() ? code : code + " " + said);
            return null;
        });
    }

    private void later(String code, String why, Duration pause) throws StoreException {
        database.write(handle -> handle.execute("update hand_over set said = ?, held_to = 0, next_at = ?, changed_at = ? where code = ?", why,
                clock.millis() + pause.toMillis(), clock.millis(), code));
    }

    /** What is under way is broken off; it is sent again at the next start. */
    @Override
    public void close() {
        pace.shutdownNow();
        try {
            if (!pace.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("a hand-over is still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        system.ifPresent(OneStopSystem::close);
    }
}
