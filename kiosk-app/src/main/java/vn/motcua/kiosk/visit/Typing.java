package vn.motcua.kiosk.visit;

import java.text.Normalizer;

/**
 * What stands in a text field after a key of the screen's keyboard. Letters compose by the Telex rules at once (aa → â,
 * dd → đ, s f r x j → tones, z takes the tone away); the keys with ready letters and tones do the same in one touch.
 */
public final class Typing {

    public static final String BACKSPACE = "BACKSPACE";
    public static final String CLEAR = "CLEAR";
    public static final String SPACE = "SPACE";
    public static final String ACUTE = "ACUTE";
    public static final String GRAVE = "GRAVE";
    public static final String HOOK = "HOOK";
    public static final String TILDE = "TILDE";
    public static final String DOT = "DOT";
    /** In front of a letter: as it is, no Telex. */
    public static final String LITERAL = "=";

    /** Longer queries are no queries. */
    private static final int LONGEST = 120;

    private static final String TELEX_TONES = "sfrxj";
    /** Combining marks in the order of {@link #TELEX_TONES}: acute, grave, hook above, tilde, dot below. */
    private static final String MARKS = "\u0301\u0300\u0309\u0303\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";

    private Typing() {
    }

    /** @param text NFC, lower case */
    public static String after(String text, String key) {
        return switch (key) {
            case BACKSPACE -> text.isEmpty() ? text : text.substring(0, text.length() - 1);
            case CLEAR -> "";
            case SPACE -> text.isEmpty() || text.endsWith(" ") ? text : bounded(text, text + " ");
            case ACUTE -> toned(text, MARKS.charAt(0));
            case GRAVE -> toned(text, MARKS.charAt(1));
            case HOOK -> toned(text, MARKS.charAt(2));
            case TILDE -> toned(text, MARKS.charAt(3));
            case DOT -> toned(text, MARKS.charAt(4));
            default -> bounded(text, key.startsWith(LITERAL) ? text + key.substring(1) : telex(text, key));
        };
    }

    private static String bounded(String before, String after) {
        return after.length() > LONGEST ? before : after;
    }

    private static String telex(String text, String letter) {
        int start = text.lastIndexOf(' ') + 1;
        String syllable = text.substring(start);
        String composed = compose(syllable, letter);
        return text.substring(0, start) + (composed == null ? syllable + letter : composed);
    }

    /** The syllable after a Telex letter; null when the letter is just a letter here. */
    private static String compose(String syllable, String letter) {
        int tone = TELEX_TONES.indexOf(letter);
        if (tone >= 0 && hasVowel(syllable)) {
            String bare = untoned(syllable);
            String marked = tonedSyllable(bare, MARKS.charAt(tone));
            // The same tone twice takes it back and writes the letter.
            return marked.equals(syllable) ? bare + letter : marked;
        }
        if (letter.equals("z") && !untoned(syllable).equals(syllable)) {
            return untoned(syllable);
        }
        return switch (letter) {
            case "a" -> replaceLast(syllable, "a", "â");
            case "e" -> replaceLast(syllable, "e", "ê");
            case "o" -> replaceLast(syllable, "o", "ô");
            case "d" -> syllable.equals("d") || syllable.startsWith("d") && hasVowel(syllable) && !syllable.startsWith("đ")
                    ? "đ" + syllable.substring(1) : null;
            case "w" -> horn(syllable);
            default -> null;
        };
    }

    /** w: uo → ươ, a → ă, o → ơ, u → ư. */
    private static String horn(String syllable) {
        char tone = toneOf(syllable);
        String bare = untoned(syllable);
        String changed;
        if (bare.contains("uo")) {
            changed = bare.replace("uo", "ươ");
        } else if (bare.contains("ua") && !bare.startsWith("qua")) {
            changed = bare.replace("ua", "ưa");
        } else if (bare.contains("a")) {
            changed = bare.replaceFirst("a", "ă");
        } else if (bare.contains("o")) {
            changed = bare.replaceFirst("o", "ơ");
        } else if (bare.contains("u")) {
            changed = bare.replaceFirst("u", "ư");
        } else {
            return null;
        }
        return tone == 0 ? changed : tonedSyllable(changed, tone);
    }

    /** The second letter of a pair may come at the syllable's end: "dangaf" is rare, "tana" → "tân" is usual. */
    private static String replaceLast(String syllable, String plain, String marked) {
        char tone = toneOf(syllable);
        String bare = untoned(syllable);
        int at = bare.lastIndexOf(plain);
        if (at < 0 || at < bare.length() - 3) {
            return null;
        }
        String changed = bare.substring(0, at) + marked + bare.substring(at + 1);
        return tone == 0 ? changed : tonedSyllable(changed, tone);
    }

    private static String toned(String text, char mark) {
        int start = text.lastIndexOf(' ') + 1;
        String syllable = text.substring(start);
        if (!hasVowel(syllable)) {
            return text;
        }
        String bare = untoned(syllable);
        String marked = tonedSyllable(bare, mark);
        return text.substring(0, start) + (marked.equals(syllable) ? bare : marked);
    }

    private static boolean hasVowel(String syllable) {
        return untoned(syllable).chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }

    private static char toneOf(String syllable) {
        return (char) Normalizer.normalize(syllable, Normalizer.Form.NFD).chars()
                .filter(letter -> MARKS.indexOf(letter) >= 0).findFirst().orElse(0);
    }

    private static String untoned(String syllable) {
        String decomposed = Normalizer.normalize(syllable, Normalizer.Form.NFD).replaceAll("[" + MARKS + "]", "");
        return Normalizer.normalize(decomposed, Normalizer.Form.NFC);
    }

    /** Puts the tone where the spelling of xoá, huỷ, khoá has it. @param bare without tone, has a vowel */
    private static String tonedSyllable(String bare, char mark) {
        int at = toneplace(bare);
        return Normalizer.normalize(bare.substring(0, at + 1) + mark + bare.substring(at + 1), Normalizer.Form.NFC);
    }

    private static int toneplace(String bare) {
        // A letter with a mark of its own carries the tone; of ươ the second.
        for (int i = bare.length() - 1; i >= 0; i--) {
            if ("ăâêôơư".indexOf(bare.charAt(i)) >= 0) {
                return i;
            }
        }
        int first = 0;
        // In qu and gi the second letter belongs to the consonant when another vowel follows.
        if ((bare.startsWith("qu") || bare.startsWith("gi")) && bare.length() > 2 && VOWELS.indexOf(bare.charAt(2)) >= 0) {
            first = 2;
        }
        while (VOWELS.indexOf(bare.charAt(first)) < 0) {
            first++;
        }
        int last = first;
        while (last + 1 < bare.length() && VOWELS.indexOf(bare.charAt(last + 1)) >= 0) {
            last++;
        }
        int vowels = last - first + 1;
        boolean closed = last + 1 < bare.length();
        if (vowels == 1) {
            return first;
        }
        if (vowels >= 3) {
            return first + 1;
        }
        String pair = bare.substring(first, last + 1);
        return closed || pair.equals("oa") || pair.equals("oe") || pair.equals("uy") ? last : first;
    }
}
