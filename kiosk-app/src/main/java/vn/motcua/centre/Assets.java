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

import vn.motcua.centre.access.Role;
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
    private static final String INBOX_PAGE = "/vn/motcua/centre/dossier/inbox.html";

    private static final Map<String, Asset> ASSETS = Map.ofEntries(
            Map.entry("tokens.css", new Asset("/vn/motcua/centre/tokens.css", "text/css; charset=utf-8")),
            Map.entry("page.js", new Asset("/vn/motcua/centre/page.js", "text/javascript; charset=utf-8")),
            Map.entry("staff.css", new Asset("/vn/motcua/centre/staff/staff.css", "text/css; charset=utf-8")),
            Map.entry("staff.js", new Asset("/vn/motcua/centre/staff/staff.js", "text/javascript; charset=utf-8")),
            Map.entry("icons.svg", new Asset("/vn/motcua/centre/icons.svg", "image/svg+xml")),
            Map.entry("sign-in.css", new Asset("/vn/motcua/centre/access/sign-in.css", "text/css; charset=utf-8")),
            Map.entry("inbox.css", new Asset("/vn/motcua/centre/dossier/inbox.css", "text/css; charset=utf-8")),
            Map.entry("inbox.js", new Asset("/vn/motcua/centre/dossier/inbox.js", "text/javascript; charset=utf-8")),
            Map.entry("technician.css", new Asset("/vn/motcua/centre/technician/technician.css", "text/css; charset=utf-8")),
            Map.entry("technician.js", new Asset("/vn/motcua/centre/technician/technician.js", "text/javascript; charset=utf-8")),
            Map.entry("counter.css", new Asset("/vn/motcua/centre/queue/counter.css", "text/css; charset=utf-8")),
            Map.entry("counter.js", new Asset("/vn/motcua/centre/queue/counter.js", "text/javascript; charset=utf-8")),
            Map.entry("display.css", new Asset("/vn/motcua/centre/queue/display.css", "text/css; charset=utf-8")),
            Map.entry("display.js", new Asset("/vn/motcua/centre/queue/display.js", "text/javascript; charset=utf-8")),
            Map.entry("phone.css", new Asset("/vn/motcua/centre/queue/phone.css", "text/css; charset=utf-8")),
            Map.entry("phone.js", new Asset("/vn/motcua/centre/queue/phone.js", "text/javascript; charset=utf-8")),
            Map.entry("procedure.css", new Asset("/vn/motcua/centre/catalogue/procedure.css", "text/css; charset=utf-8")),
            Map.entry("catalogue.css", new Asset("/vn/motcua/centre/catalogue/catalogue.css", "text/css; charset=utf-8")),
            Map.entry("catalogue.js", new Asset("/vn/motcua/centre/catalogue/catalogue.js", "text/javascript; charset=utf-8")),
            Map.entry("statistics.css", new Asset("/vn/motcua/centre/statistics/statistics.css", "text/css; charset=utf-8")),
            Map.entry("page.css", new Asset("/vn/motcua/centre/citizen/page.css", "text/css; charset=utf-8")),
            Map.entry("Inter-Regular.otf", font("Inter-Regular.otf")),
            Map.entry("Inter-SemiBold.otf", font("Inter-SemiBold.otf")),
            Map.entry("Inter-Bold.otf", font("Inter-Bold.otf")));

    private static Asset font(String name) {
        return new Asset(FONT + name, "font/otf", "public, max-age=31536000, immutable");
    }

    private final String staffPage;
    private final String inboxPage;
    private final String technicianPage;
    private final String cataloguePage;

    Assets(CentreWords words) {
        staffPage = page(STAFF_PAGE, words);
        inboxPage = page(INBOX_PAGE, words);
        technicianPage = page("/vn/motcua/centre/technician/technician.html", words);
        cataloguePage = page("/vn/motcua/centre/catalogue/catalogue.html", words);
    }

    private static String page(String name, CentreWords words) {
        try (InputStream page = resource(name)) {
            return words.fill(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", context -> context.html(staffPage));
        routes.get("/tiep-nhan", context -> context.html(inboxPage), Role.COUNTER, Role.FLOOR_MANAGER, Role.CITY);
        routes.get("/ky-thuat", context -> context.html(technicianPage), Role.TECHNICIAN, Role.CITY);
        routes.get("/thu-tuc", context -> context.html(cataloguePage), Role.FLOOR_MANAGER, Role.CITY);
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
