package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.AppointmentChanged;
import vn.motcua.exchange.DossierState;
import vn.motcua.exchange.QueueNow;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/** Everything that can happen during a visit. */
public sealed interface Event {

    /** Something that the citizen did: starts the waiting time anew. */
    sealed interface Touch extends Event {
    }

    record Pressed(Button button) implements Touch {
    }

    /** A row, tile, face or reason. */
    record Chosen(String id) implements Touch {
        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /** A key of the screen's keyboard, see {@link Typing}. */
    record Keyed(String key) implements Touch {
        @Override
        public String toString() {
            return "Keyed";
        }
    }

    /** A list was turned to the page that begins with this row. @param list its name, where a screen has several; else empty */
    record TurnedTo(String list, int first) implements Touch {

        /** The screen's only list, or its main one. */
        public TurnedTo(int first) {
            this("", first);
        }
    }

    /** A touch on nothing in particular. */
    record Stirred() implements Touch {
    }

    /** A finger rested for five seconds in the corner that only technicians know. */
    record CornerHeld() implements Touch {
    }

    // --- what devices and the clock say by themselves

    record CardPlaced(boolean several) implements Touch {
    }

    record CardTaken() implements Touch {
    }

    /** A code was shown to the code reader. */
    record CodeShown(String text) implements Touch {
        @Override
        public String toString() {
            return "CodeShown";
        }
    }

    /** The screen is to speak this language. @param code of {@link Comfort.Language} */
    record LanguageChosen(String code) implements Touch {
    }

    /** Headphones were plugged in or pulled out. */
    record Headphones(boolean in) implements Touch {
    }

    record DeviceChanged(DeviceKind kind, DeviceHealth health) implements Event {
    }

    /** How the branch's queue is now; empty when nobody knows. */
    record QueueTold(Optional<QueueNow> queue) implements Event {
    }

    /** A paper that hung in the printer's mouth was drawn in again, or fell. */
    record PaperNotTaken() implements Event {
    }

    record SecondPassed() implements Event {
    }

    // --- progress of a running command

    /** @param percent 0 to 100; @param part what is being done @param name of the citizen, once the chip has told it */
    record CardProgress(int percent, ReadingCard.Part part, Optional<String> name) implements Event {
        /** Without the name. */
        @Override
        public String toString() {
            return "CardProgress[" + percent + ", " + part + "]";
        }
    }

    /** One more page is complete. */
    record PageScanned(Page page) implements Event {
    }

    /** So much of the page that is being scanned is through. @param percent 0 to 100 */
    record PageProgress(int percent) implements Event {
    }

    /** A page that was kept before seems to lie wrong. @param id of the page @param how where its head is */
    record PageLies(String id, Page.Concern how) implements Event {
    }

    // --- answers; each command gets exactly one

    record CardRead(Identity identity) implements Event {
    }

    record Found(String query, List<SearchHit> hits) implements Event {
        /** Without the words that were looked for. */
        @Override
        public String toString() {
            return "Found[" + hits.size() + "]";
        }
    }


    /** Newest first. */
    record DossiersTold(List<DossierState> dossiers) implements Event {
        public DossiersTold {
            dossiers = List.copyOf(dossiers);
        }
    }

    /** Earliest first. @param at local time of the branch */
    record AppointmentsTold(List<Appointment> appointments, LocalDateTime at) implements Event {
        public AppointmentsTold {
            appointments = List.copyOf(appointments);
        }
    }

    /** To which times the appointment can be moved, earliest first. @param at local time of the branch */
    record AppointmentTimesTold(List<LocalDateTime> times, LocalDateTime at) implements Event {
        public AppointmentTimesTold {
            times = List.copyOf(times);
        }
    }

    /** What came of moving or cancelling. @param appointment as it is now; empty when there is none @param at local time of the branch */
    record AppointmentAnswered(AppointmentChanged.Result result, Optional<Appointment> appointment, LocalDateTime at) implements Event {
    }

    /** @param outlook empty where nobody knows */
    record WaitTold(Optional<Outlook> outlook) implements Event {
    }

    /** @param page address of the number's page for telephones; empty where there is none */
    record NumberIssued(QueueNumber number, QueueService service, Optional<Outlook> outlook, Optional<String> page) implements Event {

        /** One that no telephone can follow. */
        public NumberIssued(QueueNumber number, QueueService service, Optional<Outlook> outlook) {
            this(number, service, outlook, Optional.empty());
        }

        /** Without the page, which opens to whoever knows its address. */
        @Override
        public String toString() {
            return "NumberIssued[" + number + "]";
        }
    }

    /** Nothing is printed yet: a plastic card may carry the number instead. */
    record CardOffered() implements Event {
    }

    /** @param label what is written on the card that carries the number now */
    record CardBound(String label) implements Event {
    }

    /** @param confirmed the printer itself says that the paper is out */
    record Printed(boolean confirmed) implements Event {
    }

    record ScanEnded(int pages) implements Event {
    }

    /** @param bothSides the scanner can take both sides of a sheet at once @param startedByButton it begins when its own button is pressed */
    record ScannerKnown(boolean bothSides, boolean startedByButton) implements Event {
    }

    /** @param unfinished what the citizen's last visit left when the power failed; empty when there is nothing */
    record UnfinishedFound(Optional<Unfinished> unfinished) implements Event {
    }

    record UnfinishedErased() implements Event {
    }

    record Stopping() implements Event {
    }

    /** Here dossiers can be signed by those who hand them in. */
    record SignatureOffered() implements Event {
    }

    record TokenFound(SignDossier.Tries tries) implements Event {
    }

    record CertificatesFound(List<SignDossier.Certificate> certificates) implements Event {
        public CertificatesFound {
            certificates = List.copyOf(certificates);
        }
    }

    record CertificateTaken() implements Event {
    }

    /** @param vouchedFor its issuer was asked now and has not revoked it; false: could not be asked */
    record DossierSigned(SignDossier.Certificate by, boolean vouchedFor) implements Event {
    }

    /** @param tries of the PIN, as far as the token tells */
    record TokenRefused(SignDossier.Refusal why, SignDossier.Tries tries) implements Event {
    }

    record DossierKept(Slip slip) implements Event {
    }

    record RatingKept() implements Event {
    }

    record HelpComing() implements Event {
    }

    /** @param known one of those that open the technician's gate lies on the reader */
    record StaffCard(boolean known) implements Event {
    }

    /** How the technician's gate stands; after a wrong PIN too. */
    record PinGate(TechnicianPin.Gate gate) implements Event {
    }

    record PinAccepted() implements Event {
    }

    /** @param good the devices that were tested, and whether each works */
    record DevicesTested(Map<DeviceKind, Boolean> good) implements Event {
        public DevicesTested {
            good = Map.copyOf(good);
        }
    }

    /** @param choices that can be taken now */
    record TaskDone(List<Finding> findings, List<TechnicianPage.Choice> choices) implements Event {
        public TaskDone {
            findings = List.copyOf(findings);
            choices = List.copyOf(choices);
        }
    }

    /** The centre takes the kiosk out of service, or opens it again. @param reason empty: it serves again */
    record ServiceOrdered(String reason) implements Event {
    }

    record ServiceStateKept() implements Event {
    }

    record VisitWiped() implements Event {
    }

    /** The answer of a command that did not do its work. */
    record Failed(Trouble trouble) implements Event {
    }
}
