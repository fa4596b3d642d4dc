package vn.motcua.centre.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.exchange.CentreKey;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.UploadHeader;

/**
 * Dossiers arrive in pieces: a kiosk asks how much is here (HEAD), and sends the rest from there (PATCH), piece by piece, with the
 * headers of the IETF draft "Resumable Uploads for HTTP". A dossier is known by its slip's code and the digest of its PDF, so
 * whatever is sent twice counts once.
 */
public final class UploadRoutes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadRoutes.class);
    private static final String DOSSIER = "/v1/dossiers/{code}/{sha256}";
    /** More than a feeder full of photographs. */
    private static final long LARGEST = 4L << 30;

    private final Uploads uploads;
    private final CentreKeys keys;
    private final Finishing finishing;
    private final KioskTokens tokens;

    /** @param data the centre's own folder @param finish what is done to each dossier that arrives */
    public UploadRoutes(Path data, DossierFiles files, KioskTokens tokens, Finish finish, Clock clock) throws IOException {
        this.keys = new CentreKeys(data.resolve("keys"));
        this.finishing = new Finishing(data.resolve("unfinished"), files, finish, clock);
        this.uploads = new Uploads(data.resolve("arriving"), files, keys, finishing, clock);
        this.tokens = tokens;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/key", context -> context.contentType("application/json").result(ExchangeJson.write(new CentreKey(keys.current().text()))));
        routes.head(DOSSIER, context -> known(context, this::tell));
        routes.patch(DOSSIER, context -> known(context, this::take));
    }

    private interface Answer {
        void give(Context context, String code, String sha256) throws IOException;
    }

    private void known(Context context, Answer answer) {
        String code = context.pathParam("code");
        String sha256 = context.pathParam("sha256");
        if (!tokens.knowsAny(context)) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
            return;
        }
        if (!DossierFiles.CODE.matcher(code).matches() || !DossierFiles.SHA256.matcher(sha256).matches()) {
            refuse(context, HttpStatus.BAD_REQUEST, "not a slip's code and a SHA-256");
            return;
        }
        try {
            answer.give(context, code, sha256);
        } catch (IOException e) {
            // "No space left on device" comes as a plain IOException, and so does a line that breaks in the middle.
            LOG.error("a dossier's file did not arrive or cannot be kept: {}", e.getMessage());
            refuse(context, HttpStatus.INSUFFICIENT_STORAGE, "the file did not arrive or cannot be kept");
        }
    }

    private void tell(Context context, String code, String sha256) throws IOException {
        boolean whole = uploads.isWhole(code, sha256);
        context.status(HttpStatus.NO_CONTENT).header(UploadHeader.COMPLETE, UploadHeader.bool(whole))
                .header(UploadHeader.OFFSET, Long.toString(whole ? 0 : uploads.received(code, sha256)));
    }

    private void take(Context context, String code, String sha256) throws IOException {
        long offset = number(context, UploadHeader.OFFSET);
        long length = number(context, UploadHeader.LENGTH);
        if (offset < 0 || length <= offset || length > LARGEST) {
            refuse(context, HttpStatus.BAD_REQUEST, "not an offset and a length");
            return;
        }
        switch (uploads.add(code, sha256, offset, length, context.bodyInputStream())) {
            case TAKEN, WHOLE -> tell(context, code, sha256);
            case ELSEWHERE -> refuse(context, HttpStatus.CONFLICT, "ask how much is here and go on from there");
            case DAMAGED -> refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "the file cannot be opened, or is another one");
        }
    }

    private static long number(Context context, String header) {
        String text = context.header(header);
        return text != null && text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status).contentType("text/plain").result(why);
    }

    /** What has still to be done to dossiers is done at the next start. */
    @Override
    public void close() {
        finishing.close();
    }
}
