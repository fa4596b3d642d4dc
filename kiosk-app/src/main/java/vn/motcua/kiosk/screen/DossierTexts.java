package vn.motcua.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierState;
import vn.motcua.kiosk.words.Dates;
import vn.motcua.kiosk.words.Words;

/** How far a dossier is, in the words of one language: for the screen and for the paper. @param now local time of the branch */
public record DossierTexts(Words words, LocalDateTime now) {

    /** "Đang xử lý, đúng hạn". */
    public String title(DossierState dossier) {
        DossierChange latest = dossier.latest();
        return words.get("state." + switch (latest.stage()) {
            case RECEIVED -> "received";
            case ACCEPTED -> latest.promised().isEmpty() ? "accepted" : late(latest) ? "accepted.late" : "accepted.in-time";
            case SUPPLEMENT_ASKED -> "supplement";
            case REFUSED -> "refused";
            case READY -> "ready";
            case HANDED_OVER -> "handed-over";
            case UNKNOWN -> "unknown";
        } + ".title");
    }

    /** What that means now: when, where, or what is missing. */
    public String detail(DossierState dossier) {
        DossierChange latest = dossier.latest();
        return switch (latest.stage()) {
            case RECEIVED -> words.get("state.received.text");
            case ACCEPTED -> latest.promised().map(due -> words.get("state.due", until(due))).orElse(words.get("state.accepted.text"));
            case SUPPLEMENT_ASKED -> latest.note().isEmpty() ? words.get("state.supplement.text") : latest.note();
            case REFUSED -> latest.note().isEmpty() ? words.get("state.refused.text") : latest.note();
            case READY -> latest.place().isEmpty() ? words.get("state.ready.text") : words.get("state.ready.place", latest.place());
            case HANDED_OVER -> words.get("state.handed-over.text");
            case UNKNOWN -> words.get("state.unknown.text");
        };
    }

    /** What the citizen has to do now. */
    public String advice(DossierState dossier) {
        DossierChange latest = dossier.latest();
        return words.get("state." + switch (latest.stage()) {
            case RECEIVED -> "received";
            case ACCEPTED -> late(latest) ? "accepted.late" : "accepted";
            case SUPPLEMENT_ASKED -> "supplement";
            case REFUSED -> "refused";
            case READY -> "ready";
            case HANDED_OVER -> "handed-over";
            case UNKNOWN -> "unknown";
        } + ".do");
    }

    /** A line of what happened. */
    public String stage(DossierChange change) {
        return words.get("stage." + change.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    boolean late(DossierChange change) {
        return change.promised().filter(due -> due.isBefore(now)).isPresent();
    }

    /** "09:52" today, "09:52, 23/11" on another day. */
    public String when(LocalDateTime at) {
        return at.toLocalDate().equals(now.toLocalDate()) ? Dates.clock(at) : dates().timeOnDay(at);
    }

    /** "hôm nay, trước 16:30". */
    public String until(LocalDateTime due) {
        return words.get("time.before", day(due.toLocalDate()), Dates.clock(due));
    }

    /** "hôm nay", "ngày mai", "Thứ Tư 25/11". */
    String day(LocalDate day) {
        if (day.equals(now.toLocalDate())) {
            return words.get("time.today");
        }
        return day.equals(now.toLocalDate().plusDays(1)) ? words.get("time.tomorrow")
                : dates().weekday(day);
    }

    /** "09:41, Thứ Hai 23/11/2026". */
    public String dayAndTime(LocalDateTime at) {
        return dates().whole(at);
    }

    private Dates dates() {
        return new Dates(words);
    }
}
