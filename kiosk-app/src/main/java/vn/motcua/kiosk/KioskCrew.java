package vn.motcua.kiosk;

import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Crew;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Visit;

/**
 * Gives each command to who can do it. Called on the UI thread.
 *
 * @param situation as it is now
 * @param asked     told the code of each procedure that somebody takes a number or files papers for
 * @param forget    tells the devices that a visit is over
 */
record KioskCrew(CardCrew cards, SearchCrew search, StoreCrew store, PaperCrew papers, DossierCrew dossiers, SignatureCrew signatures,
                 CentreCrew centre, NumberCardCrew numberCards, StaffCardCrew staffCards, TechnicianCrew technician,
                 Supplier<Situation> situation, Consumer<String> asked, Runnable forget)
        implements Crew {

    @Override
    public void readCard(Command.ReadCard command, Command.Answer answer) {
        cards.readCard(command, answer);
    }

    @Override
    public void find(Command.Find command, Command.Answer answer) {
        search.find(command, answer);
    }

    @Override
    public void openGroup(Command.OpenGroup command, Command.Answer answer) {
        search.openGroup(command, answer);
    }

    @Override
    public void issueNumber(Command.IssueNumber command, Command.Answer answer) {
        asked.accept(command.procedureCode());
        Visit visit = situation.get().visit();
        store.issueNumber(command, visit.key(), centre.priority(visit), centre::askNumber, papers::page, answer);
    }

    @Override
    public void bindCard(Command.BindCard command, Command.Answer answer) {
        // A number on a card needs no paper after a restart either.
        numberCards.bind(command, answer, number -> markPrinted(number, true));
    }

    @Override
    public void printTicket(Command.PrintTicket command, Command.Answer answer) {
        if (!command.again() && numberCards.offers(command.number())) {
            answer.done(new Event.CardOffered());
            return;
        }
        papers.printTicket(command, language(), answer, report -> markPrinted(command.number(), report.confirmed()));
    }

    private void markPrinted(QueueNumber number, boolean confirmed) {
        store.note(open -> {
            open.markPrinted(number.key(), confirmed);
            return null;
        });
    }

    @Override
    public void printSlip(Command.PrintSlip command, Command.Answer answer) {
        papers.printSlip(command, language(), answer);
    }

    @Override
    public void printGuide(Command.PrintGuide command, Command.Answer answer) {
        papers.printGuide(command, language(), answer);
    }

    @Override
    public void printState(Command.PrintState command, Command.Answer answer) {
        papers.printState(command, language(), answer);
    }

    @Override
    public void askDossiers(Command.AskDossiers command, Command.Answer answer) {
        centre.askDossiers(command, answer);
    }

    @Override
    public void askDossiersOf(Command.AskDossiersOf command, Command.Answer answer) {
        centre.askDossiersOf(command, answer);
    }

    @Override
    public void askAppointments(Command.AskAppointments command, Command.Answer answer) {
        centre.askAppointments(command, answer);
    }

    @Override
    public void askAppointmentsOf(Command.AskAppointmentsOf command, Command.Answer answer) {
        centre.askAppointmentsOf(command, answer);
    }

    @Override
    public void askAppointmentTimes(Command.AskAppointmentTimes command, Command.Answer answer) {
        centre.askAppointmentTimes(command, answer);
    }

    @Override
    public void changeAppointment(Command.ChangeAppointment command, Command.Answer answer) {
        centre.changeAppointment(command, answer);
    }

    @Override
    public void askWait(Command.AskWait command, Command.Answer answer) {
        centre.askWait(command, answer);
    }

    @Override
    public void scanPages(Command.ScanPages command, Command.Answer answer) {
        dossiers.scanPages(command, answer);
    }

    @Override
    public void stopScanning(Command.StopScanning command, Command.Answer answer) {
        dossiers.stopScanning(answer);
    }

    @Override
    public void askScanner(Command.AskScanner command, Command.Answer answer) {
        dossiers.askScanner(answer);
    }

    @Override
    public void findUnfinished(Command.FindUnfinished command, Command.Answer answer) {
        dossiers.findUnfinished(command, search::procedure, answer);
    }

    @Override
    public void eraseUnfinished(Command.EraseUnfinished command, Command.Answer answer) {
        dossiers.eraseUnfinished(command, answer);
    }

    @Override
    public void findToken(Command.FindToken command, Command.Answer answer) {
        signatures.findToken(answer);
    }

    @Override
    public void signDossier(Command.SignDossier command, Command.Answer answer) {
        signatures.sign(command, answer);
    }

    @Override
    public void chooseCertificate(Command.ChooseCertificate command, Command.Answer answer) {
        signatures.choose(command, answer);
    }

    @Override
    public void keepDossier(Command.KeepDossier command, Command.Answer answer) {
        command.visit().procedure().ifPresent(procedure -> asked.accept(procedure.code()));
        dossiers.keep(command, answer);
    }

    @Override
    public void keepRating(Command.KeepRating command, Command.Answer answer) {
        store.keepRating(command, answer);
    }

    @Override
    public void callHelp(Command.CallHelp command, Command.Answer answer) {
        store.callHelp(command, answer);
    }

    @Override
    public void technicianTask(Command.TechnicianTask command, Command.Answer answer) {
        technician.technicianTask(command, answer);
    }

    @Override
    public void keepOutOfService(Command.KeepOutOfService command, Command.Answer answer) {
        technician.keepOutOfService(command, answer);
    }

    @Override
    public void wipeVisit(Command.WipeVisit command, Command.Answer answer) {
        search.visitOver();
        forget.run();
        dossiers.wipe(command, answer);
    }

    @Override
    public void askStaffCard(Command.AskStaffCard command, Command.Answer answer) {
        staffCards.ask(answer);
    }

    @Override
    public void askPinGate(Command.AskPinGate command, Command.Answer answer) {
        technician.askPinGate(answer);
    }

    @Override
    public void checkPin(Command.CheckPin command, Command.Answer answer) {
        technician.checkPin(command, answer);
    }

    @Override
    public void testDevices(Command.TestDevices command, Command.Answer answer) {
        technician.testDevices(command, answer);
    }

    private Comfort.Language language() {
        return situation.get().comfort().language();
    }
}
