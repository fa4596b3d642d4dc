package vn.motcua.centre.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.javalin.config.RoutesConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.hall.HallNow;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.exchange.PublicPath;
import vn.motcua.exchange.QueueNow;
import vn.motcua.sqlite.StoreException;

/** The queue of a centre's branches, put together. */
public final class QueueRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueRoom.class);
    private static final long TIDY_EVERY_MINUTES = 60;

    private static final Pattern NUMBER = Pattern.compile("([A-Z])(?:(\\d+)-)?(\\d{3})");

    private final QueueSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private final HallLedger ledger;
    private final LiveHall live;
    private final HallViews views;
    private final WhoWaits whoWaits;
    private final KioskQueueRoutes kiosks;
    private final CounterRoutes counters;
    private final DisplayRoutes displays;
    private final PhoneRoutes phones;
    private final ScheduledExecutorService broom = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "queue-tidy");
        thread.setDaemon(true);
        return thread;
    });

    public QueueRoom(QueueSettings settings, Books books, AuditLog audit, KioskTokens tokens, CentreWords words, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
        this.ledger = new HallLedger(books.database(), audit, clock, zone);
        Numbers numbers = new Numbers(books.database(), zone);
        Outlooks outlooks = new Outlooks(clock);
        this.live = new LiveHall(ledger, outlooks, books.database(), clock);
        this.whoWaits = new WhoWaits(settings, books.database(), clock, zone);
        this.views = new HallViews(words, clock, zone);
        this.kiosks = new KioskQueueRoutes(settings, numbers, ledger, outlooks, books.appointments(), tokens, clock, zone, live::changed);
        this.counters = new CounterRoutes(settings, ledger, live, views, words);
        this.displays = new DisplayRoutes(settings, live, views, words);
        this.phones = new PhoneRoutes(settings, ledger, live, views, words, CentreWords.english());
        books.addReader((handle, kiosk, message) -> {
            if (message instanceof NumberIssued told) {
                settings.ofKiosk(kiosk).ifPresent(plan -> {
                    numbers.merge(handle, plan, kiosk, told, ledger.today());
                    live.changesSoon();
                });
            }
        });
        broom.scheduleWithFixedDelay(this::tidy, 0, TIDY_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void tidy() {
        try {
            ledger.tidy(settings.keep());
        } catch (StoreException | RuntimeException e) {
            LOG.error("old numbers were not put away: {}", e.toString());
        }
    }

    public void addTo(RoutesConfig routes) {
        kiosks.addTo(routes);
        counters.addTo(routes);
        displays.addTo(routes);
        phones.addTo(routes);
    }

    /** The page of a ticket whose paper was signed. @param kiosk that printed it @param number as printed: A042 or A3-017 */
    public Optional<String> page(String kiosk, LocalDate day, String number) throws StoreException {
        Matcher parts = NUMBER.matcher(number);
        Optional<QueuePlan> plan = settings.ofKiosk(kiosk);
        return plan.isEmpty() || !parts.matches() ? Optional.empty()
                : ledger.byNumber(plan.get().branch(), day, parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""),
                        Integer.parseInt(parts.group(3)))
                        .map(ticket -> PublicPath.ofTicket(ticket.key()));
    }

    /** Who waits in each branch now. */
    public List<HallNow> halls() throws StoreException {
        return whoWaits.now();
    }

    /** What a kiosk's home screen says of the queue; empty where none is kept for its branch. */
    public Optional<QueueNow> now(String kiosk) throws StoreException {
        Optional<QueuePlan> plan = settings.ofKiosk(kiosk);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime now = LocalDateTime.now(clock.withZone(zone));
        boolean open = plan.get().hours().givesNumbers(now);
        return Optional.of(new QueueNow(ExchangeJson.VERSION, whoWaits.waiting(plan.get()), open,
                open ? null : plan.get().hours().next(now).orElse(null)));
    }

    /** @param told after every change made here; must not block */
    public void onChange(Runnable told) {
        live.onChange(told);
    }

    /** Told how many wait. */
    @FunctionalInterface
    public interface Waiting {
        void of(String branch, String service, int count);
    }

    /** How many wait for each service, for whoever measures. */
    public void waiting(Waiting told) throws StoreException {
        for (QueuePlan plan : settings.plans()) {
            views.waitingByService(live.look(plan)).forEach((letter, count) -> told.of(plan.branch(), letter, count));
        }
    }

    /** Pages that follow a queue at the moment: counters, monitors and telephones. */
    public int viewers() {
        return live.viewers();
    }

    @Override
    public void close() {
        broom.shutdownNow();
        live.close();
    }
}
