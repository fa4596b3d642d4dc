package vn.motcua.centre.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.queue.QueueRoom;
import vn.motcua.centre.staff.StaffRoutes;
import vn.motcua.sqlite.StoreException;

/**
 * The fleet and the centre in numbers. {@code /metrics} answers to this machine alone: Prometheus runs beside the centre, or through
 * a tunnel. {@code /health} answers to everybody, for load balancers, and says nothing but whether the books can be read.
 */
public final class MetricsRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsRoutes.class);
    private static final double NANOS = 1e9;
    private static final String BEGUN = "begun";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Database database;
    private final Histogram requests;

    public MetricsRoutes(Database database, StaffRoutes staff, QueueRoom queue) {
        this.database = database;
        this.requests = Histogram.builder().name("motcua_http_request_seconds").help("Time from a request's first byte to the answer")
                .labelNames("method", "route", "status").classicUpperBounds(0.005, 0.02, 0.1, 0.2, 0.5, 1, 5).register(registry);
        GaugeWithCallback.builder().name("motcua_kiosks").help("Kiosks by how they are").labelNames("level").callback(gauge -> {
            StaffRoutes.Fleet fleet = fleet(staff);
            gauge.call(fleet.good(), "good");
            gauge.call(fleet.attention(), "attention");
            gauge.call(fleet.fault(), "fault");
            gauge.call(fleet.unknown(), "unknown");
        }).register(registry);
        GaugeWithCallback.builder().name("motcua_alerts_untaken").help("Alerts that nobody has taken")
                .callback(gauge -> gauge.call(fleet(staff).untaken())).register(registry);
        GaugeWithCallback.builder().name("motcua_queue_waiting").help("Numbers that wait, by branch and service").labelNames("branch", "service")
                .callback(gauge -> waiting(queue, gauge)).register(registry);
        GaugeWithCallback.builder().name("motcua_queue_pages").help("Pages of counters, monitors and telephones that follow a queue")
                .callback(gauge -> gauge.call(queue.viewers())).register(registry);
    }

    private static void waiting(QueueRoom queue, GaugeWithCallback.Callback gauge) {
        try {
            queue.waiting((branch, service, count) -> gauge.call(count, branch, service));
        } catch (StoreException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }

    private static StaffRoutes.Fleet fleet(StaffRoutes staff) {
        try {
            return staff.fleet();
        } catch (StoreException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }

    public void addTo(RoutesConfig routes) {
        routes.before(context -> context.attribute(BEGUN, System.nanoTime()));
        routes.after(this::measure);
        routes.get("/metrics", this::metrics);
        routes.get("/health", this::health);
    }

    /** By the route as it is written in the program, never by the address: that may hold a code. */
    private void measure(Context context) {
        Long begun = context.attribute(BEGUN);
        String route = context.endpoints().lastHttpEndpoint() == null ? "none" : context.endpoints().lastHttpEndpoint().path;
        if (begun != null && !route.endsWith("/live")) {
            requests.labelValues(context.method().name(), route, String.valueOf(context.statusCode())).observe((System.nanoTime() - begun) / NANOS);
        }
    }

    private void metrics(Context context) throws IOException {
        if (!InetAddress.getByName(context.ip()).isLoopbackAddress()) {
            throw new ForbiddenResponse("metrics are for this machine");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
        context.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(out.toByteArray());
    }

    private void health(Context context) {
        try {
            database.read(handle -> handle.createQuery("select count(*) from audit_head").mapTo(Integer.class).one());
            context.result("ok");
        } catch (StoreException e) {
            LOG.error("the books cannot be read: {}", e.getMessage());
            context.status(HttpStatus.SERVICE_UNAVAILABLE).result("the books cannot be read");
        }
    }
}
