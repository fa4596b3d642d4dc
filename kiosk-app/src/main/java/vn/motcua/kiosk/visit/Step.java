package vn.motcua.kiosk.visit;

/** One place in the flow. Immutable; says what follows for every event. */
public sealed interface Step permits Home, PresentCard, TypeCardKey, ReadingCard, CardUnread, ConfirmIdentity, CardLeft, ChooseService, ClaimPriority,
        Search, ProcedureDetail, IssuingNumber, NumberRefused, TicketReady, NumberOnCard, UnfinishedDossier, ScanDocuments, SignDossier,
        KeepingDossier, SlipReady, Rating, Thanks, TypeCode, AskingCentre, NotFound, ChooseDossier, DossierShown, ChooseAppointment,
        AppointmentShown, ChooseTime, ConfirmChange, ChangingAppointment, TechnicianPin, TechnicianDevices,
        TechnicianPage, TechnicianTouch, OutOfService {

    /** What follows; the step itself when the event means nothing here. */
    Next on(Event event, Visit visit);

    /** Seconds without a touch before the citizen is asked whether he is still there; 0 for never. */
    default int patience() {
        return 60;
    }

    /** False where the visit ends without that question: the citizen has all that there is to have. */
    default boolean asksStillThere() {
        return true;
    }

    /** True where papers or data of the citizen would be lost by leaving: asked before. */
    default boolean asksBeforeLeaving(Visit visit) {
        return false;
    }

    /** True where what the screen shows is nobody else's business. */
    default boolean personal() {
        return false;
    }

    /** True for the technician's own screens, which nobody must take for a citizen's. */
    default boolean technical() {
        return false;
    }

    /**
     * Why the kiosk serves nobody, one of {@link TechnicianPage#REASONS}; empty when it serves. It stays so when this step is left
     * without saying otherwise.
     */
    default String closed() {
        return "";
    }

    /** Overwrites what must not stay in memory until somebody needs the room; called when the step has been left. */
    default void forget() {
    }

    /** Calls the viewer's method for this step. */
    <R> R shownBy(StepViewer<R> viewer);
}
