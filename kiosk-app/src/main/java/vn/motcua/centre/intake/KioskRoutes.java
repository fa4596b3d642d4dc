package vn.motcua.centre.intake;

import java.util.Optional;
import java.util.regex.Pattern;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.QueueNow;
import vn.motcua.sqlite.StoreException;

/** The addresses that kiosks speak to. Anything refused is said in one line of English, for the kiosk's journal. */
public final class KioskRoutes {

    private static final Pattern KIOSK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final Intake intake;
    private final KioskBoard board;
    private final KioskTokens tokens;
    private final QueueTold queue;
    private final Runnable changed;

    /** How the queue of a kiosk's branch is; empty where none is kept. */
    @FunctionalInterface
    public interface QueueTold {
        Optional<QueueNow> now(String kiosk) throws StoreException;
    }

    /** @param queue told to each kiosk that beats @param changed told after anything that the staff's page shows */
    public KioskRoutes(Books books, DossierFiles files, KioskBoard board, KioskTokens tokens, QueueTold queue, Runnable changed) {
        this.intake = new Intake(books, files);
        this.board = board;
        this.tokens = tokens;
        this.queue = queue;
        this.changed = changed;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/events", this::events);
        routes.post("/v1/heartbeat", this::heartbeat);
        routes.exception(StoreException.class, (e, context) -> refuse(context, HttpStatus.INSUFFICIENT_STORAGE, "not written down: " + e.fault()));
        routes.exception(MalformedException.class, (e, context) -> refuse(context, HttpStatus.BAD_REQUEST, e.getMessage()));
    }

    private void events(Context context) throws MalformedException, StoreException {
        Batch batch = ExchangeJson.read(context.body(), Batch.class);
        if (maySpeak(context, batch.version(), batch.kiosk())) {
            context.contentType("application/json").result(ExchangeJson.write(intake.take(batch)));
            changed.run();
        }
    }

    private void heartbeat(Context context) throws MalformedException, StoreException {
        Heartbeat heartbeat = ExchangeJson.read(context.body(), Heartbeat.class);
        if (maySpeak(context, heartbeat.version(), heartbeat.kiosk())) {
            if (board.heard(heartbeat)) {
                changed.run();
            }
            Optional<QueueNow> now = queue.now(heartbeat.kiosk());
            if (now.isPresent()) {
                context.contentType("application/json").result(ExchangeJson.write(now.get()));
            } else {
                context.status(HttpStatus.NO_CONTENT);
            }
        }
    }

    private boolean maySpeak(Context context, int version, String kiosk) {
        if (!KIOSK.matcher(kiosk).matches()) {
            refuse(context, HttpStatus.BAD_REQUEST, "not a kiosk's id");
        } else if (!tokens.allow(context, kiosk)) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
        } else if (version > ExchangeJson.VERSION) {
            refuse(context, HttpStatus.BAD_REQUEST, "this centre speaks version " + ExchangeJson.VERSION + " of the exchange");
        } else {
            return true;
        }
        return false;
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status).contentType("text/plain").result(why);
    }
}
