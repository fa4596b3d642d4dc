package vn.motcua.kiosk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import vn.motcua.device.Cancellation;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.config.Printers;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.ticket.PaperKind;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;

/**
 * Prints papers on the printers' own threads, one after the other, to their end. When one printer cannot, the next in the paper's
 * order is asked; a paper of which a first copy may be out already says so.
 */
final class PaperCrew {

    /** Papers of which it is remembered that nothing came out: more than a kiosk prints while somebody waits. */
    private static final int REMEMBERED = 50;

    private final Devices devices;
    private final Printers order;
    private final PaperRolls rolls;
    private final Papers papers;
    private final Journal journal;
    /** Papers that were tried and of which surely nothing came out: printed again, they are still the first. */
    private final Set<String> untouched = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    PaperCrew(Devices devices, Printers order, PaperRolls rolls, Papers papers, Journal journal) {
        this.devices = devices;
        this.order = order;
        this.rolls = rolls;
        this.papers = papers;
        this.journal = journal;
    }

    /** What the ticket's code leads to, when that is a page for telephones. */
    Optional<String> page(QueueNumber number) {
        return papers.page(number);
    }

    /** @param printed told when the ticket is out, so that it is not printed again after a restart */
    void printTicket(Command.PrintTicket command, Comfort.Language language, Command.Answer answer, Consumer<PrintReport> printed) {
        new Attempts(PaperKind.TICKET, command.number().key(), command.again(),
                again -> papers.ticket(command.number(), command.service(), command.outlook(), command.doubt(), again, language),
                answer, printed).next();
    }

    void printSlip(Command.PrintSlip command, Comfort.Language language, Command.Answer answer) {
        new Attempts(PaperKind.SLIP, command.slip().code(), command.again(),
                again -> papers.slip(command.visit(), command.slip(), again, language), answer, report -> { }).next();
    }

    void printGuide(Command.PrintGuide command, Comfort.Language language, Command.Answer answer) {
        new Attempts(PaperKind.GUIDE, "", false, again -> papers.guide(command.procedure(), language), answer, report -> { }).next();
    }

    void printState(Command.PrintState command, Comfort.Language language, Command.Answer answer) {
        new Attempts(PaperKind.GUIDE, "", false, again -> papers.state(command.dossier(), language), answer, report -> { }).next();
    }

    /** The printers for a paper: those that work as far as is known, in their order; when none does, the first, to hear why. */
    private Deque<String> printers(PaperKind paper) {
        List<String> names = new ArrayList<>(order.of(paper));
        if (names.isEmpty()) {
            names.addAll(devices.printers().keySet());
        }
        List<String> working = names.stream().filter(devices.printers()::containsKey)
                .filter(name -> devices.board().of(name).map(entry -> entry.health().usable()).orElse(true)).toList();
        return new ArrayDeque<>(working.isEmpty() && !names.isEmpty() ? names.subList(0, 1) : working);
    }

    /** One paper, from printer to printer. */
    private final class Attempts {

        private final String key;
        private final Function<Boolean, PrintDocument> paper;
        private final Command.Answer answer;
        private final Consumer<PrintReport> printed;
        private final Deque<String> rest;
        private boolean again;
        private Trouble first;

        Attempts(PaperKind kind, String key, boolean again, Function<Boolean, PrintDocument> paper, Command.Answer answer,
                 Consumer<PrintReport> printed) {
            this.key = kind + " " + key;
            this.again = again && !untouched.contains(this.key);
            this.paper = paper;
            this.answer = answer;
            this.printed = printed;
            this.rest = printers(kind);
        }

        void next() {
            String printer = rest.poll();
            if (printer == null) {
                answer.done(new Event.Failed(first == null ? Trouble.PRINTER_DOWN : first));
                return;
            }
            boolean second = again;
            // Setting and signing a paper takes longer than the screen may stand still: the printer's thread has the time.
            devices.printers().get(printer)
                    .run(Deadlines.PRINT, new Cancellation(), (device, running) -> device.print(paper.apply(second), running.cancellation()))
                    .thenAccept(outcome -> ended(printer, outcome));
        }

        private void ended(String printer, Outcome<PrintReport> outcome) {
            if (outcome instanceof Outcome.Done<PrintReport> done) {
                untouched.remove(key);
                journal.write(JournalEvent.PAPER_PRINTED);
                rolls.printed(printer, done.value().millimetres());
                printed.accept(done.value());
                answer.done(new Event.Printed(done.value().confirmed()));
                return;
            }
            Outcome.Failed<PrintReport> failed = outcome instanceof Outcome.Failed<PrintReport> known ? known : null;
            boolean nothingOut = failed != null && failed.nothingBegun();
            again |= !nothingOut;
            if (!again) {
                untouched.add(key);
            } else {
                untouched.remove(key);
            }
            if (first == null) {
                first = failed == null ? Trouble.PRINTER_DOWN : Troubles.ofPrinter(failed.fault());
            }
            if (!rest.isEmpty()) {
                journal.write(JournalEvent.NEXT_PRINTER);
            }
            next();
        }
    }
}
