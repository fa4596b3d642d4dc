package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vietnamese in TCVN 5712, part 3 (VN3), as receipt printers have it: one code page for small letters and another that shows
 * capitals under the same codes. Java has no such character set.
 */
final class Tcvn3 {

    private static final int FIRST_PLAIN = 0x20;
    private static final int LAST_PLAIN = 0x7E;
    /** A1 to A7 in the page of small letters. */
    private static final String CAPITALS = "ĂÂÊÔƠƯĐ";
    private static final int FIRST_CAPITAL = 0xA1;
    /** Small letters, each run from the code named. */
    private static final Map<Integer, String> RUNS = Map.ofEntries(
            Map.entry(0xA8, "ăâêôơưđ"), Map.entry(0xB5, "àảãáạ"), Map.entry(0xBB, "ằẳẵắ"), Map.entry(0xC6, "ặầẩẫấậè"),
            Map.entry(0xCE, "ẻẽéẹềểễếệìỉ"), Map.entry(0xDC, "ĩíịò"), Map.entry(0xE1, "ỏõóọồổỗốộờởỡớợù"),
            Map.entry(0xF1, "ủũúụừửữứựỳỷỹýỵ"));
    /** Signs that the pages lack and that lose nothing when written plainly. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('·', "-"), Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('•', "*"), Map.entry('…', "..."),
            Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('‘', "'"), Map.entry('’', "'"), Map.entry('\u00A0', " "),
            Map.entry('\u2003', " "), Map.entry('\u2009', " "));

    /** The page a byte is meant for. */
    private enum Page { ANY, SMALL, CAPITAL }

    private record Letter(int code, Page page) {
    }

    private static final Map<Character, Letter> LETTERS = letters();

    private final int smallPage;
    private final int capitalPage;

    /** @param smallPage number for ESC t of the page with small letters; likewise the other; they may be the same */
    Tcvn3(int smallPage, int capitalPage) {
        this.smallPage = smallPage;
        this.capitalPage = capitalPage;
    }

    private static Map<Character, Letter> letters() {
        Map<Character, Letter> letters = new HashMap<>();
        RUNS.forEach((first, run) -> {
            for (int i = 0; i < run.length(); i++) {
                char small = run.charAt(i);
                letters.put(small, new Letter(first + i, Page.SMALL));
                letters.put(Character.toUpperCase(small), new Letter(first + i, Page.CAPITAL));
            }
        });
        for (int i = 0; i < CAPITALS.length(); i++) {
            letters.put(CAPITALS.charAt(i), new Letter(FIRST_CAPITAL + i, Page.SMALL));
        }
        return letters;
    }

    static int size() {
        return LETTERS.size();
    }

    /** Composed, and with plain signs for those that have no code. */
    static String simplified(String text) {
        StringBuilder simple = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            simple.append(PLAIN.getOrDefault(c, String.valueOf(c)));
        }
        return simple.toString();
    }

    static boolean covers(String simple) {
        return simple.chars().allMatch(c -> c >= FIRST_PLAIN && c <= LAST_PLAIN || c == '\n' || LETTERS.containsKey((char) c));
    }

    /** With the changes of page in between; nothing when a character has no code. The page of small letters is current before and after. */
    Optional<byte[]> encode(String simple) {
        if (!covers(simple)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int page = smallPage;
        for (char c : simple.toCharArray()) {
            Letter letter = LETTERS.getOrDefault(c, new Letter(c, Page.ANY));
            int wanted = switch (letter.page()) {
                case ANY -> page;
                case SMALL -> smallPage;
                case CAPITAL -> capitalPage;
            };
            if (wanted != page) {
                bytes.writeBytes(select(wanted));
                page = wanted;
            }
            bytes.write(letter.code());
        }
        if (page != smallPage) {
            bytes.writeBytes(select(smallPage));
        }
        return Optional.of(bytes.toByteArray());
    }

    /** ESC t. */
    byte[] select() {
        return select(smallPage);
    }

    private static byte[] select(int page) {
        return EscPos.bytes(0x1B, 0x74, page);
    }
}
