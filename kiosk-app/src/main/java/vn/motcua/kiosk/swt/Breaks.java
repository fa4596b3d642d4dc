package vn.motcua.kiosk.swt;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a text may go on in the next line: between words, and in a script that writes no spaces between them where its rules
 * allow it. Inside of a word only between what is drawn as one sign.
 */
final class Breaks {

    private static final int THAI = 0x0E00;
    private static final int LATIN_WITH_MARKS = 0x1E00;
    private static final int HAN_AND_KANA = 0x2E80;
    /** Translators of Khmer and Lao put it between words; Java's rules do not know it. */
    private static final char NO_SPACE = '\u200B';
    /** The next letter stands below this one, as one sign: Khmer, Burmese; and the joiner. */
    private static final String STACKING = "\u17D2\u1039\u200D";
    /** Vowels that stand before the letter that they belong to: Thai and Lao. */
    private static final String LEADING = "\u0E40\u0E41\u0E42\u0E43\u0E44\u0EC0\u0EC1\u0EC2\u0EC3\u0EC4";

    private final String text;
    /** Null where spaces tell it all. */
    private final BreakIterator rules;

    Breaks(String text) {
        this.text = text;
        boolean unspaced = text.chars().anyMatch(letter -> letter >= THAI && letter < LATIN_WITH_MARKS
                || letter >= HAN_AND_KANA || letter == NO_SPACE);
        rules = unspaced ? BreakIterator.getLineInstance(Locale.ROOT) : null;
        if (unspaced) {
            rules.setText(text);
        }
    }

    /** After the spaces and the word from here on. */
    int wordEnd(int from) {
        int begin = from;
        while (begin < text.length() && text.charAt(begin) == ' ') {
            begin++;
        }
        int end = begin;
        int limit = rules == null || begin == text.length() ? text.length() : rules.following(begin);
        while (end < limit && text.charAt(end) != ' ' && text.charAt(end) != '\n' && (end == begin || text.charAt(end - 1) != NO_SPACE)) {
            end++;
        }
        return end;
    }

    /** The last place before this one where nothing is torn apart. @return at least one sign after {@code start} */
    int before(int start, int at) {
        for (int end = at - 1; end > start; end--) {
            if (apart(end)) {
                return end;
            }
        }
        int end = start + 1;
        while (end < at && !apart(end)) {
            end++;
        }
        return end;
    }

    private boolean apart(int at) {
        char before = text.charAt(at - 1);
        return STACKING.indexOf(before) < 0 && LEADING.indexOf(before) < 0
                && !Character.isHighSurrogate(before) && switch (Character.getType(text.charAt(at))) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            default -> true;
        };
    }
}
