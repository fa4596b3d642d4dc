package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;

class CardAccessTest {

    private static List<String> expiries(String birth, String issued) {
        return CardAccess.parse("001090000011||Nguyễn Văn Mẫu|" + birth + "|Nam|Hà Nội|" + issued).orElseThrow().keys()
                .stream().map(AccessKey::expiry).toList();
    }

    @ParameterizedTest(name = "born {0}, issued {1}: {2}")
    @CsvSource({
            "20112014, 05012025, 281120",
            "20112012, 05012025, 371120",
            "20112010, 05012025, 351120",
            "15031990, 20042022, 300315",
            "15031990, 20042014, 300315",
            "15032000, 20042022, 250315",
            "15032000, 20042024, 400315",
            "15031970, 20042022, 300315"
    })
    void expiryIsTheBirthdayThatTheLawNames(String birth, String issued, String expiry) {
        assertEquals(List.of(expiry), expiries(birth, issued));
    }

    @Test
    void cardIssuedAtTheEdgeOfTheTwoYearsHasTwoCandidates() {
        assertEquals(List.of("250315", "400315"), expiries("15032000", "14032023"));
        assertEquals(List.of("400315", "250315"), expiries("15032000", "15032023"));
    }

    @Test
    void birthdayThatDoesNotExistThatYearHasTwoCandidates() {
        assertEquals(List.of("250228", "250301"), expiries("29022000", "20042021"));
    }

    @Test
    void cardOfAnElderHasNoEnd() {
        assertEquals(CardAccess.NO_EXPIRY, expiries("01011958", "12062023"));
        assertEquals(CardAccess.NO_EXPIRY, expiries("01011965", "01032023"), "issued at 58");
    }

    @Test
    void spellingOfNoExpiryCanBeConfigured() {
        CardAccess access = CardAccess.parse(SampleCitizens.ELDER.qr(), List.of("491231")).orElseThrow();
        assertEquals(List.of(new AccessKey("058000033", "580101", "491231")), access.keys());
    }

    @Test
    void yearAloneGivesFilledAndFirstOfJanuaryKeys() {
        List<AccessKey> keys = CardAccess.parse("001045000011||Nguyễn Văn Mẫu|1945|Nam|Hà Nội|12062023").orElseThrow().keys();
        assertEquals(List.of("45<<<<", "450101"), keys.stream().map(AccessKey::birth).distinct().toList());
        assertTrue(keys.size() <= CardAccess.MOST_KEYS);
    }

    @Test
    void zoneTypedKeyAndQrOfOneCardGiveTheSameKey() {
        for (SampleCitizen citizen : SampleCitizens.all()) {
            AccessKey fromZone = CardAccess.parse(citizen.mrz()).orElseThrow().keys().get(0);
            assertEquals(new AccessKey(citizen.documentNumber(), citizen.birthInZone(), citizen.expiryInZone()), fromZone);
            assertEquals(fromZone, CardAccess.parse(citizen.qr()).orElseThrow().keys().get(0));
        }
        assertEquals(CardAccess.parse(SampleCitizens.MAN.mrz()),
                CardAccess.parse("001090000011|15031990|15032030"));
    }

    @Test
    void zoneMayComeInLines() {
        String zone = SampleCitizens.MAN.mrz();
        assertTrue(CardAccess.parse(zone.substring(0, 30) + "\r\n" + zone.substring(30, 60) + " \n" + zone.substring(60)).isPresent());
    }

    @Test
    void publishedSpecimenZoneIsUnderstood() {
        Mrz mrz = Mrz.parse("IDVNM2010000131001201000013<<2 0102030M3102031VNM<<<<<<<<<<<4 NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<").orElseThrow();
        assertEquals("201000013", mrz.documentNumber());
        assertEquals("001201000013", mrz.number());
        assertEquals("NGUYEN VAN AN", mrz.name());
    }

    @Test
    void oneWrongLetterInTheZoneIsNotedBeforeTheChipIsAsked() {
        assertFalse(CardAccess.parse(SampleCitizens.MAN.mrz().replaceFirst("900315", "900316")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "|", "||", "||||||", "https://dichvucong.gov.vn", "001090000011", "001090000011|15031990",
            "001090000011|31021990|15032030", "12345|15031990|15032030", "MC-2026-000123",
            "001090000011||Nguyễn Văn Mẫu|99999999|Nam|Hà Nội|20042022",
            "001090000011|||15031990|Nam|Hà Nội|20042022"
    })
    void anotherCodeIsNoCard(String text) {
        assertEquals(Optional.empty(), CardAccess.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "001090000011|012345678|Nguyễn Văn Mẫu|15031990|Nam|Hà Nội|20042022",
            "001090000011||Nguyễn Văn Mẫu|15031990|Nam|Hà Nội|20042022||Cha Mẫu|Mẹ Mẫu||",
            "  001090000011||Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u|15031990|nam|Hà Nội|20042022\r\n",
            "001090000011||Nguyễn Văn Mẫu|15031990|Nam||20042022"
    })
    void cardsOfAllYearsAreUnderstood(String text) {
        CardQr qr = CardQr.parse(text).orElseThrow();
        assertEquals("Nguyễn Văn Mẫu", qr.fullName());
        assertEquals("15/03/1990", qr.birthDate());
        assertEquals(Identity.Level.QR_ONLY, qr.identity().level());
        assertEquals(List.of(new AccessKey("090000011", "900315", "300315")), CardAccess.parse(text).orElseThrow().keys());
    }

    @Test
    void womanIsAWomanInEitherSpellingOfUnicode() {
        assertEquals(Identity.Sex.FEMALE, CardQr.sex("Nữ"));
        assertEquals(Identity.Sex.FEMALE, CardQr.sex("Nu\u031B\u0303"));
        assertEquals(Identity.Sex.UNKNOWN, CardQr.sex(""));
    }

    @Test
    void nothingOfThePersonIsInATextForAJournal() {
        CardAccess access = CardAccess.parse(SampleCitizens.MAN.qr()).orElseThrow();
        assertEquals("CardAccess[1 keys]", access.toString());
        assertEquals("AccessKey", access.keys().get(0).toString());
        assertEquals("CardQr", CardQr.parse(SampleCitizens.MAN.qr()).orElseThrow().toString());
    }
}
