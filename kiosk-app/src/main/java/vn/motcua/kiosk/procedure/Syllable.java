package vn.motcua.kiosk.procedure;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word of a title or a query, taken apart so that what was typed without marks can be compared with what has them,
 * and hoà with hòa, lí with lý.
 *
 * @param plain   letters a to z and digits, no marks
 * @param letters as long as plain, with the marks that belong to a letter (ă â đ ê ô ơ ư) and without the tone
 * @param tone    0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng; where it stands does not matter
 */
record Syllable(String plain, String letters, int tone) {

    static final int HOOK = 3;
    static final int TILDE = 4;

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';

    /** @param word letters and digits only, any case, any normal form */
    static Syllable of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            String letters = oneSpelling(lower);
            return new Syllable(letters, letters, 0);
        }
        return takenApart(Normalizer.normalize(lower, Normalizer.Form.NFD));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static Syllable takenApart(String split) {
        StringBuilder plain = new StringBuilder(split.length());
        StringBuilder letters = new StringBuilder(split.length());
        int tone = 0;
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            int index = TONES.indexOf(c);
            if (index >= 0) {
                tone = index + 1;
            } else if (Character.isLetterOrDigit(c)) {
                plain.append(c == 'đ' ? 'd' : c);
                letters.append(c);
            } else if (letters.length() > 0) {
                int last = letters.length() - 1;
                letters.setCharAt(last, marked(letters.charAt(last), c));
            }
        }
        return new Syllable(oneSpelling(plain.toString()), oneSpelling(letters.toString()), tone);
    }

    private static char marked(char letter, char mark) {
        return switch (mark) {
            case BREVE -> letter == 'a' ? 'ă' : letter;
            case CIRCUMFLEX -> switch (letter) {
                case 'a' -> 'â';
                case 'e' -> 'ê';
                case 'o' -> 'ô';
                default -> letter;
            };
            case HORN -> switch (letter) {
                case 'o' -> 'ơ';
                case 'u' -> 'ư';
                default -> letter;
            };
            default -> letter;
        };
    }

    /** kỹ and kĩ, quý and quí are the same word; tay and tai are not. */
    private static String oneSpelling(String letters) {
        int last = letters.length() - 1;
        boolean closes = last >= 1 && letters.charAt(last) == 'y'
                && ("hklmst".indexOf(letters.charAt(last - 1)) >= 0 && last == 1
                || last == 2 && letters.startsWith("qu"));
        return closes ? letters.substring(0, last) + 'i' : letters;
    }

    /** By hand, as {@link #hashCode}: a sentence is compared with thousands of words. Letters without their marks follow from those with them. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Syllable syllable && tone == syllable.tone && letters.equals(syllable.letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode() * 6 + tone;
    }

    /** One text for one spelling, to look it up. */
    String key() {
        return tone == 0 ? letters : letters + tone;
    }

    /** True when something typed may mean this word: the letters are the same, and each mark typed is here too. */
    boolean answers(Syllable typed) {
        return plain.equals(typed.plain) && hasMarksOf(typed);
    }

    /** As {@link #answers}, for a word of which only the beginning has been typed. */
    boolean beginsWith(Syllable typed) {
        return plain.startsWith(typed.plain) && hasMarksOf(typed);
    }

    /** @param typed whose letters this begins with */
    private boolean hasMarksOf(Syllable typed) {
        if (typed.tone != 0 && typed.tone != tone) {
            return false;
        }
        for (int i = 0; i < typed.letters.length(); i++) {
            char letter = typed.letters.charAt(i);
            if (letter != typed.plain.charAt(i) && letter != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean hasMarks() {
        return tone != 0 || !plain.equals(letters);
    }

    Syllable withoutMarks() {
        return new Syllable(plain, plain, 0);
    }

    Syllable withTone(int other) {
        return new Syllable(plain, letters, other);
    }
}
