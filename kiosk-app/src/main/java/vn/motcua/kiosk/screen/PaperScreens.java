package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.visit.NumberOnCard;
import vn.motcua.kiosk.visit.NumberRefused;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.words.Dates;

/** The queue number and the dossier's slip, with or without their paper. */
record PaperScreens(View view) {

    Content ticket(TicketReady step) {
        String number = step.number().text();
        boolean failed = step.paper() == Paper.FAILED || step.paper() == Paper.CAN_PRINT_AGAIN;
        List<Block> body = new ArrayList<>();
        if (failed) {
            String stands = step.trouble() == Trouble.PAPER_NOT_TAKEN ? "trouble.not-taken.text" : "trouble.number-stands";
            body.add(trouble(step.trouble(), view.say(stands, number)));
        } else {
            body.add(new Block.Heading("", view.say("ticket.title"),
                    view.visit().procedure().map(Procedure::name).orElse(view.serviceName(step.service()))));
        }
        body.add(new Block.Number(number, view.say("ticket.go-to"), view.say("ticket.counters", step.service().counters()),
                view.servicePlace(step.service()), outlook(step.outlook())));
        body.add(step.page().<Block>map(page -> new Block.Qr(page, view.say("ticket.phone"), view.say("ticket.phone.text")))
                .orElseGet(() -> view.note(Block.Tone.INFO, "bell", "ticket.wait")));
        if (failed) {
            body.add(view.note(Block.Tone.NEUTRAL, "info", step.paper() == Paper.CAN_PRINT_AGAIN ? "ticket.printer-back" : "ticket.remember"));
        } else {
            body.add(new Block.Slot(view.say("ticket.take"),
                    step.paper() == Paper.PRINTING ? view.say("ticket.printing") : view.say("ticket.printed"),
                    number, step.paper() == Paper.PRINTING));
        }
        return new Content(failed ? "ticket-trouble" : "ticket", body, List.of(), ticketNav(step, failed));
    }

    Content onCard(NumberOnCard step) {
        boolean bound = step.state() == NumberOnCard.State.BOUND;
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say(bound ? "number-card.bound.title" : "number-card.title", step.label()),
                view.say(bound ? "number-card.bound.text" : "number-card.text")));
        body.add(new Block.Number(step.number().text(), view.say("ticket.go-to"), view.say("ticket.counters", step.service().counters()),
                view.servicePlace(step.service()), outlook(step.outlook())));
        if (!bound) {
            body.add(new Block.Drawing(Block.Drawing.Kind.PLACE_NUMBER_CARD, view.say("number-card.here"), 0));
        }
        switch (step.state()) {
            case WAITING -> { }
            case BINDING -> body.add(view.note(Block.Tone.INFO, "card", "number-card.binding"));
            case ANOTHER_CARD -> body.add(view.note(Block.Tone.ATTENTION, "warn", "number-card.another"));
            case SEVERAL -> body.add(view.note(Block.Tone.ATTENTION, "warn", "card.several"));
            case FAILED -> body.add(view.note(Block.Tone.ATTENTION, "warn", "number-card.failed"));
            case BOUND -> body.add(view.note(Block.Tone.INFO, "bell", "number-card.rings"));
        }
        Action paper = step.state() == NumberOnCard.State.FAILED ? view.primary("printer", "number-card.paper", Button.PRINT_AGAIN)
                : view.secondary("printer", "number-card.paper", Button.PRINT_AGAIN);
        return new Content(bound ? "number-on-card" : "number-card", body, List.of(),
                bound ? List.of(view.primary("", "ticket.done", Button.FINISH).runningOut(view.situation().limit()))
                        : List.of(view.secondary("check", "ticket.noted", Button.FINISH), paper));
    }

    /** Only where the centre sees the queue. */
    private List<Block.Fact> outlook(Optional<Outlook> told) {
        return told.map(wait -> List.of(new Block.Fact("ppl", view.say("ticket.ahead"), view.say("ticket.people", wait.ahead())),
                new Block.Fact("clock", view.say("ticket.expected"), wait.least() == wait.most() ? view.say("ticket.about", wait.most())
                        : view.say("ticket.between", wait.least(), wait.most())))).orElse(List.of());
    }

    private List<Action> ticketNav(TicketReady step, boolean failed) {
        Action again = view.secondary("printer", "ticket.again", Button.PRINT_AGAIN);
        Action done = view.primary("", "ticket.done", Button.FINISH);
        if (failed) {
            Action shown = view.works(DeviceKind.TICKET_PRINTER) ? again : again.disabledBecause(view.say("ticket.printer-rests"));
            return List.of(shown, view.primary("check", "ticket.noted", Button.FINISH));
        }
        // Both stand there from the beginning: what comes in when the paper is out must not push the other aside.
        return step.paper() == Paper.PRINTING ? List.of(again.busy(), done) : List.of(again, done.runningOut(view.situation().limit()));
    }

    private Block.Notice trouble(Trouble trouble, String stands) {
        String key = switch (trouble) {
            case PRINTER_PAPER_OUT -> "trouble.paper-out";
            case PRINTER_JAM -> "trouble.jam";
            case PRINTER_COVER_OPEN -> "trouble.cover";
            case PAPER_NOT_TAKEN -> "trouble.not-taken";
            default -> "trouble.printer";
        };
        return new Block.Notice(Block.Tone.ATTENTION, "printer", view.say(key), stands);
    }

    Content refused(NumberRefused step) {
        String key = step.trouble() == Trouble.NO_MORE_NUMBERS ? "refused.day"
                : step.trouble() == Trouble.OUTSIDE_HOURS ? "refused.hours" : "refused.store";
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.ATTENTION, "ticket", view.say(key + ".title"), view.say(key + ".text")));
        body.addAll(key.equals("refused.store") ? new StillWorks(view).allBut(StillWorks.Way.TAKE_NUMBER, StillWorks.Way.SUBMIT)
                : new StillWorks(view).allBut(StillWorks.Way.TAKE_NUMBER));
        return new Content("number-refused", body,
                List.of(view.primary("search", "home.find", Button.FIND_PROCEDURE)),
                List.of(view.home(), view.secondary("help", "button.call-staff", Button.CALL_HELP)));
    }

    Content slip(SlipReady step) {
        Slip slip = step.slip();
        boolean failed = step.paper() == Paper.FAILED || step.paper() == Paper.CAN_PRINT_AGAIN;
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.OK, "check", view.say("slip.title"), view.say("slip.text", view.person())));
        body.add(new Block.Code(view.say("slip.code"), slip.code(), List.of(
                new Block.Fact("", view.say("slip.procedure"), view.visit().procedure().map(Procedure::name).orElse("")),
                new Block.Fact("", view.say("slip.time"), new Dates(view.words()).whole(slip.sentAt())),
                new Block.Fact("", view.say("slip.papers"), view.say("slip.papers.count", slip.documents(), slip.pages(), kilobytes(slip))),
                new Block.Fact("", view.say("slip.state"), view.say("slip.waiting")))));
        if (failed) {
            body.add(view.note(Block.Tone.ATTENTION, "printer", step.paper() == Paper.CAN_PRINT_AGAIN ? "slip.printer-back" : "slip.not-printed"));
        }
        body.add(slip.onPhone()
                ? new Block.Qr(slip.address(), view.say("slip.phone"), view.say("slip.phone.text"), true)
                : new Block.Qr(slip.address(), view.say("slip.show"), view.say("slip.show.text"), true));
        body.add(new Block.Note(Block.Tone.NEUTRAL, "info", Block.Run.plain(view.say("slip.not-legal")), true));
        Action print = view.primary("printer", failed ? "slip.print" : "slip.print-again", Button.PRINT_SLIP);
        Action shown = step.paper() == Paper.PRINTING ? print.busy()
                : view.works(DeviceKind.TICKET_PRINTER) ? print : print.disabledBecause(view.say("ticket.printer-rests"));
        return new Content("slip", body, List.of(shown), List.of(view.secondary("smile", "home.rate", Button.RATE), view.finish()));
    }

    private static long kilobytes(Slip slip) {
        return Math.max(1, (slip.bytes() + 500) / 1000);
    }
}
