package vn.motcua.kiosk.identity;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The citizen, as the card says. Lives in the memory of one visit only.
 *
 * @param number    12 digits
 * @param fullName  NFC, as written on the card: capitals and small letters as the chip has them
 * @param birthDate dd/MM/yyyy, or a year alone where the card has no more
 * @param sex       as on the card
 * @param expiry    dd/MM/yyyy or a text such as "Không thời hạn"; empty when unknown
 * @param portrait  JPEG bytes, whatever the card has; empty when there is none
 * @param level     how sure the identity is
 * @param doubt     why staff should look at the card themselves; nobody is turned away for it
 */
public record Identity(String number, String fullName, String birthDate, Sex sex, String expiry, byte[] portrait, Level level,
                       Optional<Doubt> doubt) {

    /** Of a card that leaves nothing to look at. */
    public Identity(String number, String fullName, String birthDate, Sex sex, String expiry, byte[] portrait, Level level) {
        this(number, fullName, birthDate, sex, expiry, portrait, level, Optional.empty());
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public enum Sex { MALE, FEMALE, UNKNOWN }

    /** From weak to strong. */
    public enum Level {
        /** The printed QR alone: anybody with a photo of the card can show it. */
        QR_ONLY,
        /** The chip answered to the right key. */
        CHIP_READ,
        /** The chip's data is as its signer left it. */
        INTEGRITY_PROVEN,
        /** The signer is one that the centre trusts. */
        ISSUER_TRUSTED
    }

    /** First 4 and last 2 digits: 0010 •••• ••12. */
    public String maskedNumber() {
        if (number.length() != 12) {
            return "••••";
        }
        return number.substring(0, 4) + " •••• ••" + number.substring(10);
    }

    Identity doubted(Optional<Doubt> why) {
        return new Identity(number, fullName, birthDate, sex, expiry, portrait, level, why);
    }

    /** The last word of the name, as Vietnamese are addressed. */
    public String givenName() {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    /** The year of birth, four digits. */
    public String birthYear() {
        return birthDate.length() >= 4 ? birthDate.substring(birthDate.length() - 4) : birthDate;
    }

    /** Years lived at least; 0 when the card does not say. */
    public int age(LocalDate today) {
        try {
            return birthDate.length() > 4 ? Period.between(LocalDate.parse(birthDate, DAY), today).getYears()
                    // By the year alone everybody may have been born on its last day.
                    : today.getYear() - Integer.parseInt(birthDate) - 1;
        } catch (DateTimeParseException | NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identity that && number.equals(that.number) && fullName.equals(that.fullName)
                && birthDate.equals(that.birthDate) && sex == that.sex && expiry.equals(that.expiry)
                && Arrays.equals(portrait, that.portrait) && level == that.level && doubt.equals(that.doubt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, level);
    }

    /** Says nothing of the person, so that a careless log line cannot either. */
    @Override
    public String toString() {
        return "Identity[" + level + "]";
    }
}
