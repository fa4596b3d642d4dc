package vn.motcua.kiosk.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that may open the chip, the likeliest first, from whatever is at hand: the card's QR, its machine readable zone,
 * or what the citizen typed.
 *
 * @param keys         0 to {@value #MOST_KEYS}: a chip slows down, and some lock, when too many wrong keys are tried
 * @param accessNumber the card access number (CAN), tried before the keys where the chip offers PACE
 */
public record CardAccess(List<AccessKey> keys, Optional<String> accessNumber) {

    public static final int MOST_KEYS = 4;

    /** What may stand for "no expiry" in the zone: a guess, for nothing is published; the configuration can name others. */
    public static final List<String> NO_EXPIRY = List.of("991231", "<<<<<<");

    private static final DateTimeFormatter IN_ZONE = DateTimeFormatter.ofPattern("uuMMdd");

    public CardAccess {
        keys = keys.stream().distinct().limit(MOST_KEYS).toList();
        if (keys.isEmpty() && accessNumber.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        if (accessNumber.isPresent() && !accessNumber.get().matches("\\d{6}")) {
            throw new IllegalArgumentException("no card access number");
        }
    }

    CardAccess(List<AccessKey> keys) {
        this(keys, Optional.empty());
    }

    /** @param accessNumber six digits @throws IllegalArgumentException when it is not */
    public static CardAccess byAccessNumber(String accessNumber) {
        return new CardAccess(List.of(), Optional.of(accessNumber));
    }

    /**
     * Also tries the last six digits of the citizen's number as access number: that cards take it is told in the field and
     * published nowhere, so it is for branches whose cards are known to.
     */
    public CardAccess withNumberAsAccessNumber() {
        String number = keys.isEmpty() ? "" : keys.get(0).documentNumber();
        return number.matches("\\d{9}") ? new CardAccess(keys, Optional.of(number.substring(3))) : this;
    }

    /** As {@link #parse(String, List)}, with {@link #NO_EXPIRY}. */
    public static Optional<CardAccess> parse(String text) {
        return parse(text, NO_EXPIRY);
    }

    /**
     * Tells by itself what the text is: the QR (seven fields or more between bars), the typed form
     * {@code number|ddMMyyyy|ddMMyyyy} (number, birth, expiry or nothing), or a machine readable zone of three lines of 30.
     *
     * @param noExpiry six characters each: what may stand for "no expiry" in the zone, the likeliest first
     * @return empty when it is none of them
     */
    public static Optional<CardAccess> parse(String text, List<String> noExpiry) {
        if (!text.contains("|")) {
            return Mrz.parse(text).map(mrz -> new CardAccess(
                    List.of(new AccessKey(mrz.documentNumber(), mrz.birth(), mrz.expiry()))));
        }
        Optional<CardAccess> typed = typed(text, noExpiry);
        return typed.isPresent() ? typed : CardQr.parse(text).flatMap(qr -> printed(qr, noExpiry));
    }

    private static Optional<CardAccess> typed(String text, List<String> noExpiry) {
        String[] fields = text.strip().split("\\|", -1);
        if (fields.length != 3 || !fields[0].matches("\\d{12}")) {
            return Optional.empty();
        }
        Optional<LocalDate> birth = CardQr.day(fields[1]);
        List<String> expiries = fields[2].isEmpty() ? noExpiry : CardQr.day(fields[2]).map(day -> List.of(day.format(IN_ZONE))).orElse(List.of());
        if (birth.isEmpty() || expiries.isEmpty()) {
            return Optional.empty();
        }
        String born = birth.get().format(IN_ZONE);
        return Optional.of(new CardAccess(expiries.stream().map(expiry -> new AccessKey(lastNine(fields[0]), born, expiry)).toList()));
    }

    /** The QR does not say the expiry; the law does. */
    private static Optional<CardAccess> printed(CardQr qr, List<String> noExpiry) {
        List<String> expiries = expiries(qr, noExpiry);
        List<AccessKey> keys = new ArrayList<>();
        for (String birth : births(qr)) {
            for (String expiry : expiries) {
                keys.add(new AccessKey(lastNine(qr.number()), birth, expiry));
            }
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new CardAccess(keys));
    }

    private static List<String> births(CardQr qr) {
        return qr.birthDay()
                .map(day -> List.of(day.format(IN_ZONE)))
                // Doc 9303-3, 4.8: what is not known of a date is filled.
                .orElseGet(() -> List.of(qr.birthDate().substring(2) + "<<<<", qr.birthDate().substring(2) + "0101"));
    }

    private static List<String> expiries(CardQr qr, List<String> noExpiry) {
        if (qr.issued().isEmpty()) {
            return noExpiry;
        }
        LocalDate birth = qr.birthDay().orElseGet(() -> LocalDate.of(Integer.parseInt(qr.birthDate()), 1, 1));
        CardValidity.Candidates candidates = CardValidity.of(birth, qr.issued().get());
        Set<String> expiries = new LinkedHashSet<>();
        candidates.ends().forEach(end -> expiries.add(end.format(IN_ZONE)));
        if (candidates.mayBeForEver()) {
            expiries.addAll(noExpiry);
        }
        return List.copyOf(expiries);
    }

    private static String lastNine(String number) {
        return number.substring(number.length() - 9);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "CardAccess[" + keys.size() + " keys]";
    }
}
