package vn.motcua.kiosk.visit;

/** Carries commands out. One method a command; none of them blocks the caller. */
public interface Crew {

    void readCard(Command.ReadCard command, Command.Answer answer);

    void find(Command.Find command, Command.Answer answer);

    void openGroup(Command.OpenGroup command, Command.Answer answer);

    void issueNumber(Command.IssueNumber command, Command.Answer answer);

    void bindCard(Command.BindCard command, Command.Answer answer);

    void printTicket(Command.PrintTicket command, Command.Answer answer);

    void printSlip(Command.PrintSlip command, Command.Answer answer);

    void printGuide(Command.PrintGuide command, Command.Answer answer);

    void printState(Command.PrintState command, Command.Answer answer);

    void askDossiers(Command.AskDossiers command, Command.Answer answer);

    void askDossiersOf(Command.AskDossiersOf command, Command.Answer answer);

    void askAppointments(Command.AskAppointments command, Command.Answer answer);

    void askAppointmentsOf(Command.AskAppointmentsOf command, Command.Answer answer);

    void askAppointmentTimes(Command.AskAppointmentTimes command, Command.Answer answer);

    void changeAppointment(Command.ChangeAppointment command, Command.Answer answer);

    void askWait(Command.AskWait command, Command.Answer answer);

    void scanPages(Command.ScanPages command, Command.Answer answer);

    void stopScanning(Command.StopScanning command, Command.Answer answer);

    void askScanner(Command.AskScanner command, Command.Answer answer);

    void findUnfinished(Command.FindUnfinished command, Command.Answer answer);

    void eraseUnfinished(Command.EraseUnfinished command, Command.Answer answer);

    void findToken(Command.FindToken command, Command.Answer answer);

    void signDossier(Command.SignDossier command, Command.Answer answer);

    void chooseCertificate(Command.ChooseCertificate command, Command.Answer answer);

    void keepDossier(Command.KeepDossier command, Command.Answer answer);

    void keepRating(Command.KeepRating command, Command.Answer answer);

    void callHelp(Command.CallHelp command, Command.Answer answer);

    void wipeVisit(Command.WipeVisit command, Command.Answer answer);

    void askPinGate(Command.AskPinGate command, Command.Answer answer);

    void checkPin(Command.CheckPin command, Command.Answer answer);

    void askStaffCard(Command.AskStaffCard command, Command.Answer answer);

    void testDevices(Command.TestDevices command, Command.Answer answer);

    void technicianTask(Command.TechnicianTask command, Command.Answer answer);

    void keepOutOfService(Command.KeepOutOfService command, Command.Answer answer);
}
