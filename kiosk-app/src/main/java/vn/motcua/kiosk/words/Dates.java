package vn.motcua.kiosk.words;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Days and times as a language writes them: "Thứ Hai 23/11", "Monday 23 November". The clock has 24 hours everywhere, as on the
 * wall of the branch.
 */
public record Dates(Words words) {

    /** "09:41". By hand: a format would have the digits of other languages loaded before the first screen stands. */
    public static String clock(LocalDateTime at) {
        return twoDigits(at.getHour()) + ':' + twoDigits(at.getMinute());
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** "Thứ Hai, 23/11", for the head of every screen. */
    public String today(LocalDate day) {
        return words.get("date.short", weekdayName(day), day.getDayOfMonth(), month(day));
    }

    /** "Thứ Hai 23/11". */
    public String weekday(LocalDate day) {
        return words.get("time.day", weekdayName(day), day.getDayOfMonth(), month(day));
    }

    /** "23/11/2026". */
    public String date(LocalDate day) {
        return words.get("date.day", day.getDayOfMonth(), month(day), day.getYear());
    }

    /** "09:52, 23/11". */
    public String timeOnDay(LocalDateTime at) {
        return words.get("time.on-day", clock(at), at.getDayOfMonth(), month(at.toLocalDate()));
    }

    /** "09:41, 23/11/2026". */
    public String timeAndDate(LocalDateTime at) {
        return clock(at) + ", " + date(at.toLocalDate());
    }

    /** "09:41, Thứ Hai 23/11/2026". */
    public String whole(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        return clock(at) + ", " + words.get("date.long", weekdayName(day), day.getDayOfMonth(), month(day), day.getYear());
    }

    private String weekdayName(LocalDate day) {
        return words.get("day." + day.getDayOfWeek().getValue());
    }

    private String month(LocalDate day) {
        return words.get("date.month." + day.getMonthValue());
    }
}
