package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A word in a text.
 *
 * @param text   as it stands there
 * @param start  char position
 * @param end    exclusive
 * @param clause counts up at each punctuation mark: phrases do not reach across
 * @param aside  in parentheses
 */
record Token(String text, int start, int end, int clause, boolean aside, Syllable syllable) {

    /** @param text in NFC, so that positions are those of the text shown */
    static List<Token> all(String text) {
        return all(text, Syllable::of);
    }

    /** Where the words of {@link #all(String)} stand: the start and the end of each, one after the other. */
    static int[] places(String text) {
        int[] places = new int[32];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && inWord(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                places = size == places.length ? Arrays.copyOf(places, size * 2) : places;
                places[size++] = at;
                places[size++] = end;
            }
            at = end + 1;
        }
        return Arrays.copyOf(places, size);
    }

    /** @param syllables takes a word apart, perhaps from memory: titles use few words often */
    static List<Token> all(String text, Function<String, Syllable> syllables) {
        List<Token> tokens = new ArrayList<>();
        int clause = 0;
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (inWord(c)) {
                int end = at + 1;
                while (end < text.length() && inWord(text.charAt(end))) {
                    end++;
                }
                String word = text.substring(at, end);
                tokens.add(new Token(word, at, end, clause, depth > 0, syllables.apply(word)));
                at = end;
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            }
            if (!Character.isWhitespace(c) && !isWithinWord(text, at)) {
                clause++;
            }
            at++;
        }
        return tokens;
    }

    static boolean isAnyIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (inWord(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The apostrophe of "father's" and the hyphen of "e-invoice" part nothing. */
    private static boolean isWithinWord(String text, int at) {
        char c = text.charAt(at);
        return c == '\'' || c == '\u2019'
                || c == '-' && at > 0 && inWord(text.charAt(at - 1)) && at + 1 < text.length() && inWord(text.charAt(at + 1));
    }

    private static boolean inWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        // A combining mark that no letter of Unicode has absorbed belongs to its word.
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
