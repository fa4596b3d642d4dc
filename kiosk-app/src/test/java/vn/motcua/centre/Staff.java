package vn.motcua.centre;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;

import vn.motcua.centre.access.Role;
import vn.motcua.exchange.ExchangeJson;

/** Somebody of the staff at a browser, without the browser. */
final class Staff {

    static final String PASSWORD = "mật khẩu rất dài";

    private final URI centre;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String key = "";

    Staff(Centre centre) {
        this(centre.address());
    }

    /** At a centre that runs elsewhere. */
    Staff(URI centre) {
        this.centre = centre;
    }

    /** As {@code ./kiosk centre add-user} does. */
    static void add(CentreSettings settings, String name, Role role) throws Exception {
        add(settings, name, role, "");
    }

    /** @param branch where it works; empty for all */
    static void add(CentreSettings settings, String name, Role role, String branch) throws Exception {
        try (CentreDesk desk = CentreDesk.open(settings, Clock.systemUTC())) {
            desk.accounts().put(name, role, branch, PASSWORD, CentreDesk.COMMAND_LINE);
        }
    }

    static Staff signedIn(Centre centre, String name) throws Exception {
        return signedIn(centre.address(), name);
    }

    static Staff signedIn(URI centre, String name) throws Exception {
        Staff staff = new Staff(centre);
        int status = staff.signIn(name, PASSWORD).statusCode();
        if (status != 303) {
            throw new AssertionError(name + " was not let in: " + status);
        }
        staff.key = ExchangeJson.tree(staff.get("/staff/me").body()).path("key").asText();
        return staff;
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        return send(HttpRequest.newBuilder(centre.resolve("/dang-nhap")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + encoded(name) + "&password=" + encoded(password))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(centre.resolve(path)));
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return post(path, json, key);
    }

    HttpResponse<String> post(String path, String json, String pageKey) throws Exception {
        return send(HttpRequest.newBuilder(centre.resolve(path)).header("Content-Type", "application/json").header("X-Page-Key", pageKey)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What an address answers at once, with the page's key where it is a change; a line that stays open is left. */
    int status(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(centre.resolve(path)).header("Content-Type", "application/json").header("X-Page-Key", key)
                .header("Accept", path.endsWith("/live") ? "text/event-stream" : "*/*")
                .method(method, method.equals("GET") || method.equals("HEAD") ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString("{}")).build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(centre.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Line by line, as they come. */
    Stream<String> stream(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(centre.resolve(path)).header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofLines()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
