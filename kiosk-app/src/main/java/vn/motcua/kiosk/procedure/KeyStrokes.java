package vn.motcua.kiosk.procedure;

import java.util.Optional;

/**
 * Reads words that were typed for an input method which was off: Telex ("ddawng kys") and VNI ("d9a8ng ky1"). Marks may
 * stand right behind their letter or at the word's end, as people type them.
 */
final class KeyStrokes {

    private static final String TELEX_TONES = "sfrxj";
    private static final String VOWELS = "aeiouyăâêôơư";

    private KeyStrokes() {
    }

    /** @param word lower case, no marks; @return empty when it holds no key of Telex */
    static Optional<Syllable> telex(String word) {
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        boolean changed = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int key = TELEX_TONES.indexOf(c);
            if (key >= 0 && vowelAt(letters) >= 0 && !beginsNext(word, i)) {
                tone = key + 1;
                changed = true;
            } else if (c == 'w' && hook(letters) || "aeo".indexOf(c) >= 0 && again(letters, c) || c == 'd' && bar(letters)) {
                changed = true;
            } else {
                letters.append(c);
            }
        }
        return changed && !letters.isEmpty() ? Optional.of(syllable(letters, tone)) : Optional.empty();
    }

    /** @param word lower case, no marks; @return empty when it holds no digit of VNI behind a letter */
    static Optional<Syllable> vni(String word) {
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        boolean changed = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '1' || c > '9' || letters.isEmpty()) {
                letters.append(c);
                continue;
            }
            boolean read = switch (c) {
                case '6' -> roof(letters);
                case '7' -> hook(letters);
                case '8' -> mark(letters, 'a', 'ă');
                case '9' -> bar(letters);
                default -> true;
            };
            if (!read) {
                return Optional.empty();
            }
            tone = c <= '5' ? c - '0' : tone;
            changed = true;
        }
        return changed ? Optional.of(syllable(letters, tone)) : Optional.empty();
    }

    private static Syllable syllable(StringBuilder letters, int tone) {
        return Syllable.of(letters.toString()).withTone(tone);
    }

    /** A tone's key is a plain consonant when a vowel comes right after it: the r of "giaras". */
    private static boolean beginsNext(String word, int at) {
        return at + 1 < word.length() && "aeiouy".indexOf(word.charAt(at + 1)) >= 0
                && word.charAt(at + 1) != word.charAt(at - 1);
    }

    private static int vowelAt(CharSequence letters) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (VOWELS.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** uo → ươ, a → ă, o → ơ, u → ư, w alone → ư. */
    private static boolean hook(StringBuilder letters) {
        int pair = letters.lastIndexOf("uo");
        if (pair >= 0) {
            letters.replace(pair, pair + 2, "ươ");
            return true;
        }
        int half = letters.lastIndexOf("ưo");
        if (half >= 0) {
            letters.setCharAt(half + 1, 'ơ');
            return true;
        }
        // After uw the o takes its own w; in "ua" the hook belongs to u except behind q.
        int both = letters.lastIndexOf("ua");
        if (both >= 0 && (both == 0 || letters.charAt(both - 1) != 'q')) {
            letters.setCharAt(both, 'ư');
            return true;
        }
        if (mark(letters, 'a', 'ă') || mark(letters, 'o', 'ơ') || mark(letters, 'u', 'ư')) {
            return true;
        }
        if (vowelAt(letters) < 0) {
            letters.append('ư');
            return true;
        }
        return false;
    }

    private static boolean roof(StringBuilder letters) {
        return mark(letters, 'a', 'â') || mark(letters, 'e', 'ê') || mark(letters, 'o', 'ô');
    }

    private static boolean mark(StringBuilder letters, char plain, char marked) {
        int at = letters.lastIndexOf(String.valueOf(plain));
        if (at < 0) {
            return false;
        }
        letters.setCharAt(at, marked);
        return true;
    }

    /** The second a, e or o: "toan" + "a" is "toân", but "khoa" + "o" is no word anyway. */
    private static boolean again(StringBuilder letters, char c) {
        int at = letters.lastIndexOf(String.valueOf(c));
        if (at < 0 || at < letters.length() - 3) {
            return false;
        }
        letters.setCharAt(at, c == 'a' ? 'â' : c == 'e' ? 'ê' : 'ô');
        return true;
    }

    private static boolean bar(StringBuilder letters) {
        boolean begins = !letters.isEmpty() && letters.charAt(0) == 'd';
        if (begins) {
            letters.setCharAt(0, 'đ');
        }
        return begins;
    }
}
