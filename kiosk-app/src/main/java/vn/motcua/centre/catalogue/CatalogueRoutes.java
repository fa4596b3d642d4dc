package vn.motcua.centre.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.access.Person;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.catalogue.CatalogueReader.Judged;
import vn.motcua.centre.catalogue.CatalogueReader.RefusedException;
import vn.motcua.centre.catalogue.CatalogueReader.Sheet;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.CatalogueOffer;
import vn.motcua.exchange.CatalogueVersion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.PublicPath;
import vn.motcua.sqlite.StoreException;

/** Where kiosks ask which catalogue is to be live and fetch it, and where staff hand versions in, bring them live and take them back. */
public final class CatalogueRoutes {

    private static final Role[] MANAGERS = {Role.FLOOR_MANAGER, Role.CITY};
    /** Bytes; as much as the reader unpacks. */
    private static final long LARGEST = 128_000_000;
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_NAME = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    private final CatalogueReader reader;
    private final CatalogueShelf shelf;
    private final KioskTokens tokens;
    private final AuditLog audit;
    private final CentreWords words;
    private final Clock clock;
    private final ZoneId zone;
    private final ProcedurePage page;

    /** @param branch as on the pages of citizens */
    public CatalogueRoutes(String branch, CatalogueReader reader, CatalogueShelf shelf, KioskTokens tokens, AuditLog audit, CentreWords words,
                           Clock clock, ZoneId zone) {
        this.reader = reader;
        this.shelf = shelf;
        this.tokens = tokens;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
        this.page = new ProcedurePage(branch, words, CentreWords.english());
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/catalogue", this::offer);
        routes.get("/v1/catalogue/{sha256}", this::file);
        routes.get(PublicPath.PROCEDURE + "{code}", this::sheet);
        routes.get("/staff/catalogue", this::versions, MANAGERS);
        routes.post("/staff/catalogue/files", this::handedIn, MANAGERS);
        routes.post("/staff/catalogue/versions/{id}/live", this::activate, MANAGERS);
        routes.post("/staff/catalogue/rollback", this::rollBack, MANAGERS);
    }

    // --- kiosks

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

    // --- citizens

    /** What a telephone shows behind the code on the kiosk's screen and on the printed guide. */
    private void sheet(Context context) throws IOException {
        Optional<Path> live = shelf.offer().live(today()).flatMap(version -> shelf.file(version.sha256()));
        boolean english = ProcedurePage.inEnglish(context);
        Optional<Sheet> sheet = reader.sheet(context.pathParam("code"), live, english ? "en" : "vi");
        if (sheet.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
        }
        context.html(sheet.map(found -> page.of(found, english)).orElseGet(() -> page.unknown(english)));
    }

    // --- staff

    /** How a version stands. */
    private enum State { LIVE, WAITING, BEFORE, SHELF }

    private record Version(String id, String source, String procedures, String effective, String imported, State state, String stateName,
                           boolean mayGoLive) {
    }

    /**
     * @param shipped nothing is live but what kiosks bring along
     * @param last id of the activation that can be taken back; empty when there is none
     */
    private record Shelf(boolean shipped, String last, List<Version> versions) {
    }

    private void versions(Context context) throws IOException {
        json(context, shelf());
    }

    private Shelf shelf() throws IOException {
        CatalogueOffer offer = shelf.offer();
        Optional<String> live = offer.live(today()).map(CatalogueVersion::id);
        String last = offer.activated().isEmpty() ? "" : offer.activated().get(offer.activated().size() - 1).id();
        List<Version> versions = new ArrayList<>();
        for (CatalogueVersion each : shelf.versions()) {
            boolean activated = offer.activated().stream().anyMatch(other -> other.id().equals(each.id()));
            State state = live.equals(Optional.of(each.id())) ? State.LIVE : !activated ? State.SHELF
                    : each.effective().isAfter(today()) ? State.WAITING : State.BEFORE;
            versions.add(0, new Version(each.id(), each.source(), words.get("catalogue.procedures", each.procedures()), DAY.format(each.effective()),
                    TIME.format(each.imported().atZone(zone)), state,
                    words.get("catalogue.state." + state, DAY.format(each.effective())), !each.id().equals(last)));
        }
        return new Shelf(live.isEmpty(), last, versions);
    }

    /**
     * @param readable false: it is no catalogue, and {@code lines} say why
     * @param lines    what is in it
     * @param refused  rows that cannot be used, the first ones
     * @param more     how many there are beside those
     * @param question what has to be confirmed before it is taken: REFUSED_ROWS, MUCH_SMALLER
     * @param taken    id of the version; empty when nothing was taken
     */
    private record Report(boolean readable, List<String> lines, List<Row> refused, String more, List<String> question, String taken) {
    }

    private record Row(String row, String reason) {
    }

    /** Judged only, unless "take" is said and every question is answered. All or nothing. */
    private void handedIn(Context context) throws IOException, StoreException {
        LocalDate effective = effective(context);
        String name = Optional.ofNullable(context.queryParam("name")).orElse("").replaceAll("[\\p{Cntrl}\\t]", " ").strip();
        Path file = Files.createTempFile("catalogue", ".part");
        try {
            if (!copied(context.bodyInputStream(), file)) {
                json(context, unreadable("TOO_LARGE", Long.toString(LARGEST / 1_000_000)));
                return;
            }
            Judged judged = reader.judge(file);
            List<String> open = new ArrayList<>(questions(judged));
            open.removeAll(context.queryParams("agreed"));
            boolean take = "true".equals(context.queryParam("take")) && open.isEmpty() && judged.count() > 0;
            String id = take ? take(context, judged, name.isEmpty() ? "?" : name.substring(0, Math.min(LONGEST_NAME, name.length())), effective) : "";
            json(context, report(judged, id));
        } catch (RefusedException e) {
            json(context, unreadable(e.why(), e.said()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private LocalDate effective(Context context) {
        String said = Optional.ofNullable(context.queryParam("effective")).orElse("");
        try {
            return said.isEmpty() ? today() : LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse(words.get("catalogue.no-day"));
        }
    }

    /** @return false when it is too large */
    private static boolean copied(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] part = new byte[65_536];
            long left = LARGEST;
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(part, 0, read);
            }
            return true;
        }
    }

    private String take(Context context, Judged judged, String name, LocalDate effective) throws IOException, StoreException {
        CatalogueVersion version = shelf.add(judged.table(), judged.count(), name, effective, clock.instant(), today());
        audit.write(Person.of(context).account(), What.CATALOGUE_TAKEN, version.id());
        return version.id();
    }

    private static List<String> questions(Judged judged) {
        List<String> questions = new ArrayList<>();
        if (!judged.refused().isEmpty()) {
            questions.add("REFUSED_ROWS");
        }
        if (judged.muchSmaller()) {
            questions.add("MUCH_SMALLER");
        }
        return questions;
    }

    private Report unreadable(String why, String said) {
        return new Report(false, List.of(words.get("catalogue.unreadable." + why, said)), List.of(), "", List.of(), "");
    }

    private Report report(Judged judged, String taken) {
        List<String> lines = new ArrayList<>(List.of(
                words.get("catalogue.report.read", judged.how().replace("separated by", words.get("catalogue.separated-by"))
                        .replace("sheet", words.get("catalogue.sheet"))),
                words.get("catalogue.report.count", judged.count(), judged.present())));
        line(lines, "added", judged.added());
        line(lines, "gone", judged.gone());
        line(lines, "renamed", judged.renamed());
        line(lines, "repeated", judged.repeated());
        line(lines, "headings", judged.headings());
        line(lines, "kept", judged.kept());
        List<Row> refused = judged.refused().stream().limit(MOST_SHOWN)
                .map(each -> new Row(words.get("catalogue.row", each.row()), words.get("catalogue.refused." + each.why(), each.said()))).toList();
        String more = judged.refused().size() > MOST_SHOWN ? words.get("catalogue.more-refused", judged.refused().size() - MOST_SHOWN) : "";
        return new Report(true, lines, refused, more, judged.count() == 0 ? List.of("NOTHING") : questions(judged), taken);
    }

    private void line(List<String> lines, String what, int count) {
        if (count > 0) {
            lines.add(words.get("catalogue.report." + what, count));
        }
    }

    private void line(List<String> lines, String what, List<String> codes) {
        if (!codes.isEmpty()) {
            String some = String.join(", ", codes.subList(0, Math.min(5, codes.size()))) + (codes.size() > 5 ? ", …" : "");
            lines.add(words.get("catalogue.report." + what, codes.size(), some));
        }
    }

    private void activate(Context context) throws IOException, StoreException {
        String id = context.pathParam("id");
        if (shelf.activate(id).isEmpty()) {
            throw new NotFoundResponse(words.get("catalogue.no-version"));
        }
        audit.write(Person.of(context).account(), What.CATALOGUE_ACTIVATED, id);
        json(context, shelf());
    }

    /** @throws io.javalin.http.HttpResponseException when another one was activated meanwhile than the page shows */
    private void rollBack(Context context) throws IOException, StoreException {
        String last = shelf().last();
        if (last.isEmpty() || !last.equals(ExchangeJson.tree(context.body()).path("version").asText(""))) {
            context.status(HttpStatus.CONFLICT).contentType("text/plain; charset=utf-8").result(words.get("catalogue.changed-meanwhile"));
            return;
        }
        shelf.rollBack();
        audit.write(Person.of(context).account(), What.CATALOGUE_ROLLED_BACK, last);
        json(context, shelf());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static void json(Context context, Object value) {
        context.contentType("application/json").result(ExchangeJson.write(value));
    }
}
