package vn.motcua.kiosk.identity;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The picture in data group 2: a biometric template (ICAO Doc 9303-10, 4.7.2) around a face record (ISO/IEC 19794-5). */
final class Portrait {

    private static final int DATA_GROUP = 0x75;
    private static final int TEMPLATES = 0x7F61;
    private static final int TEMPLATE = 0x7F60;
    private static final int BIOMETRIC_DATA = 0x5F2E;
    private static final int BIOMETRIC_DATA_CONSTRUCTED = 0x7F2E;

    private static final int FACE_RECORD = 0x46414300; // "FAC\0"
    private static final int FACE_HEADER = 20;
    private static final int FEATURE_POINT = 8;
    private static final int IMAGE_HEADER = 12;

    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_2000_FILE = {0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20};
    private static final byte[] JPEG_2000_STREAM = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};

    private Portrait() {
    }

    /**
     * @param raw the whole file, as read from the chip
     * @return the bytes of the first picture, JPEG or JPEG 2000
     */
    static byte[] picture(byte[] raw) throws MalformedDataException {
        BerTlv template = BerTlv.only(raw).expecting(DATA_GROUP).child(TEMPLATES).child(TEMPLATE);
        for (BerTlv part : template.children()) {
            if (part.tag() == BIOMETRIC_DATA || part.tag() == BIOMETRIC_DATA_CONSTRUCTED) {
                return pictureOfFace(part.value());
            }
        }
        throw new MalformedDataException("no biometric data in data group 2");
    }

    private static byte[] pictureOfFace(byte[] data) throws MalformedDataException {
        ByteBuffer in = ByteBuffer.wrap(data);
        if (in.remaining() < 14 || in.getInt() != FACE_RECORD) {
            throw new MalformedDataException("no face record");
        }
        in.position(14);
        if (in.remaining() < FACE_HEADER) {
            throw new MalformedDataException("face record cut short");
        }
        int faceStart = in.position();
        int faceLength = in.getInt();
        int features = in.getShort() & 0xFFFF;
        int pictureStart = faceStart + FACE_HEADER + features * FEATURE_POINT + IMAGE_HEADER;
        if (faceLength < pictureStart - faceStart || faceLength > data.length - faceStart) {
            throw new MalformedDataException("face record with a wrong length");
        }
        byte[] picture = Arrays.copyOfRange(data, pictureStart, faceStart + faceLength);
        if (!begins(picture, JPEG) && !begins(picture, JPEG_2000_FILE) && !begins(picture, JPEG_2000_STREAM)) {
            throw new MalformedDataException("neither JPEG nor JPEG 2000");
        }
        return picture;
    }

    static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.mismatch(bytes, with) == with.length;
    }
}
