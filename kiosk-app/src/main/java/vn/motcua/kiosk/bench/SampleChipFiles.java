package vn.motcua.kiosk.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a sample chip, laid out as on a Vietnamese card (ICAO Doc 9303-10; data group 13 as public readers know it). */
final class SampleChipFiles {

    private static final int UTF8_STRING = 0x0C;
    private static final int PRINTABLE_STRING = 0x13;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;

    private final SampleCitizen citizen;
    private final SampleSigner signer;

    private final int leastPortrait;
    private final Optional<SampleChipKeys> keys;

    /** @param leastPortrait bytes that data group 2 has at least: a longer picture looks the same */
    SampleChipFiles(SampleCitizen citizen, SampleSigner signer, int leastPortrait, Optional<SampleChipKeys> keys) {
        this.citizen = citizen;
        this.signer = signer;
        this.leastPortrait = leastPortrait;
        this.keys = keys;
    }

    Map<Integer, byte[]> byIdentifier() {
        byte[] zone = tlv(0x61, tlv(0x5F1F, citizen.mrz().getBytes(StandardCharsets.US_ASCII)));
        byte[] portrait = longPortrait(new SamplePortrait(citizen).jpeg());
        byte[] data = citizenData();
        Map<Integer, byte[]> groups = new TreeMap<>(Map.of(1, zone, 2, portrait, 13, data));
        keys.ifPresent(known -> {
            groups.put(14, agreementKey(known));
            groups.put(15, tlv(0x6F, known.signing().getPublic().getEncoded()));
        });
        Map<Integer, byte[]> files = new TreeMap<>(Map.of(0x011E, contents(), 0x011D, tlv(0x77, signer.sign(groups))));
        groups.forEach((group, content) -> files.put(0x0100 | group, content));
        return files;
    }

    /** EF.CardSecurity with the public key of the agreement, for the chip authentication mapping. */
    static byte[] cardSecurity(SampleSigner signer, SampleChipKeys keys) {
        return signer.signInfos(tlv(SET, tlv(SEQUENCE, hex("060904007F000702020102"), keys.agreement().getPublic().getEncoded())));
    }

    /** The public key for chip authentication, and the cipher that goes with it. */
    private static byte[] agreementKey(SampleChipKeys keys) {
        byte[] agreement = {(byte) (keys.onACurve() ? 2 : 1)};
        byte[] cipher = {(byte) (keys.cipher().ordinal() + 1)};
        byte[] number = keys.number().isPresent() ? tlv(0x02, new byte[] {(byte) keys.number().getAsInt()}) : new byte[0];
        return tlv(0x6E, tlv(SET,
                tlv(SEQUENCE, tlv(0x06, hex("04007F0007020201"), agreement), keys.agreement().getPublic().getEncoded(), number),
                tlv(SEQUENCE, tlv(0x06, hex("04007F0007020203"), agreement, cipher), hex("020101"), number)));
    }

    /** EF.COM: version 1.7, Unicode 4.0.0, and the tags of the data groups. */
    private static byte[] contents() {
        return tlv(0x60, tlv(0x5F01, ascii("0107")), tlv(0x5F36, ascii("040000")), tlv(0x5C, hex("61756D")));
    }

    private byte[] citizenData() {
        byte[] entries = tlv(SET,
                entry(1, PRINTABLE_STRING, citizen.number()),
                entry(2, UTF8_STRING, citizen.fullName()),
                entry(3, PRINTABLE_STRING, citizen.birth().format(SampleCitizen.ON_CARD)),
                entry(4, UTF8_STRING, citizen.sexOnCard()),
                entry(5, UTF8_STRING, "Việt Nam"),
                entry(6, UTF8_STRING, "Kinh"),
                entry(7, UTF8_STRING, "Không"),
                entry(8, UTF8_STRING, "Phường Thử Nghiệm, Thành phố Hà Nội"),
                entry(9, UTF8_STRING, "Số 1 Phố Thử Nghiệm, Phường Thử Nghiệm, Thành phố Hà Nội"),
                entry(10, UTF8_STRING, "Không có dấu vết riêng"),
                entry(11, PRINTABLE_STRING, citizen.issued().format(SampleCitizen.ON_CARD)),
                entry(12, UTF8_STRING, citizen.expiryOnCard()),
                tlv(SEQUENCE, hex("02010D"), tlv(SEQUENCE, tlv(UTF8_STRING, utf8("Cha Thử Nghiệm"))),
                        tlv(SEQUENCE, tlv(UTF8_STRING, utf8("Mẹ Thử Nghiệm")))),
                tlv(SEQUENCE, hex("02010E")),
                tlv(SEQUENCE, hex("02010F")),
                entry(16, PRINTABLE_STRING, "0000000000000000"));
        // The 19 bytes before the first entry are not published; version, identifier and list fit their number.
        return tlv(0x6D, tlv(SEQUENCE, hex("020100"), hex("060667810801010D"), entries));
    }

    private static byte[] entry(int id, int type, String text) {
        return tlv(SEQUENCE, new byte[] {0x02, 0x01, (byte) id}, tlv(type, utf8(text)));
    }

    /** What stands behind the end of a JPEG is not looked at. */
    private byte[] longPortrait(byte[] jpeg) {
        byte[] file = portrait(jpeg);
        int missing = Math.max(0, leastPortrait - file.length);
        return missing == 0 ? file : portrait(Arrays.copyOf(jpeg, jpeg.length + missing));
    }

    private static byte[] portrait(byte[] jpeg) {
        byte[] header = tlv(0xA1, hex("810102"), hex("820100"), hex("87020101"), hex("88020008"));
        return tlv(0x75, tlv(0x7F61, hex("020101"), tlv(0x7F60, header, tlv(0x5F2E, faceRecord(jpeg)))));
    }

    /** ISO/IEC 19794-5: record header, one face without feature points, one JPEG. */
    private static byte[] faceRecord(byte[] jpeg) {
        int faceLength = 20 + 12 + jpeg.length;
        ByteBuffer record = ByteBuffer.allocate(14 + faceLength);
        record.put(ascii("FAC\0")).put(ascii("010\0")).putInt(14 + faceLength).putShort((short) 1);
        record.putInt(faceLength).putShort((short) 0);
        // Sex, eyes, hair, features, expression, pose and its uncertainty: unspecified.
        record.put(new byte[14]);
        // Full frontal, JPEG, size, 24 bit colour, digital camera, device and quality unspecified.
        record.put((byte) 1).put((byte) 0).putShort((short) SamplePortrait.WIDTH).putShort((short) SamplePortrait.HEIGHT)
                .put((byte) 1).put((byte) 2).putShort((short) 0).putShort((short) 0);
        return record.put(jpeg).array();
    }

    private static byte[] tlv(int tag, byte[]... parts) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            value.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            whole.write(tag >> 8);
        }
        whole.write(tag);
        int length = value.size();
        if (length > 0xFF) {
            whole.write(0x82);
            whole.write(length >> 8);
        } else if (length > 0x7F) {
            whole.write(0x81);
        }
        whole.write(length);
        whole.writeBytes(value.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
