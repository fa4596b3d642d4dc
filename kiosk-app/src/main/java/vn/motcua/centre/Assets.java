package vn.motcua.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import vn.motcua.centre.words.CentreWords;

/** The files that the pages are made of, by name; nothing else of the class path can be asked for. */
final class Assets {

    private static final String FONT = "/com/formdev/flatlaf/fonts/inter/";

    private record Asset(String resource, String type, String cache) {
        Asset(String resource, String type) {
            this(resource, type, "no-cache");
        }
    }

    private static final String STAFF_PAGE = "/vn/motcua/centre/staff/staff.html";

    private static final Map<String, Asset> ASSETS = Map.of(
            "tokens.css", new Asset("/vn/motcua/centre/tokens.css", "text/css; charset=utf-8"),
            "staff.css", new Asset("/vn/motcua/centre/staff/staff.css", "text/css; charset=utf-8"),
            "staff.js", new Asset("/vn/motcua/centre/staff/staff.js", "text/javascript; charset=utf-8"),
            "icons.svg", new Asset("/vn/motcua/centre/icons.svg", "image/svg+xml"),
            "sign-in.css", new Asset("/vn/motcua/centre/access/sign-in.css", "text/css; charset=utf-8"),
            "page.css", new Asset("/vn/motcua/centre/citizen/page.css", "text/css; charset=utf-8"),
            "Inter-Regular.otf", font("Inter-Regular.otf"),
            "Inter-SemiBold.otf", font("Inter-SemiBold.otf"),
            "Inter-Bold.otf", font("Inter-Bold.otf"));

    private static Asset font(String name) {
        return new Asset(FONT + name, "font/otf", "public, max-age=31536000, immutable");
    }

    private final String staffPage;

    Assets(CentreWords words) {
        try (InputStream page = resource(STAFF_PAGE)) {
            staffPage = words.fill(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", context -> context.html(staffPage));
        routes.get("/assets/{name}", this::asset);
    }

    private void asset(Context context) {
        Asset asset = ASSETS.get(context.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        send(asset, context);
    }

    private static void send(Asset asset, Context context) {
        context.contentType(asset.type()).header("Cache-Control", asset.cache())
                .result(resource(asset.resource()));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(name), name);
    }
}
