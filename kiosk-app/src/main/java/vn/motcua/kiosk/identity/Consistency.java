package vn.motcua.kiosk.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what a card says in several places agrees. A mismatch warns the staff and never keeps anybody out: registers have
 * errors, and the number keeps them for a lifetime.
 */
final class Consistency {

    private static final DateTimeFormatter ON_CARD = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter IN_ZONE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final int FIRST_CENTURY = 19;

    static final String EXPIRED = "the card has expired";

    private final List<String> remarks = new ArrayList<>();

    private Consistency() {
    }

    /** @return what does not agree, in the technician's English and without anything personal */
    static List<String> remarks(Identity identity, Optional<Mrz> zone, LocalDate today) {
        Consistency check = new Consistency();
        check.number(identity);
        zone.ifPresent(mrz -> check.zone(identity, mrz));
        day(identity.expiry()).filter(end -> end.isBefore(today)).ifPresent(end -> check.remarks.add(EXPIRED));
        return check.remarks;
    }

    /** Decree 137/2015, article 13: the fourth digit is century and sex, the next two are the year of birth. */
    private void number(Identity identity) {
        String number = identity.number();
        int centuryAndSex = Character.digit(number.charAt(3), 10);
        String year = (FIRST_CENTURY + centuryAndSex / 2) + number.substring(4, 6);
        if (!identity.birthYear().equals(year)) {
            remarks.add("the number's year of birth is not the one on the card");
        }
        Identity.Sex sex = centuryAndSex % 2 == 0 ? Identity.Sex.MALE : Identity.Sex.FEMALE;
        if (identity.sex() != Identity.Sex.UNKNOWN && identity.sex() != sex) {
            remarks.add("the number's sex digit is not the sex on the card");
        }
    }

    private void zone(Identity identity, Mrz zone) {
        compare("number", identity.number().substring(3).equals(zone.documentNumber())
                && (zone.number().isEmpty() || zone.number().equals(identity.number())));
        day(identity.birthDate()).ifPresent(birth -> compare("birth date", birth.format(IN_ZONE).equals(zone.birth())));
        day(identity.expiry()).ifPresent(end -> compare("expiry", end.format(IN_ZONE).equals(zone.expiry())));
        compare("sex", zone.sexOnCard() == Identity.Sex.UNKNOWN || identity.sex() == zone.sexOnCard());
        // A long name is cut off in the zone (Doc 9303-5, 4.2.2).
        compare("name", letters(identity.fullName()).startsWith(letters(zone.name())));
    }

    private void compare(String what, boolean same) {
        if (!same) {
            remarks.add("the " + what + " in data group 13 is not the one in the machine readable zone");
        }
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replace('đ', 'd').replace('Đ', 'D')
                .replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, ON_CARD));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
