package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
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

    /** As {@link #all(String)}, with nothing taken apart: only where words stand. */
    static List<Token> places(String text) {
        return all(text, word -> Syllable.NONE);
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
            if (!Character.isWhitespace(c)) {
                clause++;
            }
            at++;
        }
        return tokens;
    }

    static boolean isAnyIn(String text) {
        return text.chars().anyMatch(c -> inWord((char) c));
    }

    private static boolean inWord(char c) {
        // A combining mark that no letter of Unicode has absorbed belongs to its word.
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
