package vn.motcua.centre.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.exchange.ExchangeJson;

/** Where kiosks ask which catalogue is to be live, and fetch it. */
public final class CatalogueRoutes {

    private final CatalogueShelf shelf;
    private final KioskTokens tokens;

    public CatalogueRoutes(CatalogueShelf shelf, KioskTokens tokens) {
        this.shelf = shelf;
        this.tokens = tokens;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/catalogue", this::offer);
        routes.get("/v1/catalogue/{sha256}", this::file);
    }

    private void offer(Context context) throws IOException {
        if (mayAsk(context)) {
            context.contentType("application/json").result(ExchangeJson.write(shelf.offer()));
        }
    }

    private void file(Context context) throws IOException {
        if (mayAsk(context)) {
            Optional<Path> file = shelf.file(context.pathParam("sha256"));
            if (file.isPresent()) {
                context.contentType("text/tab-separated-values; charset=utf-8").result(Files.readAllBytes(file.get()));
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
