package vn.motcua.kiosk.screen;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.exchange.Appointment;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChangingAppointment;
import vn.motcua.kiosk.visit.ChooseAppointment;
import vn.motcua.kiosk.visit.ChooseTime;
import vn.motcua.kiosk.visit.ConfirmChange;
import vn.motcua.kiosk.words.Dates;

/** Appointments: the citizen says that he is here, chooses another time, or cancels. */
record AppointmentScreens(View view) {

    Content appointments(ChooseAppointment step) {
        List<Block.Rows.Row> rows = step.appointments().stream().map(appointment -> new Block.Rows.Row(Block.Rows.Lead.ICON, "calendar",
                Block.Run.plain(view.say("appointments.row", Dates.clock(appointment.at()), texts().day(appointment.at().toLocalDate()))),
                View.beginning(matter(appointment)), Block.Chip.NONE, true, false, View.leadsTo(appointment.code()))).toList();
        return new Content("appointments",
                List.of(new Block.Heading("", view.say("appointments.title", view.person()), view.say("appointments.text")),
                view.rows(rows, step.first())), List.of(), List.of(view.back(), view.finish()));
    }

    Content appointment(AppointmentShown step) {
        Appointment appointment = step.appointment();
        String key = "appointment." + step.timing().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = step.byCard() ? view.say("appointment.title-of", view.person()) : view.say("appointment.title");
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", title, remark(step).orElseGet(() -> timing(step, key))));
        body.add(new Block.Meeting(capitalised(named(appointment.at().toLocalDate())), Dates.clock(appointment.at()), facts(appointment)));
        changes(step).ifPresent(body::add);
        boolean good = step.mayArrive();
        boolean unsure = step.remark() == AppointmentShown.Remark.UNSURE;
        body.add(good || unsure ? view.note(Block.Tone.ATTENTION, "info", "appointment.then")
                : view.note(Block.Tone.ATTENTION, "info", key + ".do",
                        appointment.number(), Dates.clock(appointment.opens()), appointment.elsewhere()));
        Action main = good ? view.primary("check", "appointment.arrived", Button.ARRIVED)
                : view.primary("ticket", "button.take-number", Button.TAKE_NUMBER);
        boolean offersNumber = step.timing() != AppointmentShown.Timing.KEPT && !unsure;
        return new Content("appointment", body, offersNumber ? List.of(main) : List.of(), List.of(view.back(), view.finish()));
    }

    /** What can be done with the appointment stands below it, so that the way back and the end stay where they are on every screen. */
    private Optional<Block> changes(AppointmentShown step) {
        if (!step.mayMove()) {
            return Optional.empty();
        }
        Action move = view.secondary("clock", "appointment.change", Button.CHANGE_TIME);
        return Optional.of(new Block.Tools(step.mayCancel()
                ? List.of(move, Action.of(Action.Style.DESTRUCTIVE, "x", view.say("appointment.cancel"), Button.CANCEL_APPOINTMENT))
                : List.of(move)));
    }

    /** In the heading, which no text size takes away. */
    private Optional<String> remark(AppointmentShown step) {
        return switch (step.remark()) {
            case NONE -> Optional.empty();
            case MOVED -> Optional.of(view.say("appointment.moved"));
            case NO_TIMES -> Optional.of(view.say("appointment.no-times"));
            case LINE_DOWN -> Optional.of(view.say("appointment.line-down"));
            case UNSURE -> Optional.of(view.say("appointment.unsure"));
        };
    }

    /** "Quý khách đến sớm 19 phút." */
    private String timing(AppointmentShown step, String key) {
        long minutes = Math.abs(Duration.between(step.asked().withSecond(0).withNano(0), step.appointment().at()).toMinutes());
        String span = minutes < 60 ? view.say("time.minutes", minutes)
                : minutes % 60 == 0 ? view.say("time.hours", minutes / 60) : view.say("time.hours-minutes", minutes / 60, minutes % 60);
        return view.say(key, span, weekday(step.appointment().at().toLocalDate()), step.appointment().elsewhere());
    }

    private String weekday(LocalDate day) {
        return new Dates(view.words()).weekday(day);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + text.substring(1);
    }

    private List<Block.Fact> facts(Appointment appointment) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("doc", view.say("appointment.matter"), matter(appointment)));
        service(appointment).filter(service -> appointment.elsewhere().isEmpty())
                .ifPresent(service -> facts.add(new Block.Fact("pin", view.say("appointment.where"),
                view.say("appointment.counters", service.counters(), view.servicePlace(service)))));
        if (!appointment.bring().isEmpty()) {
            facts.add(new Block.Fact("folder", view.say("appointment.bring"), appointment.bring()));
        }
        return facts;
    }

    private String matter(Appointment appointment) {
        return appointment.procedureName().isEmpty()
                ? service(appointment).map(view::serviceName).orElse(appointment.code())
                : appointment.procedureName();
    }

    private Optional<QueueService> service(Appointment appointment) {
        return view.branch().services().stream().filter(service -> service.letter().equals(appointment.letter())).findFirst();
    }

    // --- another time

    Content times(ChooseTime step) {
        List<Block> body = new ArrayList<>();
        String title = step.day().map(day -> view.say("appointment.times.title", texts().day(day))).orElse(view.say("appointment.days.title"));
        body.add(new Block.Heading("", title, view.say("appointment.now", when(step.from().appointment().at()))));
        if (step.taken()) {
            body.add(view.note(Block.Tone.ATTENTION, "info", "appointment.times.taken"));
        }
        body.add(step.day().isPresent() ? clocks(step, step.day().get()) : days(step));
        return new Content(step.day().isPresent() ? "appointment-times" : "appointment-days", body, List.of(), List.of(view.back(), view.finish()));
    }

    private Block days(ChooseTime step) {
        return view.rows(step.days().stream().map(day -> new Block.Rows.Row(Block.Rows.Lead.ICON, "calendar",
                        Block.Run.plain(capitalised(named(day))), view.say("appointment.days.row", step.on(day).size()),
                        Block.Chip.NONE, true, false, View.leadsTo(day.toString())))
                .toList(), step.first());
    }

    private Block clocks(ChooseTime step, LocalDate day) {
        return new Block.Labels("", step.on(day).stream().map(time -> new Block.Labels.Label("clock", Dates.clock(time), false,
                View.does(time.toString()))).toList(), step.first(), view.say("list.more"), view.say("list.again"));
    }

    Content sure(ConfirmChange step) {
        String old = when(step.from().appointment().at());
        if (step.to().isPresent()) {
            return new Content("appointment-move", List.of(new Block.Notice(Block.Tone.INFO, "clock",
                    view.say("appointment.move.title", when(step.to().get())), view.say("appointment.move.text", old))),
                    List.of(view.primary("check", "appointment.move.yes", Button.SURE)), List.of(view.back(), view.finish()));
        }
        return new Content("appointment-drop", List.of(new Block.Notice(Block.Tone.ATTENTION, "calendar",
                view.say("appointment.drop.title"), view.say("appointment.drop.text", old))),
                List.of(view.primary("calendar", "appointment.drop.no", Button.BACK),
                        Action.of(Action.Style.DESTRUCTIVE, "x", view.say("appointment.cancel"), Button.SURE)),
                List.of(view.finish()));
    }

    Content changing(ChangingAppointment step) {
        return new Content("changing-appointment", List.of(new Block.Heading("",
                view.say(step.times() ? "appointment.asking-times" : "appointment.changing"), view.say("lookup.moment")),
                new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)),
                List.of(), step.times() ? List.of(view.secondary("x", "lookup.stop", Button.BACK)) : List.of());
    }

    /** "14:00, Thứ Ba 24/11". */
    private String when(LocalDateTime at) {
        return view.say("appointments.row", Dates.clock(at), texts().day(at.toLocalDate()));
    }

    /** "Ngày mai, Thứ Ba 24/11"; a day that has no such word only once. */
    private String named(LocalDate day) {
        String said = texts().day(day);
        String weekday = weekday(day);
        return said.equalsIgnoreCase(weekday) ? said : view.say("appointment.day", said, weekday);
    }

    private DossierTexts texts() {
        return new DossierTexts(view.words(), view.now());
    }
}
