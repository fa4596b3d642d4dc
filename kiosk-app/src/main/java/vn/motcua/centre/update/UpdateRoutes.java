package vn.motcua.centre.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.UpdateOffer;

/** Where kiosks ask whether there is another version of their program, and fetch it. */
public final class UpdateRoutes {

    private final UpdateShelf shelf;
    private final KioskTokens tokens;

    public UpdateRoutes(UpdateShelf shelf, KioskTokens tokens) {
        this.shelf = shelf;
        this.tokens = tokens;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/update", this::offer);
        routes.get("/v1/update/{sha256}", this::file);
    }

    private void offer(Context context) throws IOException {
        if (mayAsk(context)) {
            Optional<UpdateOffer> offer = shelf.offer();
            if (offer.isPresent()) {
                context.contentType("application/json").result(ExchangeJson.write(offer.get()));
            } else {
                context.status(HttpStatus.NOT_FOUND).contentType("text/plain").result("nothing is staged");
            }
        }
    }

    private void file(Context context) throws IOException {
        if (mayAsk(context)) {
            Optional<Path> file = shelf.file(context.pathParam("sha256"));
            if (file.isPresent()) {
                context.contentType("application/vnd.debian.binary-package").result(Files.newInputStream(file.get()));
            } else {
                context.status(HttpStatus.NOT_FOUND).contentType("text/plain").result("no such version");
            }
        }
    }

    private boolean mayAsk(Context context) {
        boolean known = tokens.knowsAny(context);
        if (!known) {
            context.status(HttpStatus.UNAUTHORIZED).contentType("text/plain").result("unknown kiosk");
        }
        return known;
    }
}
