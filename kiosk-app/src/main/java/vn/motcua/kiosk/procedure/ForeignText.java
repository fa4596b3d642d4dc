package vn.motcua.kiosk.procedure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text of unknown encoding: what its first bytes say, UTF-8 when it is valid, else the old Windows encoding of Vietnam. */
record ForeignText(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1258");

    static ForeignText of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new ForeignText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new ForeignText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new ForeignText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        try {
            return new ForeignText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), "UTF-8");
        } catch (CharacterCodingException e) {
            return new ForeignText(new String(bytes, WINDOWS), WINDOWS.name());
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
