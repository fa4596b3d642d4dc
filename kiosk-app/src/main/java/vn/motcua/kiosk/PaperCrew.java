package vn.motcua.kiosk;

import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;

/** Prints papers on the printer's own thread, one after the other, to their end. */
final class PaperCrew {

    private final Devices devices;
    private final Papers papers;
    private final Journal journal;

    PaperCrew(Devices devices, Papers papers, Journal journal) {
        this.devices = devices;
        this.papers = papers;
        this.journal = journal;
    }

    /** @param printed told when the ticket is out, so that it is not printed again after a restart */
    void printTicket(Command.PrintTicket command, Comfort.Language language, Command.Answer answer, Consumer<PrintReport> printed) {
        print(papers.ticket(command.number(), command.service(), command.again(), language), answer, printed);
    }

    void printSlip(Command.PrintSlip command, Comfort.Language language, Command.Answer answer) {
        print(papers.slip(command.visit(), command.slip(), command.again(), language), answer, report -> { });
    }

    void printGuide(Command.PrintGuide command, Comfort.Language language, Command.Answer answer) {
        print(papers.guide(command.procedure(), language), answer, report -> { });
    }

    void printState(Command.PrintState command, Comfort.Language language, Command.Answer answer) {
        print(papers.state(command.dossier(), language), answer, report -> { });
    }

    private void print(PrintDocument document, Command.Answer answer, Consumer<PrintReport> printed) {
        Cancellation cancellation = new Cancellation();
        devices.printer().run(Deadlines.PRINT, cancellation, (printer, running) -> printer.print(document, running.cancellation()))
                .thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Done<PrintReport> done) {
                        journal.write(JournalEvent.PAPER_PRINTED);
                        printed.accept(done.value());
                    }
                    answer.done(event(outcome));
                });
    }

    private static Event event(Outcome<PrintReport> outcome) {
        if (outcome instanceof Outcome.Done<PrintReport> done) {
            return new Event.Printed(done.value().confirmed());
        }
        return new Event.Failed(outcome instanceof Outcome.Failed<PrintReport> failed
                ? Troubles.ofPrinter(failed.fault()) : Trouble.PRINTER_DOWN);
    }
}
