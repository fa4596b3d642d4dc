package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleCitizens;

/** Bytes from a chip that lies, is worn out or is of a kind that nobody has described. */
class HostileBytesTest {

    private static final Map<Integer, byte[]> FILES = SampleReading.CITIZENS.files(SampleCitizens.MAN);

    private interface Parser {
        Object parse(byte[] raw) throws MalformedDataException;
    }

    private static final Map<Integer, Parser> PARSERS = Map.of(
            0x010D, Dg13::parse, 0x0102, Portrait::picture, 0x011D, SecurityObject::parse);

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] dg13(String... entries) {
        byte[] inside = hex(String.join("", entries));
        byte[] whole = Arrays.copyOf(new byte[] {0x6D, (byte) 0x82, 0, 0, 0x30, (byte) 0x82, 0, 0}, 8 + inside.length);
        System.arraycopy(inside, 0, whole, 8, inside.length);
        whole[2] = (byte) (inside.length + 4 >> 8);
        whole[3] = (byte) (inside.length + 4);
        whole[6] = (byte) (inside.length >> 8);
        whole[7] = (byte) inside.length;
        return whole;
    }

    private static final String NUMBER = "3011020101130C303031323031303030303133";
    private static final String NAME = "30150201020C104E677579E1BB856E2056C4836E20416E";
    private static final String BIRTH = "300F020103130A30332F30322F32303031";

    @Test
    void entriesInAnyOrderAndUnknownOnesDoNotMatter() throws MalformedDataException {
        Dg13 data = Dg13.parse(dg13(BIRTH, "3006 020163 040100", NAME, "3003 02010E", NUMBER));
        assertEquals("001201000013", data.text(Dg13.NUMBER).orElseThrow());
        assertEquals("Nguyễn Văn An", data.text(Dg13.FULL_NAME).orElseThrow());
        assertEquals("03/02/2001", data.text(Dg13.BIRTH_DATE).orElseThrow());
    }

    @Test
    void patternOfAnEntryInsideATextIsText() throws MalformedDataException {
        // The text of entry 10 holds the bytes with which entry 2 begins.
        byte[] trap = "0\u0005\u0002\u0001\u0002 0".getBytes(StandardCharsets.ISO_8859_1);
        String entry = "30" + String.format("%02X", trap.length + 5) + "02010A0C" + String.format("%02X", trap.length)
                + HexFormat.of().formatHex(trap);
        assertEquals("Nguyễn Văn An", Dg13.parse(dg13(entry, NUMBER, NAME)).text(Dg13.FULL_NAME).orElseThrow());
    }

    @Test
    void longTextNeedsALongLength() throws MalformedDataException {
        String text = "A".repeat(300);
        String entry = "3082013302010A0C82012C" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        assertEquals(text, Dg13.parse(dg13(NUMBER, NAME, entry)).text(10).orElseThrow());
    }

    @Test
    void textThatIsNoUnicodeIsNoText() throws MalformedDataException {
        Dg13 data = Dg13.parse(dg13(NUMBER, "3007 020102 0C02 C3 28", BIRTH));
        assertEquals(java.util.Optional.empty(), data.text(Dg13.FULL_NAME));
    }

    @Test
    void endlessNestingEnds() {
        byte[] nest = new byte[4000];
        int length = 0;
        for (int at = nest.length; at >= 6; at -= 4) {
            nest[at - 4] = 0x30;
            nest[at - 3] = (byte) 0x82;
            nest[at - 2] = (byte) (length >> 8);
            nest[at - 1] = (byte) length;
            length += 4;
        }
        nest[0] = 0x6D;
        assertThrows(MalformedDataException.class, () -> Dg13.parse(nest));
    }

    @Test
    void jpeg2000IsAPictureToo() throws MalformedDataException {
        byte[] file = FILES.get(0x0102);
        int picture = file.length - pictureLength();
        byte[] other = file.clone();
        System.arraycopy(hex("0000000C6A502020"), 0, other, picture, 8);
        assertArrayEquals(hex("0000000C6A502020"), Arrays.copyOf(Portrait.picture(other), 8));
        System.arraycopy(hex("4D5A900003000000"), 0, other, picture, 8);
        assertThrows(MalformedDataException.class, () -> Portrait.picture(other));
    }

    private static int pictureLength() throws MalformedDataException {
        return Portrait.picture(FILES.get(0x0102)).length;
    }

    @Test
    void everyFileCutAnywhereIsMalformedAndNothingElse() {
        PARSERS.forEach((identifier, parser) -> {
            byte[] whole = FILES.get(identifier);
            int step = Math.max(1, whole.length / 500);
            for (int length = 0; length < whole.length; length += step) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThrows(MalformedDataException.class, () -> parser.parse(cut), "cut to " + length);
            }
        });
    }

    @Test
    void anyByteMayBeWrong() {
        Random random = new Random(9303);
        PARSERS.forEach((identifier, parser) -> {
            for (int round = 0; round < 500; round++) {
                byte[] wrong = FILES.get(identifier).clone();
                for (int i = 0; i < 1 + round % 3; i++) {
                    wrong[random.nextInt(Math.min(wrong.length, 600))] = (byte) random.nextInt();
                }
                try {
                    parser.parse(wrong);
                } catch (MalformedDataException declared) {
                    // The one way out.
                } catch (RuntimeException e) {
                    fail("file " + Integer.toHexString(identifier) + ", round " + round, e);
                }
            }
        });
    }
}
