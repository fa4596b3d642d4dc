package vn.motcua.centre.staff;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import vn.motcua.centre.access.Person;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.hall.HallNow;
import vn.motcua.centre.intake.KioskBoard;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.sqlite.StoreException;

/** The addresses behind the staff's page. */
public final class StaffRoutes implements AutoCloseable {

    private final Books books;
    private final AuditLog audit;
    private final BranchToday today;
    private final LivePage live;

    public StaffRoutes(String branch, Books books, KioskBoard board, AuditLog audit, CentreWords words, HallNow.Source halls, Clock clock,
                       ZoneId zone) {
        this.books = books;
        this.audit = audit;
        this.today = new BranchToday(branch, books, board, words, halls, clock, zone);
        this.live = new LivePage(today, clock);
    }

    public void addTo(RoutesConfig routes) {
        routes.sse("/staff/live", live::open);
        routes.get("/staff/overview", context -> context.contentType("application/json").result(ExchangeJson.write(today.now())));
        routes.get("/staff/kiosks/{kiosk}/history", context -> context.contentType("application/json")
                .result(ExchangeJson.write(today.history(context.pathParam("kiosk")))));
        routes.post("/staff/alerts/taken", this::take, Role.FLOOR_MANAGER, Role.TECHNICIAN, Role.CITY, Role.COUNTER);
    }

    /** Something that the page shows has changed; centres on the same books are told too. */
    public void changed() {
        live.changed();
        books.database().announce();
    }

    /** What another room shows has changed, or another centre on the same books said so. */
    public void changedElsewhere() {
        live.changed();
    }

    /** How the fleet stands. @param untaken alerts that nobody has taken yet */
    public record Fleet(long good, long attention, long fault, long unknown, long untaken) {
    }

    public Fleet fleet() throws StoreException {
        Overview now = today.now();
        return new Fleet(count(now, Overview.Level.GOOD), count(now, Overview.Level.ATTENTION), count(now, Overview.Level.FAULT),
                count(now, Overview.Level.UNKNOWN), now.alerts().stream().filter(each -> each.taken().isEmpty()).count());
    }

    private static long count(Overview overview, Overview.Level level) {
        return overview.kiosks().cards().stream().filter(each -> each.level() == level).count();
    }

    /** Something that stands and that nobody has taken. @param urgent it keeps a citizen or a kiosk from going on */
    public record Standing(String id, boolean urgent, String title, String since, String advice) {
    }

    /** What needs a person now, worst first. */
    public List<Standing> standing() throws StoreException {
        return today.alerts().stream().filter(each -> each.taken().isEmpty())
                .map(each -> new Standing(each.id(), each.level() != Overview.Level.ATTENTION, each.title(), each.since(), each.advice())).toList();
    }

    /** Only an alert that stands can be taken. */
    private void take(Context context) throws IOException, StoreException {
        JsonNode body = ExchangeJson.tree(context.body());
        String alert = body.path("alert").asText("");
        if (today.now().alerts().stream().noneMatch(each -> each.id().equals(alert))) {
            throw new BadRequestResponse("no such alert");
        }
        books.takeAlert(alert);
        audit.write(Person.of(context).account(), What.ALERT_TAKEN, alert);
        changed();
        context.status(HttpStatus.NO_CONTENT);
    }

    @Override
    public void close() {
        live.close();
    }
}
