package vn.motcua.centre.queue;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;

import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.LiveHall.Seen;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.PublicPath;
import vn.motcua.sqlite.StoreException;

/**
 * The page behind a ticket's code: how many are before it, how long that takes, where to go. Without an app, a sign-in or anything about the
 * person; found by the ticket's key alone, which nobody can guess.
 */
final class PhoneRoutes {

    private static final String LANGUAGE = "lang";

    private final QueueSettings settings;
    private final HallLedger ledger;
    private final LiveHall live;
    private final HallViews views;
    private final CentreWords vietnamese;
    private final CentreWords english;
    private final String page;
    private final String unknown;

    PhoneRoutes(QueueSettings settings, HallLedger ledger, LiveHall live, HallViews views, CentreWords vietnamese, CentreWords english) {
        this.settings = settings;
        this.ledger = ledger;
        this.live = live;
        this.views = views;
        this.vietnamese = vietnamese;
        this.english = english;
        this.page = DisplayRoutes.resource("phone.html");
        this.unknown = DisplayRoutes.resource("phone-unknown.html");
    }

    void addTo(RoutesConfig routes) {
        routes.get(PublicPath.TICKET + "{key}", this::page);
        routes.sse(PublicPath.TICKET + "{key}/live", this::follow);
    }

    private record Held(Ticket ticket, QueuePlan plan) {
    }

    private Optional<Held> find(String key) throws StoreException {
        Optional<Ticket> ticket = ledger.byKey(key);
        return ticket.flatMap(each -> settings.plan(each.branch())).map(plan -> new Held(ticket.get(), plan));
    }

    private void page(Context context) throws StoreException {
        boolean inEnglish = inEnglish(context);
        CentreWords words = inEnglish ? english : vietnamese;
        Optional<Held> held = find(context.pathParam("key"));
        if (held.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
        }
        String template = words.fill(held.isPresent() ? page : unknown);
        context.html(template.replace("{language}", inEnglish ? "en" : "vi").replace("{other}", inEnglish ? "vi" : "en")
                .replace("{number}", held.map(each -> each.ticket().text()).orElse(""))
                .replace("{key}", held.map(each -> each.ticket().key()).orElse(""))
                .replace("{branch}", held.map(each -> escaped(each.plan().name())).orElse("")));
    }

    /** What was chosen on the page, else what the telephone speaks. */
    private static boolean inEnglish(Context context) {
        String asked = context.queryParam(LANGUAGE);
        String spoken = Optional.ofNullable(context.header("Accept-Language")).orElse("vi").toLowerCase(Locale.ROOT);
        return asked == null ? !spoken.startsWith("vi") && spoken.startsWith("en") : asked.equals("en");
    }

    private void follow(SseClient client) {
        boolean inEnglish = "en".equals(client.ctx().queryParam(LANGUAGE));
        try {
            Optional<Held> held = find(client.ctx().pathParam("key"));
            held.ifPresentOrElse(each -> live.open(client, each.plan(), drawn(each.ticket(), inEnglish)), client::close);
        } catch (StoreException e) {
            client.close();
        }
    }

    private Function<Seen, Object> drawn(Ticket known, boolean inEnglish) {
        return seen -> views.phone(HallViews.newest(seen, known).or(() -> ended(known)).orElse(known), seen, inEnglish);
    }

    private Optional<Ticket> ended(Ticket known) {
        try {
            return ledger.byKey(known.key());
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
