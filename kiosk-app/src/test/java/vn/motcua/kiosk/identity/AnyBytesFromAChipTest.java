package vn.motcua.kiosk.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.kiosk.bench.SampleChipKeys;
import vn.motcua.kiosk.bench.SampleCitizens;

/** Whatever a chip, a code or a zone says: the declared answer or the declared exception, and no other. */
class AnyBytesFromAChipTest {

    private static final String SEED = "9303";
    private static final int TRIES = 300;

    private static final SampleChipKeys KEYS = SampleChipKeys.make(PaceSuite.Cipher.AES_128, false);
    private static final Map<Integer, byte[]> FILES = SampleReading.CITIZENS.files(SampleCitizens.MAN, KEYS);
    private static final byte[] CARD_ACCESS = HexFormat.of().parseHex("31143012060A04007F0007020204020202010202010D");

    private interface Parser {
        Object parse(byte[] raw) throws MalformedDataException;
    }

    private static final List<Parser> PARSERS = List.of(ChipContents::zone, Portrait::picture, Dg13::parse, SecurityObject::parse,
            PublicChipKeys::parse, ActiveAuthentication::key, PaceOffer::parse, CardSecurity::parse);
    private static final List<byte[]> WHOLE = List.of(FILES.get(0x0101), FILES.get(0x0102), FILES.get(0x010D), FILES.get(0x011D),
            FILES.get(0x010E), FILES.get(0x010F), CARD_ACCESS, SampleReading.CITIZENS.cardSecurity(KEYS));

    private static void parse(int file, byte[] raw) {
        try {
            PARSERS.get(file).parse(raw);
        } catch (MalformedDataException declared) {
            // The one way out.
        }
    }

    /** A good file with a few bytes changed, near its beginning, where lengths and tags stand, or anywhere. */
    @Provide
    Arbitrary<byte[]> spoiled() {
        return Arbitraries.of(List.of(0, 1, 2, 3, 4, 5, 6, 7)).flatMap(file -> {
            byte[] whole = WHOLE.get(file);
            Arbitrary<Integer> place = Arbitraries.oneOf(Arbitraries.integers().between(0, Math.min(40, whole.length - 1)),
                    Arbitraries.integers().between(0, whole.length - 1));
            Arbitrary<Integer> change = Combinators.combine(place, Arbitraries.oneOf(Arbitraries.bytes(),
                            Arbitraries.of((byte) 0x80, (byte) 0x82, (byte) 0x83, (byte) 0x84, (byte) 0xFF, (byte) 0x7F)))
                    .as((at, value) -> at << 8 | value & 0xFF);
            return Combinators.combine(change.list().ofMinSize(1).ofMaxSize(5), Arbitraries.integers().between(0, whole.length))
                    .as((changes, cut) -> spoiled(file, changes, cut));
        });
    }

    private static byte[] spoiled(int file, List<Integer> changes, int cut) {
        byte[] bytes = WHOLE.get(file).clone();
        changes.forEach(change -> bytes[change >> 8] = change.byteValue());
        byte[] shortened = cut % 4 == 0 ? Arrays.copyOf(bytes, cut) : bytes;
        byte[] marked = Arrays.copyOf(shortened, shortened.length + 1);
        marked[shortened.length] = (byte) file;
        return marked;
    }

    @Property(tries = 2 * TRIES, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void spoiledFileIsReadOrMalformed(@ForAll("spoiled") byte[] marked) {
        parse(marked[marked.length - 1], Arrays.copyOf(marked, marked.length - 1));
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void anyBytesAreReadOrMalformed(@ForAll byte[] bytes) {
        for (int file = 0; file < PARSERS.size(); file++) {
            parse(file, bytes);
            byte[] withRightTag = bytes.length == 0 ? new byte[] {WHOLE.get(file)[0]} : bytes.clone();
            withRightTag[0] = WHOLE.get(file)[0];
            parse(file, withRightTag);
        }
    }

    /** The list of data groups in EF.COM is not read: it is not signed. Its shape is walked like any other file's. */
    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void anyObjectsAreWalkedToTheirEnd(@ForAll byte[] bytes) {
        try {
            BerTlv.row(bytes);
            BerTlv.totalLength(bytes);
        } catch (MalformedDataException declared) {
            // The one way out.
        }
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void anyTextIsACodeOrNone(@ForAll String text) {
        CardQr.parse(text);
        CardAccess.parse(text);
        Mrz.parse(text);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void nearlyRightCodesAreCodesOrNone(@ForAll("fields") List<String> fields) {
        String text = String.join("|", fields);
        CardQr.parse(text).ifPresent(CardQr::identity);
        CardAccess.parse(text);
    }

    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.oneOf(Arbitraries.of("001090000011", "15031990", "1945", "00001945", "29022000", "31129999", "Nam", "Nữ", ""),
                Arbitraries.strings().numeric().ofMaxLength(13), Arbitraries.strings().ofMaxLength(5)).list().ofMaxSize(9);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void nearlyRightZonesAreZonesOrNone(@ForAll("zones") String zone) {
        CardAccess.parse(zone);
        byte[] text = zone.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[text.length + 5];
        file[0] = 0x61;
        file[1] = (byte) (text.length + 3);
        file[2] = 0x5F;
        file[3] = 0x1F;
        file[4] = (byte) text.length;
        System.arraycopy(text, 0, file, 5, text.length);
        parse(0, file);
    }

    @Provide
    Arbitrary<String> zones() {
        String zone = SampleCitizens.MAN.mrz();
        return Combinators.combine(Arbitraries.integers().between(0, zone.length() - 1), Arbitraries.of("<", "0", "9", "A", "a", " ", "đ", ""))
                .as((at, letter) -> zone.substring(0, at) + letter + zone.substring(at + 1));
    }
}
