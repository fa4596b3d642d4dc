package vn.motcua.kiosk.journal;

import static vn.motcua.kiosk.journal.JournalEvent.Acts.NOBODY;
import static vn.motcua.kiosk.journal.JournalEvent.Acts.STAFF;
import static vn.motcua.kiosk.journal.JournalEvent.Acts.TECHNICIAN;
import static vn.motcua.kiosk.journal.JournalEvent.Severity.BUG;
import static vn.motcua.kiosk.journal.JournalEvent.Severity.FAULT;
import static vn.motcua.kiosk.journal.JournalEvent.Severity.INFO;
import static vn.motcua.kiosk.journal.JournalEvent.Severity.WARNING;

/** Everything that can stand in the journal. */
public enum JournalEvent {

    // the kiosk as a whole
    KIOSK_STARTED(INFO, NOBODY, "The kiosk has started; the home screen can be touched."),
    KIOSK_STOPPED(INFO, NOBODY, "The kiosk has stopped as it was told to."),
    PART_MISSING(FAULT, TECHNICIAN, "A part of the kiosk could not start; the kiosk goes on without it."),
    UPDATE_STAGED(INFO, NOBODY, "Another version of the program was fetched from the centre; it is taken when the branch has closed."),
    UPDATE_TAKEN(INFO, NOBODY, "Another version of the program was installed and serves."),
    UPDATE_REFUSED(FAULT, TECHNICIAN, "A version of the program was not signed, not whole, or did not come up; the one before serves."),
    PART_STUCK(FAULT, TECHNICIAN, "A part of the kiosk did not move for half a minute; the kiosk ended itself to begin anew."),
    PART_REVIVED(WARNING, NOBODY, "The thread of a device had died; another one serves the device."),
    RESTARTED_TOO_OFTEN(FAULT, TECHNICIAN, "The kiosk had to begin anew three times within an hour."),
    MACHINE_TROUBLED(WARNING, TECHNICIAN, "The machine is too hot, short of memory, or its clock is wrong."),
    BUG_FOUND(BUG, TECHNICIAN, "The program met a case that its authors did not think of; it goes on."),
    SERVICE_CLOSED(WARNING, TECHNICIAN, "A technician took the kiosk out of service; only a technician brings it back."),
    SERVICE_OPENED(INFO, NOBODY, "A technician brought the kiosk back into service."),

    // settings
    SETTINGS_TAKEN(INFO, NOBODY, "The kiosk's settings were changed while it ran, and are in force."),
    SETTINGS_REFUSED(WARNING, TECHNICIAN, "The kiosk's settings were changed and are not good; those before stay in force."),
    SETTINGS_ROLLED_BACK(WARNING, TECHNICIAN, "A device did not open with its new settings; it works with those before."),

    // devices
    DRIVER_NOT_LOADED(FAULT, TECHNICIAN, "A driver could not be loaded: its devices are not there for the kiosk."),
    DEVICE_OPENED(INFO, NOBODY, "A device was found and opened."),
    DEVICE_UNREACHABLE(WARNING, STAFF, "A device does not answer: unplugged, switched off, no line. The kiosk tries again with growing pauses."),
    DEVICE_STATE(INFO, NOBODY, "The state of a device has changed."),
    DEVICE_BLOCKED(WARNING, STAFF, "A device waits for a hand: paper, cover, jam."),
    DEVICE_BROKEN(FAULT, TECHNICIAN, "A device says itself that it is broken, or its settings or rights are wrong."),
    JOB_FAILED(WARNING, NOBODY, "A device did not do a job; the visit was told why."),
    JOB_TIMED_OUT(WARNING, TECHNICIAN, "A device did not finish a job within its deadline; it is closed and opened again."),
    JOB_CANCELLED(INFO, NOBODY, "A job was stopped because the visit no longer needs it."),
    LATE_ANSWER_DROPPED(INFO, NOBODY, "An answer came after its job had ended for the visit; nobody got it."),
    CALL_NEVER_RETURNED(FAULT, TECHNICIAN, "A driver did not come back even after its device was closed; a new thread serves the device."),
    DRIVER_BUG(BUG, TECHNICIAN, "A driver broke off with an error that it should not have; its device is opened again."),

    // the visit
    VISIT_STARTED(INFO, NOBODY, "Somebody has begun to use the kiosk."),
    VISIT_ENDED(INFO, NOBODY, "The visit is over and everything of the person is wiped."),
    STEP_ENTERED(INFO, NOBODY, "Another step of the visit is on the screen."),
    COMMAND_FAILED(WARNING, NOBODY, "The visit met a trouble; the screen said what to do."),
    CARD_READ(INFO, NOBODY, "An identity card was read."),
    CARD_DOUBTED(WARNING, STAFF, "What a card says does not agree with itself or with its signature: staff should look at it."),
    HELP_CALLED(WARNING, STAFF, "A citizen asks for help."),
    TECHNICIAN_CAME(INFO, NOBODY, "The technician's PIN was right; the technician's screen is open."),
    PIN_REFUSED(WARNING, TECHNICIAN, "A wrong PIN was typed at the technician's gate, or it is shut after wrong ones."),

    // what was given and taken
    NUMBER_ISSUED(INFO, NOBODY, "A queue number was issued."),
    PAPER_PRINTED(INFO, NOBODY, "A ticket, slip or guide was printed."),
    NEXT_PRINTER(WARNING, STAFF, "A printer could not print a paper; the next one was asked. What is wrong with the first stands above."),
    PAPER_TAKEN(INFO, NOBODY, "A paper was taken out of the printer's mouth."),
    PAPER_NOT_TAKEN(INFO, NOBODY, "Nobody took a paper out of the printer's mouth in time; it was drawn in or let fall, and the number stands."),
    DOSSIER_SIGNED(INFO, NOBODY, "A citizen has signed a dossier with a token of his own."),
    TOKEN_FAILED(WARNING, TECHNICIAN,
            "A citizen's signature token, or its maker's library, did not answer as it should; the dossier was offered to be taken unsigned."),
    REVOCATION_NOT_ASKED(WARNING, TECHNICIAN,
            "A citizen signed while the issuer did not say whether the certificate was revoked; the screen said so too."),
    CLOCK_AWAY(WARNING, TECHNICIAN, "The time-stamp authority did not answer: a citizen's signature does not prove its time."),
    DOSSIER_KEPT(INFO, NOBODY, "A dossier is complete and kept."),
    WIPE_FAILED(FAULT, TECHNICIAN, "Files of a visit could not be erased; the kiosk tries again at the next start."),

    // the catalogue
    CATALOGUE_CHANGED(INFO, NOBODY, "Another version of the catalogue of procedures is live."),
    CATALOGUE_REFUSED(WARNING, TECHNICIAN, "A version of the catalogue did not arrive whole or cannot be read; the one before stays live."),
    UNDELIVERED_ERASED(FAULT, TECHNICIAN,
            "Dossiers that could not be delivered within the time set were erased; the centre is told that they were submitted."),
    DISK_FILLING(WARNING, TECHNICIAN, "The disk with the kiosk's data is filling up, or full; below the second limit no papers are taken."),
    DISK_HAS_ROOM(INFO, NOBODY, "The disk with the kiosk's data has room again."),

    // store and centre
    STORE_FAILED(FAULT, TECHNICIAN, "The kiosk's own database did not take something: no numbers and dossiers until it does."),
    CENTRE_REACHED(INFO, NOBODY, "The line to the centre is there."),
    CENTRE_LOST(WARNING, TECHNICIAN, "The centre does not answer; what it has to know waits in the outbox."),
    CENTRE_REFUSED(FAULT, TECHNICIAN, "The centre answers, but does not accept this kiosk or what it sends.");

    public enum Severity {
        INFO,
        /** Something did not work, and the kiosk can help itself or a hand can. */
        WARNING,
        /** A part of the kiosk is out of service until somebody acts. */
        FAULT,
        /** The program itself is wrong. */
        BUG
    }

    /** Who has to do something. */
    public enum Acts { NOBODY, STAFF, TECHNICIAN }

    private final Severity severity;
    private final Acts acts;
    private final String meaning;

    JournalEvent(Severity severity, Acts acts, String meaning) {
        this.severity = severity;
        this.acts = acts;
        this.meaning = meaning;
    }

    /** As written in the journal: device-lost. Never changes, so that tools can rely on it. */
    public String id() {
        return Detail.word(this);
    }

    public Severity severity() {
        return severity;
    }

    public Acts acts() {
        return acts;
    }

    /** One sentence for the technician. */
    public String meaning() {
        return meaning;
    }
}
