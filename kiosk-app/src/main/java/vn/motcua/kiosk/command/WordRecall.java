package vn.motcua.kiosk.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How many of the words on a page a reader finds again. Punctuation and the order do not count. */
final class WordRecall {

    private WordRecall() {
    }

    static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** @return 0 to 1; 1 when there is nothing to find */
    static double of(Collection<String> printed, String read) {
        List<String> wanted = words(String.join(" ", printed));
        return wanted.isEmpty() ? 1 : (double) found(wanted, read) / wanted.size();
    }

    /** How many of them were read. @param wanted as {@link #words} gives them */
    static long found(List<String> wanted, String read) {
        Map<String, Integer> found = new HashMap<>();
        words(read).forEach(word -> found.merge(word, 1, Integer::sum));
        return wanted.stream().filter(word -> found.merge(word, -1, Integer::sum) >= 0).count();
    }
}
