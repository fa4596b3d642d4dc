package vn.motcua.kiosk.identity;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Until when a card is valid, from the holder's birth date and the day of issue. The law (as commonly told of article 21
 * of both the Law on Citizen Identification 2014 and the Law on Identification 2023) has cards exchanged at 14, 25, 40 and 60; one issued within
 * the two years before such a birthday runs to the next, and from 60 on there is no end.
 */
final class CardValidity {

    private static final List<Integer> AGES_OF_EXCHANGE = List.of(14, 25, 40, 60);
    private static final int YEARS_OF_GRACE = 2;
    /** A guess: how offices count the two years is not published, so a card issued near the limit has both candidates. */
    private static final int DAYS_OF_DOUBT = 3;

    /** @param ends birthdays at which the card may end, the likeliest first @param mayBeForEver it may have no end */
    record Candidates(List<LocalDate> ends, boolean mayBeForEver) {
    }

    private CardValidity() {
    }

    /** One candidate, or two near the limit and for people born on 29 February. */
    static Candidates of(LocalDate birth, LocalDate issued) {
        Set<LocalDate> ends = new LinkedHashSet<>();
        boolean forEver = addEnd(birth, issued, ends);
        forEver |= addEnd(birth, issued.plusDays(DAYS_OF_DOUBT), ends);
        forEver |= addEnd(birth, issued.minusDays(DAYS_OF_DOUBT), ends);
        return new Candidates(List.copyOf(ends), forEver);
    }

    /** @return true when no age of exchange is left */
    private static boolean addEnd(LocalDate birth, LocalDate issued, Set<LocalDate> ends) {
        for (int age : AGES_OF_EXCHANGE) {
            LocalDate birthday = birth.plusYears(age);
            if (issued.isBefore(birthday.minusYears(YEARS_OF_GRACE))) {
                ends.add(birthday);
                if (birthday.getDayOfMonth() != birth.getDayOfMonth()) {
                    ends.add(birthday.plusDays(1));
                }
                return false;
            }
        }
        return true;
    }
}
