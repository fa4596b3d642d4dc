package vn.motcua.centre.technician;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.access.Person;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.books.BookQuestions;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.intake.KioskBoard;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.KioskTask;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** The technicians' page, and where kiosks ask for their tasks. */
public final class TaskRoutes {

    private static final Role[] TECHNICIANS = {Role.TECHNICIAN, Role.CITY};
    private static final Set<String> TOPICS = Set.of("CARD_READER", "TICKET_PRINTER", "DOCUMENT_SCANNER", "CODE_READER", "CALLER", "SOUND",
            "SCREEN", "NETWORK", "CLOCK", "SETTINGS", "JOURNAL", "SERVICE");
    private static final Set<String> ACTS = Set.of("LOOK", "TEST", "ROLL_CHANGED", "DRIVERS", "USE_DRIVER", "EXPORT", "REPORT", "RESTART",
            "OPEN", "CLOSE", TaskBook.CHANGE_SETTINGS, TaskBook.TELL_SETTINGS);
    private static final int LONGEST_ARGUMENT = 100_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm:ss");

    private final TaskBook tasks;
    private final SettingsShelf shelf;
    private final KioskBoard board;
    private final KioskTokens tokens;
    private final CentreWords words;
    private final ZoneId zone;

    public TaskRoutes(Books books, KioskBoard board, KioskTokens tokens, AuditLog audit, CentreWords words, Clock clock, ZoneId zone) {
        this.shelf = new SettingsShelf(books.database(), clock);
        this.tasks = new TaskBook(books.database(), shelf, audit, clock);
        this.board = board;
        this.tokens = tokens;
        this.words = words;
        this.zone = zone;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/tasks/question", this::asked);
        routes.post("/v1/tasks/report", this::reported);
        routes.get("/staff/technician/kiosks", this::kiosks, TECHNICIANS);
        routes.get("/staff/technician/kiosks/{kiosk}/tasks", this::list, TECHNICIANS);
        routes.post("/staff/technician/kiosks/{kiosk}/tasks", this::give, TECHNICIANS);
        routes.get("/staff/technician/kiosks/{kiosk}/tasks/{id}/paper", this::paper, TECHNICIANS);
        routes.get("/staff/technician/kiosks/{kiosk}/settings", this::settings, TECHNICIANS);
    }

    private void asked(Context context) throws MalformedException, StoreException {
        KioskTask.Question question = ExchangeJson.read(context.body(), KioskTask.Question.class);
        known(context, question.kiosk());
        json(context, new KioskTask.Answer(tasks.waiting(question.kiosk())));
    }

    private void reported(Context context) throws MalformedException, StoreException {
        KioskTask.Report report = ExchangeJson.read(context.body(), KioskTask.Report.class);
        known(context, report.kiosk());
        if (!tasks.report(report)) {
            throw new NotFoundResponse("no such task");
        }
        context.status(HttpStatus.NO_CONTENT);
    }

    private void known(Context context, String kiosk) {
        if (!tokens.allow(context, kiosk)) {
            throw new UnauthorizedResponse("unknown kiosk");
        }
    }

    private record Line(String kiosk, String name, String place, String branch, String software) {
    }

    private void kiosks(Context context) {
        json(context, board.kiosks().stream().map(BookQuestions.Seen::heartbeat).map(TaskRoutes::line).toList());
    }

    private static Line line(Heartbeat last) {
        return new Line(last.kiosk(), last.name(), last.place(), last.branch(), last.software());
    }

    private record Shown(String id, String topic, String what, String person, String state, String stateName, String at,
                         JsonNode lines, boolean paper) {
    }

    private void list(Context context) throws StoreException, MalformedException {
        List<Shown> shown = new ArrayList<>();
        for (TaskBook.Entry entry : tasks.of(context.pathParam("kiosk"))) {
            shown.add(new Shown(entry.id(), entry.topic(),
                    words.get("task.act." + entry.act()) + " · " + words.get("task." + entry.topic()), entry.person(), entry.state(),
                    words.get("task.state." + entry.state()), TIME.format(Instant.ofEpochMilli(entry.at()).atZone(zone)),
                    ExchangeJson.tree(entry.lines().isEmpty() ? "[]" : entry.lines()), entry.paper()));
        }
        json(context, shown);
    }

    private void paper(Context context) throws StoreException {
        byte[] pdf = tasks.paper(context.pathParam("kiosk"), context.pathParam("id")).orElseThrow(() -> new NotFoundResponse("no such paper"));
        context.contentType("application/pdf").header("Content-Disposition", "inline; filename=\"bao-cao.pdf\"").result(pdf);
    }

    private record OnShelf(int version, String person, String state, String stateName, String at, String body, List<SettingsShelf.Change> changes) {
    }

    private void settings(Context context) throws StoreException {
        List<SettingsShelf.Version> all = shelf.of(context.pathParam("kiosk"));
        List<OnShelf> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            SettingsShelf.Version each = all.get(i);
            // The oldest one that is shown is compared with nothing.
            List<SettingsShelf.Change> changes = i + 1 < all.size() ? SettingsShelf.changes(all.get(i + 1).body(), each.body()) : List.of();
            shown.add(new OnShelf(each.version(), each.person().isEmpty() ? words.get("settings.by-kiosk") : each.person(), each.state(),
                    words.get("task.state." + each.state()),
                    TIME.format(Instant.ofEpochMilli(each.at()).atZone(zone)), each.body(), changes));
        }
        json(context, shown);
    }

    private void give(Context context) throws IOException, StoreException {
        String kiosk = context.pathParam("kiosk");
        JsonNode body = ExchangeJson.tree(context.body());
        String topic = body.path("topic").asText("");
        String act = body.path("act").asText("");
        String argument = body.path("argument").asText("");
        if (board.kiosks().stream().noneMatch(each -> each.heartbeat().kiosk().equals(kiosk))) {
            throw new NotFoundResponse("no such kiosk");
        }
        if (!TOPICS.contains(topic) || !ACTS.contains(act) || argument.length() > LONGEST_ARGUMENT) {
            throw new BadRequestResponse("no such task");
        }
        json(context.status(HttpStatus.CREATED), Map.of("id", tasks.add(Person.of(context).account(), kiosk, topic, act, argument)));
    }

    private static void json(Context context, Object value) {
        context.contentType("application/json").result(ExchangeJson.write(value));
    }
}
