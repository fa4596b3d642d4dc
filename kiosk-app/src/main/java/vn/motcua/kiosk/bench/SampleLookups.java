package vn.motcua.kiosk.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierState;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.AskingCentre;
import vn.motcua.kiosk.visit.ChangingAppointment;
import vn.motcua.kiosk.visit.ChooseAppointment;
import vn.motcua.kiosk.visit.ChooseDossier;
import vn.motcua.kiosk.visit.ChooseTime;
import vn.motcua.kiosk.visit.ConfirmChange;
import vn.motcua.kiosk.visit.DossierShown;
import vn.motcua.kiosk.visit.Lookup;
import vn.motcua.kiosk.visit.NotFound;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCode;

/** Invented dossiers and appointments at every stage, and each step that shows them. */
public final class SampleLookups {

    /** When the screens with them are looked at. */
    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 41);

    private static final LocalDateTime SUBMITTED = LocalDateTime.of(2026, 11, 23, 8, 52);
    private static final String BIRTH = "Thủ tục đăng ký khai sinh";
    private static final DossierChange RECEIVED = change(DossierStage.RECEIVED, 0, "", null, "");
    private static final DossierChange ACCEPTED = change(DossierStage.ACCEPTED, 28, "", LocalDateTime.of(2026, 11, 23, 16, 30), "");
    private static final DossierChange ASKED = change(DossierStage.SUPPLEMENT_ASKED, 13,
            "Thiếu bản sao giấy chứng nhận kết hôn của cha mẹ.", null, "");
    private static final DossierChange READY = change(DossierStage.READY, 45, "", null, "Quầy 9");

    public static final DossierState IN_PROGRESS = dossier("H26-0300-0427", RECEIVED, ACCEPTED);
    public static final Appointment APPOINTMENT = appointment(NOW.plusMinutes(19), "");

    private SampleLookups() {
    }

    private static DossierChange change(DossierStage stage, int minutes, String note, LocalDateTime due, String place) {
        return new DossierChange(stage, SUBMITTED.plusMinutes(minutes), note, due, place);
    }

    private static DossierState dossier(String code, DossierChange... changes) {
        return new DossierState(code, "1.001193", BIRTH, "Máy 03", List.of(changes));
    }

    private static Appointment appointment(LocalDateTime at, String number) {
        return appointment(at, number, "");
    }

    private static Appointment appointment(LocalDateTime at, String number, String elsewhere) {
        return new Appointment("LH-0042-7316", at, at.minusMinutes(60), at.plusMinutes(30), "A", "1.001193", "Đăng ký biến động đất đai",
                "Giấy chứng nhận, hợp đồng, căn cước", number, elsewhere, false, number.isEmpty());
    }

    /** A dossier at every stage, and one that went through all of them. */
    static List<DossierState> dossiers() {
        return List.of(dossier("H26-0300-0018", RECEIVED), IN_PROGRESS,
                dossier("H26-0300-0435", RECEIVED, change(DossierStage.ACCEPTED, 20, "", null, "")),
                dossier("H26-0300-0443", RECEIVED, change(DossierStage.ACCEPTED, 20, "", NOW.minusDays(1), "")),
                dossier("H26-0300-0450", RECEIVED, ASKED),
                dossier("H26-0300-0468", RECEIVED, change(DossierStage.REFUSED, 13, "Hồ sơ thuộc thẩm quyền của cơ quan khác.", null, "")),
                dossier("H26-0300-0476", RECEIVED, ASKED, ACCEPTED, READY),
                dossier("H26-0300-0484", RECEIVED, ASKED, ACCEPTED, READY, change(DossierStage.HANDED_OVER, 48, "", null, "")),
                new DossierState("H26-0300-0492", "", "", "", List.of(RECEIVED, change(DossierStage.UNKNOWN, 5, "", null, ""))));
    }

    static List<Step> everyStep() {
        List<Step> steps = new ArrayList<>();
        for (Lookup lookup : Lookup.values()) {
            steps.add(new TypeCode(lookup, "", false, false));
            steps.add(new TypeCode(lookup, "00427", false, true));
            steps.add(new TypeCode(lookup, "03000427", false, false));
            steps.add(new AskingCentre(lookup, true));
            for (Trouble trouble : List.of(Trouble.NOTHING_FOUND, Trouble.CODE_WRONG, Trouble.LINE_DOWN, Trouble.CARD_NOT_PROVEN,
                    Trouble.PAPER_IS_TICKET, Trouble.PAPER_EXPIRED, Trouble.PAPER_ALTERED, Trouble.PAPER_FORGED, Trouble.PAPER_FOREIGN,
                    Trouble.PAPER_UNCHECKED, Trouble.PAPER_GENUINE_LINE_DOWN)) {
                steps.add(new NotFound(lookup, true, trouble));
                steps.add(new NotFound(lookup, false, trouble));
            }
        }
        for (String typed : List.of("", "000.00.01.H26-26", "000.00.01.H26-261123-0012")) {
            steps.add(new TypeCode(Lookup.DOSSIER, typed, true, typed.endsWith("26")));
        }
        steps.add(new ChooseDossier(dossiers(), 0));
        dossiers().forEach(dossier -> steps.add(new DossierShown(dossier, Optional.empty(), true, DossierShown.Print.NONE)));
        for (DossierShown.Print print : DossierShown.Print.values()) {
            steps.add(new DossierShown(IN_PROGRESS, Optional.empty(), false, print));
        }
        steps.add(new ChooseAppointment(List.of(APPOINTMENT, appointment(NOW.plusDays(2), "")), NOW, 0));
        for (int minutes : new int[] {-45, -12, 0, 19, 150}) {
            steps.add(new AppointmentShown(appointment(NOW.plusMinutes(minutes), ""), NOW, true));
        }
        steps.add(new AppointmentShown(appointment(NOW.plusMinutes(19), "A007"), NOW, false));
        for (int days : new int[] {-2, 2}) {
            steps.add(new AppointmentShown(appointment(NOW.plusDays(days), ""), NOW, true));
        }
        steps.add(new AppointmentShown(appointment(NOW.plusMinutes(19), "", "Chi nhánh số 12 · Thị trấn Sóc Sơn"), NOW, false));
        steps.addAll(changing());
        return steps;
    }

    private static List<Step> changing() {
        List<Step> steps = new ArrayList<>();
        AppointmentShown shown = new AppointmentShown(APPOINTMENT, NOW, true);
        for (AppointmentShown.Remark remark : AppointmentShown.Remark.values()) {
            steps.add(new AppointmentShown(APPOINTMENT, NOW, true, remark));
        }
        steps.add(new AppointmentShown(appointment(NOW.plusDays(1), ""), NOW, true, AppointmentShown.Remark.MOVED));
        steps.add(new AppointmentShown(
                new Appointment(APPOINTMENT.code(), APPOINTMENT.at(), APPOINTMENT.opens(), APPOINTMENT.closes(), APPOINTMENT.letter(),
                APPOINTMENT.procedureCode(), APPOINTMENT.procedureName(), APPOINTMENT.bring(), "", "", true, false), NOW, true));
        List<LocalDateTime> free = IntStream.range(0, 10).boxed().flatMap(day -> IntStream.range(0, 17 - day)
                .mapToObj(half -> NOW.toLocalDate().plusDays(day).atTime(8, 0).plusMinutes(30L * half))).filter(NOW::isBefore).toList();
        ChooseTime days = new ChooseTime(shown, free, Optional.empty(), 0, false);
        steps.add(days);
        steps.add(new ChooseTime(shown, free, Optional.empty(), 0, true));
        steps.add(new ChooseTime(shown, free, Optional.of(NOW.toLocalDate().plusDays(1)), 0, false));
        steps.add(new ChooseTime(shown, free, Optional.of(NOW.toLocalDate().plusDays(9)), 0, false));
        steps.add(new ConfirmChange(shown, Optional.of(days), Optional.of(NOW.toLocalDate().plusDays(2).atTime(14, 0))));
        steps.add(new ConfirmChange(shown, Optional.empty(), Optional.empty()));
        steps.add(new ChangingAppointment(shown, true, false));
        steps.add(new ChangingAppointment(shown, false, false));
        return steps;
    }
}
