package vn.motcua.centre.alarm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.motcua.centre.staff.StaffRoutes.Standing;
import vn.motcua.exchange.ExchangeJson;

/** A POST with all alerts that are told together, as {@code {"branch":…,"alerts":[{"id":…,"title":…,"since":…,"advice":…,"urgent":…}]}}. */
final class ByWebhook implements Way {

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE).build();

    ByWebhook(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(String branch, List<Standing> alerts) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(DEADLINE).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ExchangeJson.write(Map.of("branch", branch, "alerts", alerts)))).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException(address.getHost() + " answered " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped on the way", e);
        }
    }
}
