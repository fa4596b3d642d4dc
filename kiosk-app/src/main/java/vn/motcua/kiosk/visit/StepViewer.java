package vn.motcua.kiosk.visit;

/** One method a step, so that whoever shows steps cannot forget one. */
public interface StepViewer<R> {

    R home(Home step);

    R presentCard(PresentCard step);

    R typeCardKey(TypeCardKey step);

    R readingCard(ReadingCard step);

    R cardUnread(CardUnread step);

    R confirmIdentity(ConfirmIdentity step);

    R cardLeft(CardLeft step);

    R claimPriority(ClaimPriority step);

    R chooseService(ChooseService step);

    R search(Search step);

    R procedureDetail(ProcedureDetail step);

    R issuingNumber(IssuingNumber step);

    R numberRefused(NumberRefused step);

    R ticketReady(TicketReady step);

    R numberOnCard(NumberOnCard step);

    R unfinishedDossier(UnfinishedDossier step);

    R scanDocuments(ScanDocuments step);

    R signDossier(SignDossier step);

    R keepingDossier(KeepingDossier step);

    R slipReady(SlipReady step);

    R rating(Rating step);

    R thanks(Thanks step);

    R technicianPin(TechnicianPin step);

    R technicianDevices(TechnicianDevices step);

    R technicianPage(TechnicianPage step);

    R technicianTouch(TechnicianTouch step);

    R outOfService(OutOfService step);

    R typeCode(TypeCode step);

    R askingCentre(AskingCentre step);

    R notFound(NotFound step);

    R chooseDossier(ChooseDossier step);

    R dossierShown(DossierShown step);

    R chooseAppointment(ChooseAppointment step);

    R appointmentShown(AppointmentShown step);

    R chooseTime(ChooseTime step);

    R confirmChange(ConfirmChange step);

    R changingAppointment(ChangingAppointment step);
}
