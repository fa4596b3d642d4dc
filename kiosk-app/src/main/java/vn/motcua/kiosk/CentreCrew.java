package vn.motcua.kiosk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.kiosk.dossier.SlipCode;
import vn.motcua.kiosk.dossier.TypedCode;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.link.CentreQuestions;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.kiosk.store.NumberWish;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCode;
import vn.motcua.kiosk.visit.Visit;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperVerdict;

/** Asks the centre what the citizen looks up. That the line is down is an answer like any other. */
final class CentreCrew {

    /** Letters of an appointment's code, as the centre gives them. */
    private static final String APPOINTMENT = "LH-";
    private static final String TYPED = "\\d{" + TypeCode.DIGITS + "}";
    /** A kiosk that has just started does not know its centre yet. */
    private static final int CONNECTING_SECONDS = 8;

    private static final int NUMBER_SECONDS = 3;

    private final CentreConnection centre;
    private final String province;
    private final Clock clock;
    private final PaperKeys keys;
    /** Cryptography loads at its first use, and the screen does not wait for that. */
    private final Executor checking = Background.threadEach("paper-check");

    /** @param province begins the codes of slips: "H26" */
    CentreCrew(CentreConnection centre, String province, Clock clock) {
        this.keys = centre.paperKeys();
        this.centre = centre;
        this.province = province;
        this.clock = clock;
    }

    void askDossiers(Command.AskDossiers command, Command.Answer answer) {
        if (PaperCode.digitsIn(command.code()).isPresent()) {
            checkPaper(command.code(), answer);
            return;
        }
        Optional<String> code = slipCode(command.code());
        if (code.isEmpty()) {
            answer.done(new Event.Failed(Trouble.CODE_WRONG));
            return;
        }
        ask(answer, questions -> questions.dossier(code.get()), told -> new Event.DossiersTold(told.dossiers()));
    }

    /** A signed code is checked here, without the centre, before anything is asked or shown. */
    private void checkPaper(String scanned, Command.Answer answer) {
        checking.execute(() -> {
            PaperVerdict verdict = keys.check(scanned, now().toLocalDate());
            if (verdict.finding() == PaperVerdict.Finding.UNCHECKED) {
                put(answer, questions -> questions.paperKeys(keys)).thenAccept(asked -> {
                    PaperVerdict again = keys.check(scanned, now().toLocalDate());
                    boolean unknown = again.finding() == PaperVerdict.Finding.UNCHECKED && asked.isPresent();
                    found(unknown ? new PaperVerdict(PaperVerdict.Finding.FORGED, again.code(), again.signer()) : again, answer);
                });
            } else {
                found(verdict, answer);
            }
        });
    }

    private void found(PaperVerdict verdict, Command.Answer answer) {
        Optional<Trouble> trouble = switch (verdict.finding()) {
            case GENUINE -> verdict.code().filter(code -> code.kind() == PaperCode.Kind.TICKET).map(code -> Trouble.PAPER_IS_TICKET);
            case EXPIRED -> Optional.of(Trouble.PAPER_EXPIRED);
            case ALTERED -> Optional.of(Trouble.PAPER_ALTERED);
            case FORGED, WITHDRAWN -> Optional.of(Trouble.PAPER_FORGED);
            case FOREIGN -> Optional.of(Trouble.PAPER_FOREIGN);
            case UNCHECKED -> Optional.of(Trouble.PAPER_UNCHECKED);
            case UNREADABLE -> Optional.of(Trouble.CODE_WRONG);
        };
        if (trouble.isPresent()) {
            answer.done(new Event.Failed(trouble.get()));
        } else {
            put(answer, questions -> questions.dossier(verdict.code().orElseThrow().text())).thenAccept(known -> answer.done(
                    known.<Event>map(told -> new Event.DossiersTold(told.dossiers())).orElse(new Event.Failed(Trouble.PAPER_GENUINE_LINE_DOWN))));
        }
    }

    /** Of what was typed the check digit must be right: so a slip of the finger does not show a neighbour's dossier. */
    private Optional<String> slipCode(String code) {
        return code.matches(TYPED)
                ? SlipCode.parse(province + code).map(SlipCode::toString)
                : TypedCode.parse(code).or(() -> Optional.of(code.toUpperCase(Locale.ROOT)));
    }

    void askDossiersOf(Command.AskDossiersOf command, Command.Answer answer) {
        if (proven(command.owner())) {
            ask(answer, questions -> questions.dossiersOf(command.owner().number()), told -> new Event.DossiersTold(told.dossiers()));
        } else {
            answer.done(new Event.Failed(Trouble.CARD_NOT_PROVEN));
        }
    }

    void askAppointments(Command.AskAppointments command, Command.Answer answer) {
        String typed = command.code();
        String code = typed.matches(TYPED) ? APPOINTMENT + typed.substring(0, 4) + "-" + typed.substring(4) : typed.toUpperCase(Locale.ROOT);
        ask(answer, questions -> questions.appointment(code), told -> new Event.AppointmentsTold(told.appointments(), now()));
    }

    void askAppointmentsOf(Command.AskAppointmentsOf command, Command.Answer answer) {
        if (proven(command.owner())) {
            ask(answer, questions -> questions.appointmentsOf(command.owner().number()),
                    told -> new Event.AppointmentsTold(told.appointments(), now()));
        } else {
            answer.done(new Event.Failed(Trouble.CARD_NOT_PROVEN));
        }
    }

    void askAppointmentTimes(Command.AskAppointmentTimes command, Command.Answer answer) {
        ask(answer, questions -> questions.appointmentTimes(command.appointment().code()),
                told -> new Event.AppointmentTimesTold(told.times(), now()));
    }

    void changeAppointment(Command.ChangeAppointment command, Command.Answer answer) {
        ask(answer, questions -> questions.changeAppointment(command.appointment().code(), command.to().orElse(null)),
                told -> new Event.AppointmentAnswered(told.result(), Optional.ofNullable(told.appointment()), now()));
    }

    /** Anybody can write a number into a chip; what its owner has here is shown only when the chip's contents are as they were signed. */
    private static boolean proven(Identity owner) {
        return owner.level().compareTo(Identity.Level.INTEGRITY_PROVEN) >= 0 && owner.number().matches("\\d{12}");
    }

    void askWait(Command.AskWait command, Command.Answer answer) {
        put(answer, questions -> questions.wait(command.number().issuedAt().toLocalDate(),
                        command.number().letter(), command.number().series(), command.number().number()))
                .thenAccept(told -> answer.done(new Event.WaitTold(told.map(known -> new Outlook(known.ahead(), known.least(), known.most())))));
    }

    /** A printed code that anybody may photograph is no proof of an age; who shows nothing else can say so himself. */
    PriorityClaim priority(Visit visit) {
        int age = visit.identity().filter(each -> each.level() != Identity.Level.QR_ONLY).map(each -> each.age(now().toLocalDate())).orElse(0);
        return PriorityClaim.of(visit.claimsPriority(), age);
    }

    /** A number in the branch's queue; empty when the centre does not answer in the time that a citizen waits without wondering. */
    CompletableFuture<Optional<NumberAnswer>> askNumber(NumberWish wish) {
        return centre.questions().copy().thenCompose(questions -> questions.number(wish.pressKey(), wish.ticketKey(), wish.service().letter(),
                        wish.procedureCode(), wish.priority(), wish.appointment()))
                .completeOnTimeout(Optional.empty(), NUMBER_SECONDS, TimeUnit.SECONDS).exceptionally(nobody -> Optional.empty());
    }

    /** Empty when the centre does not take it, whatever the reason. @param uid of a plastic card */
    CompletableFuture<Optional<Boolean>> bind(QueueNumber number, String uid, Command.Answer answer) {
        return put(answer, questions -> questions.bind(number.key(), uid));
    }

    private <T> void ask(Command.Answer answer, Function<CentreQuestions, CompletableFuture<Optional<T>>> question, Function<T, Event> told) {
        put(answer, question).thenAccept(known -> answer.done(known.map(told).orElse(new Event.Failed(Trouble.LINE_DOWN))));
    }

    /** Empty when nobody answers, whatever the reason. */
    private <T> CompletableFuture<Optional<T>> put(Command.Answer answer, Function<CentreQuestions, CompletableFuture<Optional<T>>> question) {
        return centre.questions().copy().orTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS).thenCompose(questions -> {
            CompletableFuture<Optional<T>> asked = question.apply(questions);
            answer.onStop(() -> asked.cancel(true));
            return asked;
        }).exceptionally(nobody -> Optional.empty());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Kiosk.ZONE));
    }
}
