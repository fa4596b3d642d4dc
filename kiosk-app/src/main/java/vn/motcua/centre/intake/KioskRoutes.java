package vn.motcua.centre.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.regex.Pattern;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** The addresses that kiosks speak to. Anything refused is said in one line of English, for the kiosk's journal. */
public final class KioskRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(KioskRoutes.class);
    private static final Pattern KIOSK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final Intake intake;
    private final DossierFiles files;
    private final KioskBoard board;
    private final KioskTokens tokens;
    private final Runnable changed;

    /** @param changed told after anything that the staff's page shows */
    public KioskRoutes(Books books, DossierFiles files, KioskBoard board, KioskTokens tokens, Runnable changed) {
        this.intake = new Intake(books, files);
        this.files = files;
        this.board = board;
        this.tokens = tokens;
        this.changed = changed;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/events", this::events);
        routes.post("/v1/heartbeat", this::heartbeat);
        routes.put("/v1/dossiers/{code}/{sha256}", this::dossier);
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

    private void heartbeat(Context context) throws MalformedException {
        Heartbeat heartbeat = ExchangeJson.read(context.body(), Heartbeat.class);
        if (maySpeak(context, heartbeat.version(), heartbeat.kiosk())) {
            if (board.heard(heartbeat)) {
                changed.run();
            }
            context.status(HttpStatus.NO_CONTENT);
        }
    }

    private void dossier(Context context) {
        String code = context.pathParam("code");
        String sha256 = context.pathParam("sha256");
        if (!tokens.knowsAny(context)) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
        } else if (!DossierFiles.CODE.matcher(code).matches() || !DossierFiles.SHA256.matcher(sha256).matches()) {
            refuse(context, HttpStatus.BAD_REQUEST, "not a slip's code and a SHA-256");
        } else {
            keep(context, code, sha256);
        }
    }

    private void keep(Context context, String code, String sha256) {
        try {
            boolean whole = files.keep(code, sha256, context.bodyInputStream());
            if (whole) {
                context.status(HttpStatus.NO_CONTENT);
            } else {
                refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "the file has another SHA-256");
            }
        } catch (FileSystemException e) {
            LOG.error("a dossier's file cannot be kept: {}", e.getReason());
            refuse(context, HttpStatus.INSUFFICIENT_STORAGE, "the file cannot be kept");
        } catch (IOException e) {
            // "No space left on device" comes as a plain IOException too, and so does a line that breaks in the middle.
            LOG.error("a dossier's file did not arrive whole: {}", e.getMessage());
            refuse(context, HttpStatus.INSUFFICIENT_STORAGE, "the file did not arrive whole or cannot be kept");
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
