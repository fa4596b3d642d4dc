package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.DossierState;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * What the kiosk has to do for the flow. Each command gets exactly one answer; leaving the step that gave it cancels it,
 * and an answer that comes later is dropped. What a citizen typed or showed stays out of {@code toString}, which may be written down.
 */
public sealed interface Command {

    /** Calls the crew's method for this command. */
    void carriedOutBy(Crew crew, Answer answer);

    /** True when leaving the step stops the work; a paper being printed or a dossier being kept is finished all the same. */
    default boolean stoppedByLeaving() {
        return false;
    }

    /** Nobody wants its answer once the step is left. */
    sealed interface WhileHere extends Command {
        @Override
        default boolean stoppedByLeaving() {
            return true;
        }
    }

    /** Takes what comes of a command. May be called on any thread. */
    interface Answer {

        /** Something on the way, before the answer. */
        void progress(Event event);

        /** The one answer. */
        void done(Event event);

        /** Registers how to stop the work; run when the step is left. */
        void onStop(Runnable stop);
    }

    /** Answer: {@link Event.CardRead}; before it {@link Event.CardProgress}. @param access the QR's text or typed key lines */
    record ReadCard(String access) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.readCard(this, answer);
        }

        @Override
        public String toString() {
            return "ReadCard";
        }
    }

    /** Answer: {@link Event.Found}. An empty query finds what is asked for most. */
    record Find(String query) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.find(this, answer);
        }

        @Override
        public String toString() {
            return "Find";
        }
    }

    /** Answer: {@link Event.Found} with the group's procedures. */
    record OpenGroup(String id) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.openGroup(this, answer);
        }
    }

    /**
     * Answer: {@link Event.NumberIssued}; the same key always gives the same number.
     *
     * @param appointment code of the appointment that the citizen came to; empty for none
     */
    record IssueNumber(String pressKey, String serviceLetter, String procedureCode, String appointment) implements Command {
        public IssueNumber(String pressKey, String serviceLetter, String procedureCode) {
            this(pressKey, serviceLetter, procedureCode, "");
        }

        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.issueNumber(this, answer);
        }

        /** Without the appointment. */
        @Override
        public String toString() {
            return "IssueNumber[" + pressKey + "]";
        }
    }

    /** Answer: {@link Event.CardBound}: the plastic card on the reader stands for the number. */
    record BindCard(QueueNumber number) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.bindCard(this, answer);
        }
    }

    /**
     * Answer: {@link Event.Printed}, or {@link Event.CardOffered} the first time where a plastic card may stand in for paper.
     *
     * @param outlook where the centre gave the number
     * @param again   the first paper may have come out already
     * @param doubt   why staff should look at the citizen's card
     */
    record PrintTicket(QueueNumber number, QueueService service, Optional<Outlook> outlook, boolean again, Optional<Doubt> doubt)
            implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.printTicket(this, answer);
        }
    }

    /** Answer: {@link Event.Printed}. */
    record PrintSlip(Visit visit, Slip slip, boolean again) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.printSlip(this, answer);
        }
    }

    /** Answer: {@link Event.Printed}. */
    record PrintGuide(Procedure procedure) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.printGuide(this, answer);
        }
    }

    /** Answer: {@link Event.Printed}. */
    record PrintState(DossierState dossier) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.printState(this, answer);
        }
    }

    /** Answer: {@link Event.DossiersTold}. @param code as shown, or its digits alone as typed */
    record AskDossiers(String code) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askDossiers(this, answer);
        }

        @Override
        public String toString() {
            return "AskDossiers";
        }
    }

    /** Answer: {@link Event.DossiersTold}. */
    record AskDossiersOf(Identity owner) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askDossiersOf(this, answer);
        }
    }

    /** Answer: {@link Event.AppointmentsTold}. @param code as shown, or its digits alone as typed */
    record AskAppointments(String code) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askAppointments(this, answer);
        }

        @Override
        public String toString() {
            return "AskAppointments";
        }
    }

    /** Answer: {@link Event.AppointmentsTold}. */
    record AskAppointmentsOf(Identity owner) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askAppointmentsOf(this, answer);
        }
    }

    /** Answer: {@link Event.AppointmentTimesTold}. */
    record AskAppointmentTimes(Appointment appointment) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askAppointmentTimes(this, answer);
        }
    }

    /** Answer: {@link Event.AppointmentAnswered}. @param to empty to cancel it */
    record ChangeAppointment(Appointment appointment, Optional<LocalDateTime> to) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.changeAppointment(this, answer);
        }
    }

    /** Answer: {@link Event.WaitTold}, never a failure: that nobody knows is an answer. */
    record AskWait(QueueNumber number) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askWait(this, answer);
        }
    }

    /**
     * Answer: {@link Event.ScanEnded}; before it one {@link Event.PageScanned} a page, and {@link Event.PageProgress} where the scanner
     * tells.
     *
     * @param apart     the page does not follow the one scanned before it: being like that is no concern
     * @param bothSides of each sheet, where the scanner can
     */
    record ScanPages(String visitKey, int mostPages, boolean apart, boolean bothSides) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.scanPages(this, answer);
        }
    }

    /** Answer: {@link Event.Stopping}. The running {@link ScanPages} answers for itself: {@link Event.Failed}, stopped. */
    record StopScanning() implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.stopScanning(this, answer);
        }
    }

    /** Answer: {@link Event.ScannerKnown}. */
    record AskScanner() implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askScanner(this, answer);
        }
    }

    /** Answer: {@link Event.UnfinishedFound}. What is found belongs to this visit from then on. */
    record FindUnfinished(String visitKey) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.findUnfinished(this, answer);
        }
    }

    /** Answer: {@link Event.UnfinishedErased}. */
    record EraseUnfinished(String visitKey) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.eraseUnfinished(this, answer);
        }
    }

    /** Answer: {@link Event.TokenFound}, whenever a signature token is plugged in, or {@link Event.TokenRefused}. */
    record FindToken() implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.findToken(this, answer);
        }
    }

    /**
     * Answer: {@link Event.DossierSigned} or {@link Event.TokenRefused}; before it {@link Event.CertificatesFound} where there is a choice.
     *
     * @param pin is wiped
     */
    record SignDossier(Visit visit, Pin pin) implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.signDossier(this, answer);
        }
    }

    /** Answer: {@link Event.CertificateTaken}. The running {@link SignDossier} goes on. @param index within the certificates found */
    record ChooseCertificate(int index) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.chooseCertificate(this, answer);
        }
    }

    /** Answer: {@link Event.DossierKept}, or {@link Event.SignatureOffered}. @param asked whether the citizen was asked for a signature */
    record KeepDossier(Visit visit, boolean asked) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.keepDossier(this, answer);
        }
    }

    /** Answer: {@link Event.RatingKept}. @param score 1 to 5 */
    record KeepRating(int score, List<String> reasons, String serviceLetter) implements Command {
        public KeepRating {
            reasons = List.copyOf(reasons);
        }

        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.keepRating(this, answer);
        }

        @Override
        public String toString() {
            return "KeepRating";
        }
    }

    /** Answer: {@link Event.HelpComing}. @param where the step's name, for the staff page */
    record CallHelp(String where) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.callHelp(this, answer);
        }
    }

    /** Answer: {@link Event.PinGate}. */
    record AskPinGate() implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askPinGate(this, answer);
        }
    }

    /** Answer: {@link Event.StaffCard}. Of the card that lies on the reader. */
    record AskStaffCard() implements WhileHere {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.askStaffCard(this, answer);
        }
    }

    /** Answer: {@link Event.PinAccepted}, or {@link Event.PinGate} after a wrong one. */
    record CheckPin(String pin) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.checkPin(this, answer);
        }

        @Override
        public String toString() {
            return "CheckPin";
        }
    }

    /** Answer: {@link Event.DevicesTested}. @param kinds none: all that the kiosk has */
    record TestDevices(List<DeviceKind> kinds) implements Command {
        public TestDevices {
            kinds = List.copyOf(kinds);
        }

        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.testDevices(this, answer);
        }
    }

    /** Answer: {@link Event.TaskDone}, whatever comes of it. @param argument of the act, such as a driver's name; may be empty */
    record TechnicianTask(TechnicianPage.Topic topic, TechnicianPage.Act act, String argument) implements Command {
        @Override
        public boolean stoppedByLeaving() {
            return act == TechnicianPage.Act.LOOK || act == TechnicianPage.Act.TEST;
        }

        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.technicianTask(this, answer);
        }
    }

    /** Answer: {@link Event.ServiceStateKept}. @param reason empty: the kiosk serves again */
    record KeepOutOfService(String reason) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.keepOutOfService(this, answer);
        }
    }

    /** Answer: {@link Event.VisitWiped}. Erases what the visit left in memory and on disk. */
    record WipeVisit(String visitKey) implements Command {
        @Override
        public void carriedOutBy(Crew crew, Answer answer) {
            crew.wipeVisit(this, answer);
        }
    }
}
