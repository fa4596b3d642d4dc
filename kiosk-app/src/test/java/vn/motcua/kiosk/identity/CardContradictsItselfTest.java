package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.Identity.Sex;

/** Remarks for the staff; nobody is turned away for them. */
class CardContradictsItselfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Identity identity(String number, String name, String birth, Sex sex, String expiry) {
        return new Identity(number, name, birth, sex, expiry, new byte[0], Identity.Level.CHIP_READ);
    }

    private static List<String> remarks(Identity identity) {
        return Consistency.remarks(identity, Mrz.parse(SampleCitizens.MAN.mrz()), TODAY);
    }

    private static final Identity MAN = identity("001090000011", "Nguyễn Văn Mẫu", "15/03/1990", Sex.MALE, "15/03/2030");

    @Test
    void cardsInOrderHaveNoRemarks() {
        assertEquals(List.of(), remarks(MAN));
        for (SampleCitizen citizen : SampleCitizens.all()) {
            Identity qr = CardQr.parse(citizen.qr()).orElseThrow().identity();
            assertEquals(List.of(), Consistency.remarks(qr, Mrz.parse(citizen.mrz()), TODAY), citizen.fullName());
        }
    }

    @Test
    void numberOfAnotherCenturyOrSexIsSaid() {
        assertEquals(List.of("the number's year of birth is not the one on the card"),
                Consistency.remarks(identity("001290000011", "A", "15/03/1990", Sex.MALE, ""), Optional.empty(), TODAY));
        assertEquals(List.of("the number's sex digit is not the sex on the card"),
                Consistency.remarks(identity("001090000011", "A", "1990", Sex.FEMALE, ""), Optional.empty(), TODAY));
    }

    @Test
    void eachFieldThatDiffersFromTheZoneIsSaid() {
        assertEquals(List.of("the name in data group 13 is not the one in the machine readable zone"),
                remarks(identity(MAN.number(), "Nguyễn Văn Mận", MAN.birthDate(), MAN.sex(), MAN.expiry())));
        assertEquals(List.of("the birth date in data group 13 is not the one in the machine readable zone"),
                remarks(identity(MAN.number(), MAN.fullName(), "16/03/1990", MAN.sex(), MAN.expiry())));
        assertEquals(List.of("the expiry in data group 13 is not the one in the machine readable zone"),
                remarks(identity(MAN.number(), MAN.fullName(), MAN.birthDate(), MAN.sex(), "15/03/2031")));
        assertEquals(List.of("the number in data group 13 is not the one in the machine readable zone"),
                remarks(identity("001090000012", MAN.fullName(), MAN.birthDate(), MAN.sex(), MAN.expiry())));
    }

    @Test
    void expiredCardIsSaid() {
        assertEquals(List.of("the card has expired"),
                Consistency.remarks(MAN, Optional.empty(), LocalDate.of(2030, 3, 16)));
        assertEquals(List.of(), Consistency.remarks(MAN, Optional.empty(), LocalDate.of(2030, 3, 15)), "its last day");
        assertEquals(List.of(), Consistency.remarks(identity("001058000033", "A", "1958", Sex.MALE, "Không thời hạn"),
                Optional.empty(), TODAY));
    }
}
