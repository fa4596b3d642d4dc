package vn.motcua.kiosk.visit;

import java.util.List;

import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * What the kiosk has to do for the flow. Each command gets exactly one answer; leaving the step that gave it cancels it,
 * and an answer that comes later is dropped.
 */
public sealed interface Command {

    /** Answer: {@link Event.CardRead}; before it {@link Event.CardProgress}. @param access the QR's text or typed key lines */
    record ReadCard(String access) implements Command {
    }

    /** Answer: {@link Event.Found}. An empty query finds what is asked for most. */
    record Find(String query) implements Command {
    }

    /** Answer: {@link Event.Found} with the group's procedures. */
    record OpenGroup(String id) implements Command {
    }

    /** Answer: {@link Event.NumberIssued}; the same key always gives the same number. */
    record IssueNumber(String pressKey, String serviceLetter, String procedureCode) implements Command {
    }

    /** Answer: {@link Event.Printed}. @param again the first paper may have come out already */
    record PrintTicket(QueueNumber number, QueueService service, boolean again) implements Command {
    }

    /** Answer: {@link Event.Printed}. */
    record PrintSlip(Visit visit, Slip slip, boolean again) implements Command {
    }

    /** Answer: {@link Event.Printed}. */
    record PrintGuide(Procedure procedure) implements Command {
    }

    /** Answer: {@link Event.ScanEnded}; before it one {@link Event.PageScanned} a page. */
    record ScanPages(String visitKey, int mostPages) implements Command {
    }

    /** Answer: {@link Event.DossierKept}. */
    record KeepDossier(Visit visit) implements Command {
    }

    /** Answer: {@link Event.RatingKept}. @param score 1 to 5 */
    record KeepRating(int score, List<String> reasons, String serviceLetter) implements Command {
        public KeepRating {
            reasons = List.copyOf(reasons);
        }
    }

    /** Answer: {@link Event.HelpComing}. @param where the step's name, for the staff page */
    record CallHelp(String where) implements Command {
    }

    /** Answer: {@link Event.VisitWiped}. Erases what the visit left in memory and on disk. */
    record WipeVisit(String visitKey) implements Command {
    }
}
