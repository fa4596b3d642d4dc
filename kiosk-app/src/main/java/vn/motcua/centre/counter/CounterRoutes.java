package vn.motcua.centre.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.books.AppointmentLedger;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierLedger;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.AppointmentAnswer;
import vn.motcua.exchange.AppointmentChange;
import vn.motcua.exchange.AppointmentChanged;
import vn.motcua.exchange.AppointmentQuestion;
import vn.motcua.exchange.AppointmentTimesAnswer;
import vn.motcua.exchange.AppointmentTimesQuestion;
import vn.motcua.exchange.DossierAnswer;
import vn.motcua.exchange.DossierQuestion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.OwnerMark;
import vn.motcua.sqlite.StoreException;

/**
 * The direct questions of kiosks. A question by code says nothing of the person; one by mark shows that person's own only. Whoever
 * knows an appointment's code may move or cancel it.
 */
public final class CounterRoutes {

    private final DossierLedger dossiers;
    private final AppointmentLedger appointments;
    private final OwnerKeyFile key;
    private final QueueSettings queue;
    private final KioskTokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone of the branch */
    public CounterRoutes(Books books, OwnerKeyFile key, QueueSettings queue, KioskTokens tokens, Clock clock, ZoneId zone) {
        this.dossiers = books.dossiers();
        this.appointments = books.appointments();
        this.key = key;
        this.queue = queue;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/owner-key", this::ownerKey);
        routes.post("/v1/dossier-question", this::dossierQuestion);
        routes.post("/v1/appointment-question", this::appointmentQuestion);
        routes.post("/v1/appointment-times", this::times);
        routes.post("/v1/appointment-change", this::change);
    }

    private void ownerKey(Context context) {
        if (tokens.knowsAny(context)) {
            answer(context, key.key());
        } else {
            refuse(context);
        }
    }

    private void dossierQuestion(Context context) throws MalformedException, StoreException {
        DossierQuestion question = ExchangeJson.read(context.body(), DossierQuestion.class);
        if (!tokens.allow(context, question.kiosk())) {
            refuse(context);
        } else if (question.owner().isEmpty()) {
            answer(context, new DossierAnswer(ExchangeJson.VERSION, dossiers.find(normal(question.code())).stream().toList()));
        } else {
            answer(context, new DossierAnswer(ExchangeJson.VERSION, isMark(question.owner()) ? dossiers.of(question.owner()) : List.of()));
        }
    }

    private void appointmentQuestion(Context context) throws MalformedException, StoreException {
        AppointmentQuestion question = ExchangeJson.read(context.body(), AppointmentQuestion.class);
        if (!tokens.allow(context, question.kiosk())) {
            refuse(context);
        } else if (question.owner().isEmpty()) {
            answer(context, told(question.kiosk(), appointments.find(normal(question.code()))));
        } else {
            LocalDate today = LocalDate.now(clock.withZone(zone));
            answer(context, told(question.kiosk(), isMark(question.owner()) ? appointments.of(question.owner(), today) : List.of()));
        }
    }

    private AppointmentAnswer told(String kiosk, List<AppointmentLedger.Expected> found) {
        String here = queue.ofKiosk(kiosk).map(QueuePlan::branch).orElse("");
        return new AppointmentAnswer(ExchangeJson.VERSION, found.stream().map(each -> told(here, each)).toList());
    }

    private Appointment told(String here, AppointmentLedger.Expected each) {
        QueuePlan.AppointmentTimes times = queue.appointments(each.branch());
        boolean kept = each.branch().isEmpty() || each.branch().equals(here);
        String elsewhere = kept ? "" : queue.plan(each.branch()).map(QueuePlan::name).orElse(each.branch());
        return each.told(Duration.ofMinutes(times.early()), Duration.ofMinutes(times.late()), elsewhere, times.offer().isPresent());
    }

    private void times(Context context) throws MalformedException, StoreException {
        AppointmentTimesQuestion question = ExchangeJson.read(context.body(), AppointmentTimesQuestion.class);
        if (!tokens.allow(context, question.kiosk())) {
            refuse(context);
            return;
        }
        Optional<AppointmentLedger.Expected> open = appointments.find(normal(question.code())).stream()
                .filter(AppointmentLedger.Expected::open).findFirst();
        answer(context, new AppointmentTimesAnswer(ExchangeJson.VERSION, open.isPresent() ? free(open.get()) : List.of()));
    }

    /** Not the time that it has. */
    private List<LocalDateTime> free(AppointmentLedger.Expected appointment) throws StoreException {
        Optional<QueuePlan.Offer> offer = queue.appointments(appointment.branch()).offer();
        if (offer.isEmpty()) {
            return List.of();
        }
        LocalDateTime now = now();
        Set<LocalDateTime> full = appointments.full(appointment.branch(), appointment.letter(), now, offer.get().places());
        return offer.get().after(now).stream().filter(each -> !full.contains(each) && !each.equals(appointment.at())).toList();
    }

    private void change(Context context) throws MalformedException, StoreException {
        AppointmentChange wish = ExchangeJson.read(context.body(), AppointmentChange.class);
        if (!tokens.allow(context, wish.kiosk())) {
            refuse(context);
            return;
        }
        String code = normal(wish.code());
        Optional<AppointmentLedger.Expected> before = appointments.find(code).stream().findFirst();
        AppointmentChanged.Result result = before.isEmpty() ? AppointmentChanged.Result.NO_LONGER : changed(before.get(), wish.to());
        String here = queue.ofKiosk(wish.kiosk()).map(QueuePlan::branch).orElse("");
        answer(context, new AppointmentChanged(ExchangeJson.VERSION, result,
                appointments.find(code).stream().findFirst().map(each -> told(here, each)).orElse(null)));
    }

    /** @param to null to cancel */
    private AppointmentChanged.Result changed(AppointmentLedger.Expected before, LocalDateTime to) throws StoreException {
        boolean already = to == null ? before.cancelled() : before.open() && to.equals(before.at());
        if (already) {
            return AppointmentChanged.Result.DONE;
        }
        Optional<QueuePlan.Offer> offer = queue.appointments(before.branch()).offer();
        if (!before.open() || offer.isEmpty()) {
            return AppointmentChanged.Result.NO_LONGER;
        }
        if (to == null) {
            return appointments.cancel(before.code(), now()) ? AppointmentChanged.Result.DONE : AppointmentChanged.Result.NO_LONGER;
        }
        boolean moved = offer.get().after(now()).contains(to) && appointments.move(before, to, offer.get().places());
        return moved ? AppointmentChanged.Result.DONE : AppointmentChanged.Result.TAKEN;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean isMark(String owner) {
        return OwnerMark.FORM.matcher(owner).matches();
    }

    private static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static void answer(Context context, Object value) {
        context.contentType("application/json").result(ExchangeJson.write(value));
    }

    private static void refuse(Context context) {
        context.status(HttpStatus.UNAUTHORIZED).contentType("text/plain").result("unknown kiosk");
    }
}
