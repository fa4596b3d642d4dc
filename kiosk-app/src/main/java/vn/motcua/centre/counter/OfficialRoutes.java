package vn.motcua.centre.counter;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.Person;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.books.AppointmentLedger;
import vn.motcua.centre.books.AppointmentLedger.Expected;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierLedger;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/**
 * What officials, or the city's systems in their name, enter: how far a dossier is, and whom to expect when. Stands behind the
 * staff's door; a refusal is one line that says what was expected.
 */
public final class OfficialRoutes {

    private static final int LONGEST = 500;
    private static final String CODE_PREFIX = "LH";

    private final DossierLedger dossiers;
    private final AppointmentLedger appointments;
    private final OwnerKeyFile key;
    private final QueueSettings queue;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable changed;
    private final SecureRandom random = new SecureRandom();

    /** @param zone of the branch @param changed told after anything that the staff's page shows */
    public OfficialRoutes(Books books, OwnerKeyFile key, QueueSettings queue, AuditLog audit, Clock clock, ZoneId zone, Runnable changed) {
        this.dossiers = books.dossiers();
        this.appointments = books.appointments();
        this.key = key;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    /** @param dueAt when the result is promised, local time; null when nothing is */
    private record Change(DossierStage stage, String note, LocalDateTime dueAt, String place) {
    }

    /**
     * @param branch  its id; may be absent where there is only one
     * @param citizen the 12 digits of the card's number; only their mark is kept; may be absent
     */
    private record Booking(String branch, LocalDateTime at, String letter, String procedureCode, String procedureName, String bring, String citizen) {
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/staff/dossiers/{code}/changes", this::change, Role.COUNTER, Role.FLOOR_MANAGER, Role.CITY);
        routes.post("/staff/appointments", this::book, Role.COUNTER, Role.FLOOR_MANAGER, Role.CITY);
    }

    private void change(Context context) throws MalformedException, StoreException {
        Change change = ExchangeJson.read(context.body(), Change.class);
        if (change.stage() == null || change.stage() == DossierStage.UNKNOWN || change.stage() == DossierStage.RECEIVED) {
            refuse(context, HttpStatus.BAD_REQUEST, "stage: expected ACCEPTED, SUPPLEMENT_ASKED, REFUSED, READY or HANDED_OVER");
            return;
        }
        if (change.note() != null && change.note().length() > LONGEST || change.place() != null && change.place().length() > LONGEST) {
            refuse(context, HttpStatus.BAD_REQUEST, "note, place: expected at most " + LONGEST + " characters");
            return;
        }
        String code = context.pathParam("code").toUpperCase(Locale.ROOT);
        if (dossiers.add(code, new DossierChange(change.stage(), now(), change.note(), change.dueAt(), change.place()))) {
            audit.write(Person.of(context).account(), What.DOSSIER_CHANGED, code + " " + change.stage());
            changed.run();
            context.status(HttpStatus.NO_CONTENT);
        } else {
            refuse(context, HttpStatus.NOT_FOUND, "no dossier of that code was received");
        }
    }

    private void book(Context context) throws MalformedException, StoreException {
        Booking booking = ExchangeJson.read(context.body(), Booking.class);
        Optional<QueuePlan> plan = plan(booking.branch());
        if (plan.isEmpty() && !(queue.plans().isEmpty() && booking.branch() == null)) {
            refuse(context, HttpStatus.BAD_REQUEST,
                    "branch: expected one of " + String.join(", ", queue.plans().stream().map(QueuePlan::branch).toList()));
        } else if (booking.at() == null || booking.at().isBefore(now())) {
            refuse(context, HttpStatus.BAD_REQUEST, "at: expected a time to come, as 2026-11-30T09:00");
        } else if (plan.isPresent() && !plan.get().hours().givesNumbers(booking.at())) {
            refuse(context, HttpStatus.BAD_REQUEST, "at: expected a time at which the branch is open");
        } else if (booking.letter() == null || !booking.letter().matches("[A-Z]")
                || plan.isPresent() && plan.get().service(booking.letter()).isEmpty()) {
            refuse(context, HttpStatus.BAD_REQUEST, "letter: expected the letter of a service, as "
                    + plan.map(each -> String.join(", ", each.services().stream().map(QueuePlan.Service::letter).toList())).orElse("A"));
        } else if (booking.citizen() != null && !booking.citizen().matches("\\d{12}")) {
            refuse(context, HttpStatus.BAD_REQUEST, "citizen: expected the 12 digits of the card, or nothing");
        } else {
            Appointment appointment = booked(booking, plan.map(QueuePlan::branch).orElse(""));
            audit.write(Person.of(context).account(), What.APPOINTMENT_BOOKED, appointment.code());
            context.status(HttpStatus.CREATED).contentType("application/json").result(ExchangeJson.write(appointment));
        }
    }

    /** The only branch of a centre need not be named. */
    private Optional<QueuePlan> plan(String branch) {
        return branch == null && queue.plans().size() == 1 ? Optional.of(queue.plans().get(0)) : queue.plan(branch == null ? "" : branch);
    }

    private Appointment booked(Booking booking, String branch) throws StoreException {
        String owner = booking.citizen() == null ? "" : key.key().markOf(booking.citizen());
        QueuePlan.AppointmentTimes times = queue.appointments(branch);
        while (true) {
            Expected appointment = new Expected(branch, freshCode(), booking.at(), booking.letter(),
                    booking.procedureCode(), booking.procedureName(), booking.bring(), "", false);
            if (appointments.book(appointment, owner)) {
                return appointment.told(Duration.ofMinutes(times.early()), Duration.ofMinutes(times.late()), "", times.offer().isPresent());
            }
        }
    }

    /** By chance and not in order, so that nobody can read his neighbour's by counting. */
    private String freshCode() {
        return String.format(Locale.ROOT, "%s-%04d-%04d", CODE_PREFIX, random.nextInt(10_000), random.nextInt(10_000));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status).contentType("text/plain").result(why);
    }
}
