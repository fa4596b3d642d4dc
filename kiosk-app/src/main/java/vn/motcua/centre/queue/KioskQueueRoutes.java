package vn.motcua.centre.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.books.AppointmentLedger;
import vn.motcua.centre.hall.Forecast;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.hall.TicketState;
import vn.motcua.exchange.CardBinding;
import vn.motcua.exchange.DueAnswer;
import vn.motcua.exchange.DueQuestion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.exchange.OwnerMark;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.exchange.WaitAnswer;
import vn.motcua.exchange.WaitQuestion;
import vn.motcua.sqlite.StoreException;

/** What kiosks ask of the queue: a number, how long it waits, and for plastic cards whose turn it is. */
final class KioskQueueRoutes {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int LONGEST_PRESS = 100;
    private static final int SOON = 2;

    private final QueueSettings settings;
    private final Numbers numbers;
    private final HallLedger ledger;
    private final Outlooks outlooks;
    private final AppointmentLedger appointments;
    private final KioskTokens tokens;
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable changed;

    KioskQueueRoutes(QueueSettings settings, Numbers numbers, HallLedger ledger, Outlooks outlooks, AppointmentLedger appointments,
                     KioskTokens tokens, Clock clock, ZoneId zone, Runnable changed) {
        this.settings = settings;
        this.numbers = numbers;
        this.ledger = ledger;
        this.outlooks = outlooks;
        this.appointments = appointments;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/v1/queue/numbers", this::number);
        routes.post("/v1/queue/cards", this::card);
        routes.post("/v1/queue/due", this::due);
        routes.post("/v1/wait-question", this::outlook);
    }

    private void number(Context context) throws MalformedException, StoreException {
        NumberRequest request = ExchangeJson.read(context.body(), NumberRequest.class);
        if (!tokens.allow(context, request.kiosk())) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
        } else if (!KEY.matcher(request.key()).matches() || request.press().isEmpty() || request.press().length() > LONGEST_PRESS) {
            refuse(context, HttpStatus.BAD_REQUEST, "key: expected 22 characters of base64url; press: 1 to " + LONGEST_PRESS);
        } else {
            answer(context, number(request));
        }
    }

    private NumberAnswer number(NumberRequest request) throws StoreException {
        Optional<QueuePlan> plan = settings.ofKiosk(request.kiosk());
        Optional<QueuePlan.Service> service = plan.flatMap(each -> each.service(request.letter()));
        if (service.isEmpty()) {
            return refusal(NumberAnswer.Result.NO_QUEUE, Optional.empty());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (!plan.get().hours().givesNumbers(local)) {
            Optional<Ticket> earlier = numbers.find(request.press());
            return earlier.isPresent() ? given(plan.get(), earlier.get()) : refusal(NumberAnswer.Result.CLOSED, plan.get().hours().next(local));
        }
        Optional<Instant> due = due(plan.get(), request.appointment(), local);
        Optional<Ticket> ticket = numbers.issue(new Numbers.Asked(request.press(), request.key(), plan.get().branch(), request.kiosk(), service.get(),
                request.procedureCode(), plan.get().group(PriorityClaim.parse(request.priority())), due, now));
        if (ticket.isEmpty()) {
            return refusal(NumberAnswer.Result.NO_MORE, plan.get().hours().next(local.toLocalDate().atTime(23, 59)));
        }
        changed.run();
        return given(plan.get(), ticket.get());
    }

    /** Empty for who comes too late for the appointment's own time: he waits like everybody, from his arrival. */
    private Optional<Instant> due(QueuePlan plan, String code, LocalDateTime now) throws StoreException {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return appointments.find(code).stream().filter(each -> each.branch().isEmpty() || each.branch().equals(plan.branch()))
                .filter(each -> !each.cancelled()).map(AppointmentLedger.Expected::at)
                .filter(at -> plan.appointments().callsBy(at, now)).findFirst().map(at -> at.atZone(zone).toInstant());
    }

    private static NumberAnswer refusal(NumberAnswer.Result why, Optional<LocalDateTime> opens) {
        return new NumberAnswer(ExchangeJson.VERSION, why, null, null, null, 0, null, null, null, opens.orElse(null));
    }

    private NumberAnswer given(QueuePlan plan, Ticket ticket) throws StoreException {
        Optional<Forecast.Wait> wait = wait(plan, ticket);
        return new NumberAnswer(ExchangeJson.VERSION, NumberAnswer.Result.GIVEN, ticket.day(), ticket.letter(), ticket.series(),
                ticket.number(), ticket.key(),
                LocalDateTime.ofInstant(Instant.ofEpochMilli(ticket.takenAt()), zone).truncatedTo(ChronoUnit.SECONDS),
                wait.map(Outlooks::rounded).orElse(null), null);
    }

    private Optional<Forecast.Wait> wait(QueuePlan plan, Ticket ticket) throws StoreException {
        Optional<Forecast.Wait> wait = Optional.ofNullable(outlooks.of(plan, ledger.sight(plan.branch())).get(ticket.press()));
        if (wait.isPresent() && ticket.toldP80() == 0) {
            ledger.told(ticket, wait.get());
        }
        return wait;
    }

    private void outlook(Context context) throws MalformedException, StoreException {
        WaitQuestion question = ExchangeJson.read(context.body(), WaitQuestion.class);
        if (!tokens.allow(context, question.kiosk())) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
            return;
        }
        Optional<QueuePlan> plan = settings.ofKiosk(question.kiosk());
        Optional<Ticket> ticket = plan.isEmpty() || !question.day().equals(ledger.today()) ? Optional.empty()
                : ledger.byNumber(plan.get().branch(), question.day(), question.letter(), question.series(), question.number());
        Optional<WaitAnswer> wait = ticket.isEmpty() ? Optional.empty() : wait(plan.get(), ticket.get()).map(Outlooks::rounded);
        if (wait.isPresent()) {
            answer(context, wait.get());
        } else {
            refuse(context, HttpStatus.NOT_FOUND, "that number does not wait, or no counter is open for it");
        }
    }

    private void card(Context context) throws MalformedException, StoreException {
        CardBinding binding = ExchangeJson.read(context.body(), CardBinding.class);
        Optional<QueuePlan> plan = settings.ofKiosk(binding.kiosk());
        if (!tokens.allow(context, binding.kiosk())) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
        } else if (!OwnerMark.FORM.matcher(binding.card()).matches()) {
            refuse(context, HttpStatus.BAD_REQUEST, "card: expected the mark of a card's UID, 64 hexadecimal digits");
        } else if (plan.isEmpty() || ledger.bind(plan.get().branch(), binding.press(), binding.card()).ticket().isEmpty()) {
            refuse(context, HttpStatus.NOT_FOUND, "no such number waits in this branch");
        } else {
            context.status(HttpStatus.NO_CONTENT);
        }
    }

    private void due(Context context) throws MalformedException, StoreException {
        DueQuestion question = ExchangeJson.read(context.body(), DueQuestion.class);
        if (!tokens.allow(context, question.kiosk())) {
            refuse(context, HttpStatus.UNAUTHORIZED, "unknown kiosk");
            return;
        }
        Optional<QueuePlan> plan = settings.ofKiosk(question.kiosk());
        if (plan.isEmpty()) {
            answer(context, new DueAnswer(ExchangeJson.VERSION, List.of()));
            return;
        }
        List<HallLedger.Carried> carried = ledger.carried(plan.get().branch());
        Map<String, Forecast.Wait> waits = carried.isEmpty() ? Map.of() : outlooks.of(plan.get(), ledger.sight(plan.get().branch()));
        answer(context, new DueAnswer(ExchangeJson.VERSION,
                carried.stream().map(each -> card(each, Optional.ofNullable(waits.get(each.ticket().press())))).toList()));
    }

    private static DueAnswer.Card card(HallLedger.Carried carried, Optional<Forecast.Wait> wait) {
        Ticket ticket = carried.ticket();
        boolean called = ticket.state() == TicketState.CALLED;
        int ahead = wait.map(Forecast.Wait::ahead).orElse(0);
        DueAnswer.State state = called ? DueAnswer.State.CALLED : !ticket.state().waits() ? DueAnswer.State.QUIET
                : wait.isPresent() && ahead < SOON ? DueAnswer.State.SOON : DueAnswer.State.WAITING;
        return new DueAnswer.Card(carried.card(), ticket.text(), state, called ? ticket.counter() : "", ticket.calls(), ahead);
    }

    private static void answer(Context context, Object value) {
        context.contentType("application/json").result(ExchangeJson.write(value));
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status).contentType("text/plain").result(why);
    }
}
