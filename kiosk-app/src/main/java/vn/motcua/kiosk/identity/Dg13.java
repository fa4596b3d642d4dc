package vn.motcua.kiosk.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Data group 13 of a Vietnamese card: the citizen's data in Vietnamese. Its layout is not published; what public readers
 * agree on is a list of {@code SEQUENCE { INTEGER id, value }} somewhere inside, the ids from 1 to 16. The list is looked
 * for by its shape, so that version numbers and wrappers around it do not matter.
 */
final class Dg13 {

    static final int NUMBER = 1;
    static final int FULL_NAME = 2;
    static final int BIRTH_DATE = 3;
    static final int SEX = 4;
    static final int EXPIRY = 12;

    private static final int DATA_GROUP = 0x6D;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int UTF8_STRING = 0x0C;
    private static final int PRINTABLE_STRING = 0x13;
    private static final int IA5_STRING = 0x16;
    private static final int BMP_STRING = 0x1E;

    private static final int FEWEST_ENTRIES = 3;
    private static final int DEEPEST = 6;

    private final Map<Integer, String> texts;

    private Dg13(Map<Integer, String> texts) {
        this.texts = texts;
    }

    /** @param raw the whole file, as read from the chip */
    static Dg13 parse(byte[] raw) throws MalformedDataException {
        List<BerTlv> entries = entries(BerTlv.only(raw).expecting(DATA_GROUP), 0)
                .orElseThrow(() -> new MalformedDataException("no list of entries in data group 13"));
        Map<Integer, String> texts = new TreeMap<>();
        for (BerTlv entry : entries) {
            List<BerTlv> parts = entry.children();
            if (parts.size() > 1) {
                text(parts.get(1)).ifPresent(text -> texts.putIfAbsent(id(parts.get(0)), text));
            }
        }
        return new Dg13(texts);
    }

    /** The text of an entry, NFC, without space around it; empty when the entry is missing, empty or no text. */
    Optional<String> text(int id) {
        return Optional.ofNullable(texts.get(id)).filter(text -> !text.isEmpty());
    }

    private static Optional<List<BerTlv>> entries(BerTlv node, int depth) {
        if (!node.constructed() || depth > DEEPEST) {
            return Optional.empty();
        }
        List<BerTlv> children;
        try {
            children = node.children();
        } catch (MalformedDataException e) {
            return Optional.empty();
        }
        boolean list = node.tag() == SEQUENCE || node.tag() == SET;
        List<BerTlv> entries = children.stream().filter(Dg13::isEntry).toList();
        if (list && entries.size() >= FEWEST_ENTRIES && entries.size() == children.size()) {
            return Optional.of(entries);
        }
        return children.stream().flatMap(child -> entries(child, depth + 1).stream()).findFirst();
    }

    private static boolean isEntry(BerTlv node) {
        if (node.tag() != SEQUENCE) {
            return false;
        }
        try {
            List<BerTlv> parts = node.children();
            return !parts.isEmpty() && parts.get(0).tag() == INTEGER && parts.get(0).value().length == 1;
        } catch (MalformedDataException e) {
            return false;
        }
    }

    private static int id(BerTlv integer) {
        return integer.value()[0];
    }

    private static Optional<String> text(BerTlv value) {
        return switch (value.tag()) {
            case UTF8_STRING -> decoded(value, StandardCharsets.UTF_8);
            case PRINTABLE_STRING, IA5_STRING -> decoded(value, StandardCharsets.US_ASCII);
            case BMP_STRING -> decoded(value, StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> decoded(BerTlv value, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(value.value())).toString();
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Ids of the entries that hold text, for a technician. */
    List<Integer> ids() {
        return new ArrayList<>(texts.keySet());
    }
}
