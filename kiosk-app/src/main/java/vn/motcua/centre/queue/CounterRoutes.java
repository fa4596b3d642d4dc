package vn.motcua.centre.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;

import vn.motcua.centre.access.Person;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.hall.TicketState.Act;
import vn.motcua.centre.queue.HallLedger.Desk;
import vn.motcua.centre.queue.HallLedger.Outcome;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** The counters' page: who is called, and what becomes of him. Each refusal is one sentence for the official. */
final class CounterRoutes {

    private static final Role[] OFFICIALS = {Role.COUNTER, Role.FLOOR_MANAGER, Role.CITY};
    private static final int LONGEST_REASON = 60;

    private final QueueSettings settings;
    private final HallLedger ledger;
    private final LiveHall live;
    private final HallViews views;
    private final CentreWords words;
    private final String page;

    CounterRoutes(QueueSettings settings, HallLedger ledger, LiveHall live, HallViews views, CentreWords words) {
        this.settings = settings;
        this.ledger = ledger;
        this.live = live;
        this.views = views;
        this.words = words;
        this.page = words.fill(DisplayRoutes.resource("counter.html"));
    }

    void addTo(RoutesConfig routes) {
        routes.get("/quay", context -> context.html(page), OFFICIALS);
        routes.get("/staff/queue/branches",
                context -> json(context, settings.plans().stream().map(each -> new HallViews.Named(each.branch(), each.name())).toList()));
        routes.get("/staff/queue/{branch}", context -> json(context, views.counters(live.look(plan(context)))), OFFICIALS);
        routes.sse("/staff/queue/{branch}/live", this::follow, OFFICIALS);
        routes.post("/staff/queue/{branch}/counters/{counter}/next", this::next, OFFICIALS);
        routes.post("/staff/queue/{branch}/counters/{counter}/{state}", this::desk, OFFICIALS);
        routes.post("/staff/queue/{branch}/tickets/{key}/priority", this::priority, OFFICIALS);
        routes.post("/staff/queue/{branch}/tickets/{key}/dossier", this::dossier, OFFICIALS);
        routes.post("/staff/queue/{branch}/tickets/{key}/{act}", this::act, OFFICIALS);
        routes.post("/staff/queue/{branch}/close", this::close, Role.FLOOR_MANAGER, Role.CITY);
    }

    private QueuePlan plan(Context context) {
        return settings.plan(context.pathParam("branch")).orElseThrow(NotFoundResponse::new);
    }

    private void follow(SseClient client) {
        settings.plan(client.ctx().pathParam("branch")).ifPresentOrElse(plan -> live.open(client, plan, views::counters), client::close);
    }

    private void next(Context context) throws StoreException {
        QueuePlan plan = plan(context);
        QueuePlan.Counter counter = plan.counter(context.pathParam("counter")).orElseThrow(NotFoundResponse::new);
        tell(context, ledger.next(plan, counter, Person.of(context).account()));
    }

    private void desk(Context context) throws StoreException, MalformedException {
        QueuePlan plan = plan(context);
        QueuePlan.Counter counter = plan.counter(context.pathParam("counter")).orElseThrow(NotFoundResponse::new);
        Desk.State state = switch (context.pathParam("state")) {
            case "open" -> Desk.State.OPEN;
            case "pause" -> Desk.State.PAUSED;
            case "close" -> Desk.State.CLOSED;
            default -> throw new NotFoundResponse();
        };
        String reason = body(context).path("reason").asText("").strip();
        if (state == Desk.State.PAUSED && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("queue.refused.reason"));
            return;
        }
        ledger.desk(plan, counter.id(), state, state == Desk.State.PAUSED ? reason : "", Person.of(context).account());
        live.changed();
        context.status(HttpStatus.NO_CONTENT);
    }

    private void act(Context context) throws StoreException, MalformedException {
        QueuePlan plan = plan(context);
        String asked = context.pathParam("act").toUpperCase(Locale.ROOT).replace('-', '_');
        Act act = Arrays.stream(Act.values()).filter(each -> each.name().equals(asked)).findFirst().orElseThrow(NotFoundResponse::new);
        JsonNode body = body(context);
        Optional<QueuePlan.Counter> counter = plan.counter(body.path("counter").asText(""));
        if (counter.isEmpty() && Person.of(context).role() == Role.COUNTER) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("queue.refused.counter"));
            return;
        }
        tell(context, ledger.act(plan, context.pathParam("key"), act, counter, body.path("service").asText(""), Person.of(context).account()));
    }

    private void priority(Context context) throws StoreException, MalformedException {
        QueuePlan plan = plan(context);
        String group = body(context).path("group").asText("");
        if (!group.isEmpty() && plan.groups().stream().noneMatch(each -> each.id().equals(group))) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("queue.refused.group"));
            return;
        }
        tell(context, ledger.prioritise(plan, context.pathParam("key"), group, Person.of(context).account()));
    }

    private void dossier(Context context) throws StoreException, MalformedException {
        String code = body(context).path("code").asText("").strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9.-]{0,48}")) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("queue.refused.dossier"));
            return;
        }
        tell(context, ledger.beside(plan(context), context.pathParam("key"), code, Person.of(context).account()));
    }

    private void close(Context context) throws StoreException {
        int closed = ledger.closeDay(plan(context), Person.of(context).account());
        live.changed();
        json(context, Map.of("closed", closed));
    }

    private static JsonNode body(Context context) throws MalformedException {
        return ExchangeJson.tree(context.body().isBlank() ? "{}" : context.body());
    }

    private void tell(Context context, Outcome outcome) {
        if (outcome.ticket().isEmpty()) {
            refuse(context, HttpStatus.CONFLICT, words.get(outcome.refusal()));
            return;
        }
        live.changed();
        json(context, Map.of("number", outcome.ticket().get().text(), "state", outcome.ticket().get().state()));
    }

    private static void json(Context context, Object value) {
        context.contentType("application/json").result(ExchangeJson.write(value));
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status).contentType("text/plain; charset=utf-8").result(why);
    }
}
