package vn.motcua.kiosk.visit;

import vn.motcua.exchange.Appointment;
import vn.motcua.kiosk.procedure.Procedure;

/** The number is being written down; a moment. It cannot be left, so that no number is issued for nobody. */
public record IssuingNumber() implements Step {

    /** An empty letter lets the branch choose the service by the procedure's field. */
    static Next forProcedure(Visit visit) {
        return issue("", visit.procedure().map(Procedure::code).orElse(""), visit);
    }

    static Next forService(String letter, Visit visit) {
        return issue(letter, "", visit);
    }

    /** The number of an appointment is the same however often the citizen says that he is here. */
    static Next forAppointment(Appointment appointment, Visit visit) {
        return Next.to(new IssuingNumber(), visit.pressed(), new Command.IssueNumber("appointment/" + appointment.code(), appointment.letter(),
                appointment.procedureCode(), appointment.code()));
    }

    private static Next issue(String letter, String procedureCode, Visit visit) {
        Visit pressed = visit.pressed();
        return Next.to(new IssuingNumber(), pressed, new Command.IssueNumber(pressed.pressKey(), letter, procedureCode));
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.NumberIssued issued) {
            return Next.to(new TicketReady(issued.number(), issued.service(), Paper.PRINTING, Trouble.STOPPED, issued.outlook(), issued.page()),
                    visit.with(issued.number()), commands(issued, visit));
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(new NumberRefused(failed.trouble()), visit);
        }
        return Next.to(this, visit);
    }

    /** A centre that gave the number has said how long it takes; another may still be asked. */
    private static Command[] commands(Event.NumberIssued issued, Visit visit) {
        Command print = new Command.PrintTicket(issued.number(), issued.service(), issued.outlook(), false, visit.doubt());
        return issued.outlook().isPresent() ? new Command[] {print} : new Command[] {print, new Command.AskWait(issued.number())};
    }

    @Override
    public int patience() {
        return 0;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.issuingNumber(this);
    }
}
