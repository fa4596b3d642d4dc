package vn.motcua.centre.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.security.RouteRole;

import vn.motcua.centre.access.Person;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.centre.database.Sealing;
import vn.motcua.centre.handover.HandOver;
import vn.motcua.centre.papercode.PaperKeyBook;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierState;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.papercode.PaperCode;
import vn.motcua.sqlite.StoreException;

/** The addresses behind the page of received dossiers. */
public final class InboxRoutes {

    private static final RouteRole[] OFFICIALS = {Role.COUNTER, Role.FLOOR_MANAGER, Role.CITY};

    /** From which stage an official may go to which. */
    private static final Map<DossierStage, Set<DossierStage>> NEXT = Map.of(
            DossierStage.RECEIVED, Set.of(DossierStage.ACCEPTED, DossierStage.SUPPLEMENT_ASKED, DossierStage.REFUSED),
            DossierStage.SUPPLEMENT_ASKED, Set.of(DossierStage.ACCEPTED, DossierStage.SUPPLEMENT_ASKED, DossierStage.REFUSED),
            DossierStage.ACCEPTED, Set.of(DossierStage.READY, DossierStage.SUPPLEMENT_ASKED),
            DossierStage.READY, Set.of(DossierStage.HANDED_OVER));

    /** A receipt is shown when the result is fetched, which some do long after. */
    private static final Period GOOD_AFTER_RESULT = Period.ofYears(2);

    /** As much as a citizen reads on the kiosk's screen. */
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_PLACE = 120;

    private final String branch;
    private final Books books;
    private final DossierFiles files;
    private final Inbox inbox;
    private final Acceptances acceptances;
    private final AcceptancePaper paper;
    private final PagePictures pictures = new PagePictures();
    private final AuditLog audit;
    private final PaperKeyBook papers;
    private final HandOver handOver;
    private final DossierSettings settings;
    private final CentreWords words;
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable changed;

    /**
     * @param branch  this centre's, for dossiers of kiosks that do not say theirs
     * @param folder  of the key for forms
     * @param changed told after anything that pages show
     */
    public InboxRoutes(String branch, Books books, DossierFiles files, AuditLog audit, Path folder, PaperKeyBook papers, HandOver handOver,
                       DossierSettings settings, CentreWords words, Clock clock, ZoneId zone, Runnable changed) throws IOException {
        this.branch = branch;
        this.books = books;
        this.files = files;
        this.inbox = new Inbox(books);
        this.acceptances = new Acceptances(books, new Sealing(folder.resolve("forms.key")), audit, handOver, settings, words);
        this.handOver = handOver;
        handOver.start(new Outgoing(acceptances, inbox, files));
        this.paper = new AcceptancePaper(words, settings);
        this.audit = audit;
        this.papers = papers;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/staff/inbox", this::list, OFFICIALS);
        routes.get("/staff/inbox/{code}", this::detail, OFFICIALS);
        routes.post("/staff/inbox/{code}/accept", this::accept, OFFICIALS);
        routes.post("/staff/inbox/{code}/stage", this::stage, OFFICIALS);
        routes.post("/staff/inbox/{code}/hand-over", this::handOverAgain, OFFICIALS);
        routes.get("/staff/inbox/{code}/pages/{page}.png", this::page, OFFICIALS);
        routes.get("/staff/inbox/{code}/documents/{nth}.pdf", this::document, OFFICIALS);
        routes.get("/staff/inbox/{code}/receipt-{form}.pdf", this::receipt, OFFICIALS);
    }

    /** @param elsewhere nothing was found in the branch asked for, but in others */
    private record InboxPage(List<Line> lines, int waiting, boolean elsewhere, List<Inbox.Branch> branches) {
    }

    private record Line(String code, String official, String procedure, String branch, String machine, String submitted, int pages, String stage,
                        String stageName, String due, boolean late) {
    }

    private record Step(String stage, String name, String at, String note, String due, String place) {
    }

    /**
     * @param usualDays     what the last acceptance of this procedure was given; null for none
     * @param calendarKnown the holidays of the coming weeks are known
     */
    private record Detail(Line line, boolean hasFile, List<Document> documents, List<Step> steps, Set<DossierStage> next, Integer usualDays,
                          boolean calendarKnown, AcceptanceForm form, Onward onward) {
    }

    /** A PDF. @param first of the dossier's pages, from 1 */
    private record Document(String name, int first, int pages, String link) {
    }

    /**
     * How it stands with the one-stop system.
     *
     * @param state waiting, done or failed
     * @param text  in words
     * @param again somebody may ask for another try
     */
    private record Onward(String state, String text, boolean again) {
    }

    private void list(Context context) throws StoreException {
        Optional<DossierStage> stage = Optional.ofNullable(context.queryParam("stage")).flatMap(InboxRoutes::stage);
        Inbox.Search search = new Inbox.Search(stage, asked(context, "branch"), asked(context, "search"));
        List<Inbox.Entry> found = inbox.list(search);
        // Any branch serves any dossier: what is looked for and not here is looked for everywhere.
        boolean elsewhere = found.isEmpty() && !search.branch().isEmpty() && !search.text().isBlank();
        List<Inbox.Entry> entries = elsewhere ? inbox.list(search.everywhere()) : found;
        json(context, new InboxPage(entries.stream().map(this::line).toList(), inbox.waiting(search.branch()),
                elsewhere && !entries.isEmpty(), inbox.branches()));
    }

    private static String asked(Context context, String what) {
        return Optional.ofNullable(context.queryParam(what)).orElse("");
    }

    private static Optional<DossierStage> stage(String name) {
        return Arrays.stream(DossierStage.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private Line line(Inbox.Entry entry) {
        boolean open = entry.stage() == DossierStage.ACCEPTED || entry.stage() == DossierStage.SUPPLEMENT_ASKED;
        return new Line(entry.code(), entry.official(), entry.procedureName(), branch(entry), entry.machine(),
                Moments.minute(entry.submittedAt()), entry.pages(),
                entry.stage().name(), words.get("stage." + entry.stage().name()), entry.due() == null ? "" : Moments.minute(entry.due()),
                open && entry.due() != null && entry.due().isBefore(now()));
    }

    private String branch(Inbox.Entry entry) {
        return entry.branch().isEmpty() ? branch : entry.branch();
    }

    private void detail(Context context) throws StoreException, IOException {
        Inbox.Entry entry = entry(context);
        List<Step> steps = books.dossiers().find(entry.code()).map(DossierState::changes).orElse(List.of()).stream()
                .map(each -> new Step(each.stage().name(), words.get("stage." + each.stage().name()), Moments.minute(each.at()), each.note(),
                        each.promised().map(Moments::minute).orElse(""), each.place()))
                .toList();
        AcceptanceForm form = acceptances.find(entry.code()).map(Accepted::form).orElse(null);
        json(context, new Detail(line(entry), entry.hasFile(), documents(entry), steps, NEXT.getOrDefault(entry.stage(), Set.of()),
                acceptances.usualDays(entry.procedureCode()).orElse(null), settings.calendar().knows(now().getYear()), form,
                handOver.of(entry.code()).map(this::onward).orElse(null)));
    }

    private List<Document> documents(Inbox.Entry entry) throws IOException {
        List<Document> documents = new ArrayList<>();
        int first = 1;
        for (DossierFiles.Document each : files.find(entry.code(), entry.sha256())) {
            int pages = pages(each, entry);
            documents.add(new Document(each.name(), first, pages, "/staff/inbox/" + entry.code() + "/documents/" + (documents.size() + 1) + ".pdf"));
            first += pages;
        }
        return documents;
    }

    /** A dossier of one PDF does not say how many it has: all. */
    private static int pages(DossierFiles.Document document, Inbox.Entry entry) {
        return document.pages() == 0 ? entry.pages() : document.pages();
    }

    private Onward onward(HandOver.Standing standing) {
        String key = "hand-over." + standing.state() + (standing.said().isEmpty() ? "" : ".said");
        return new Onward(standing.state().name().toLowerCase(Locale.ROOT), words.get(key, reason(standing), standing.tries()),
                standing.state() != HandOver.State.DONE && !standing.said().isEmpty());
    }

    /** Why it has to wait is a word of ours; why it was refused, the other system's own line. */
    private String reason(HandOver.Standing standing) {
        String[] word = standing.said().split(" ", 2);
        return standing.state() != HandOver.State.WAITING ? standing.said()
                : words.find("hand-over.reason." + word[0], word.length == 2 ? word[1] : "").orElse(standing.said());
    }

    private void handOverAgain(Context context) throws StoreException {
        if (handOver.again(entry(context).code(), Person.of(context).account())) {
            changed.run();
            context.status(HttpStatus.NO_CONTENT);
        } else {
            refuse(context, HttpStatus.CONFLICT, words.get("hand-over.not-again"));
        }
    }

    private Inbox.Entry entry(Context context) throws StoreException {
        return inbox.find(context.pathParam("code")).orElseThrow(NotFoundResponse::new);
    }

    private void accept(Context context) throws StoreException, MalformedException {
        Inbox.Entry entry = entry(context);
        AcceptanceForm form = ExchangeJson.read(context.body(), AcceptanceForm.class);
        if (form.applicant().isEmpty()) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("inbox.refused.applicant"));
        } else if (form.days() < 0 || form.days() > AcceptanceForm.MOST_DAYS) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("inbox.refused.days", AcceptanceForm.MOST_DAYS));
        } else if (entry.official().isEmpty() && !mayBecome(entry, DossierStage.ACCEPTED)) {
            refuse(context, HttpStatus.CONFLICT, words.get("inbox.refused.stage", words.get("stage." + entry.stage().name())));
        } else {
            Accepted accepted = acceptances.accept(new Acceptances.Handed(entry.code(), branch(entry), entry.procedureCode(),
                    entry.procedureName()), form, Person.of(context).account(), now());
            changed.run();
            json(context, Map.of("code", accepted.code(), "official", accepted.official(), "due", Moments.minute(accepted.due())));
        }
    }

    private static boolean mayBecome(Inbox.Entry entry, DossierStage stage) {
        return NEXT.getOrDefault(entry.stage(), Set.of()).contains(stage);
    }

    private void stage(Context context) throws StoreException, MalformedException {
        Inbox.Entry entry = entry(context);
        JsonNode body = ExchangeJson.tree(context.body());
        DossierStage stage = stage(body.path("stage").asText("")).orElse(DossierStage.UNKNOWN);
        String note = body.path("note").asText("").strip();
        String place = body.path("place").asText("").strip();
        boolean needsNote = stage == DossierStage.SUPPLEMENT_ASKED || stage == DossierStage.REFUSED;
        if (stage == DossierStage.ACCEPTED || !mayBecome(entry, stage)) {
            refuse(context, HttpStatus.CONFLICT, words.get("inbox.refused.stage", words.get("stage." + entry.stage().name())));
        } else if (needsNote && note.isEmpty()) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("inbox.refused.note"));
        } else if (note.length() > LONGEST_NOTE || place.length() > LONGEST_PLACE) {
            refuse(context, HttpStatus.BAD_REQUEST, words.get("inbox.refused.long", LONGEST_NOTE, LONGEST_PLACE));
        } else {
            acceptances.change(entry.code(),
                    new DossierChange(stage, now(), note, stage == DossierStage.SUPPLEMENT_ASKED ? entry.due() : null, place),
                    Person.of(context).account());
            changed.run();
            context.status(HttpStatus.NO_CONTENT);
        }
    }

    private void page(Context context) throws StoreException, IOException {
        Inbox.Entry entry = entry(context);
        int page = number(context, "page");
        if (page == 1) {
            audit.write(Person.of(context).account(), What.DOSSIER_SEEN, entry.code());
        }
        int before = 0;
        for (DossierFiles.Document each : files.find(entry.code(), entry.sha256())) {
            int pages = pages(each, entry);
            if (page <= before + pages) {
                context.contentType("image/png").result(pictures.png(each.pdf(), page - before).orElseThrow(NotFoundResponse::new));
                return;
            }
            before += pages;
        }
        throw new NotFoundResponse();
    }

    private static int number(Context context, String name) {
        String number = context.pathParam(name);
        if (!number.matches("\\d{1,4}")) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(number);
    }

    /** The document as it lies in the archive, with its signatures. */
    private void document(Context context) throws StoreException, IOException {
        Inbox.Entry entry = entry(context);
        int nth = number(context, "nth");
        List<DossierFiles.Document> documents = files.find(entry.code(), entry.sha256());
        if (nth < 1 || nth > documents.size()) {
            throw new NotFoundResponse();
        }
        audit.write(Person.of(context).account(), What.DOSSIER_SEEN, entry.code());
        showPdf(context, entry.code() + "-" + nth).result(Files.newInputStream(documents.get(nth - 1).pdf()));
    }

    /** The browser's own viewer draws a PDF with styles and scripts of its own. */
    private static Context showPdf(Context context, String name) {
        context.header("Content-Security-Policy", "frame-ancestors 'none'");
        return context.contentType("application/pdf").header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
    }

    private void receipt(Context context) throws StoreException, IOException {
        Accepted accepted = acceptances.find(context.pathParam("code")).orElseThrow(NotFoundResponse::new);
        String code = papers.sign(PaperCode.Kind.RECEIPT, accepted.official(), accepted.due().toLocalDate().plus(GOOD_AFTER_RESULT));
        byte[] pdf = switch (context.pathParam("form")) {
            case "a4" -> paper.a4(accepted, code);
            case "80mm" -> paper.strip(accepted, code);
            default -> throw new NotFoundResponse();
        };
        showPdf(context, accepted.official()).result(pdf);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void json(Context context, Object value) {
        context.contentType("application/json").result(ExchangeJson.write(value));
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status).contentType("text/plain; charset=utf-8").result(why);
    }
}
