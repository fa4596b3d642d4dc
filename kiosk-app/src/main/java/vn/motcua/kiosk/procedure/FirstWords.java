package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Phrases by their first word, also by the beginning of it: they lie in the order of the alphabet in one row, so that those
 * of a word, and those of all words that begin alike, are a piece of it.
 */
final class FirstWords<T> {

    /** Shorter beginnings of a single word do not call a phrase up. */
    private static final int SHORTEST_BEGINNING = 3;

    private final Map<String, List<T>> byWord = new HashMap<>();
    private final List<T> row = new ArrayList<>();
    private final String[] words;
    /** For each word where its phrases begin in the row, and at the end where the last ones end. */
    private final int[] begins;

    /** @param phrases by the plain letters of their first word */
    private FirstWords(TreeMap<String, List<T>> phrases) {
        words = phrases.keySet().toArray(String[]::new);
        begins = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            row.addAll(phrases.get(words[i]));
            begins[i + 1] = row.size();
        }
        for (int i = 0; i < words.length; i++) {
            byWord.put(words[i], row.subList(begins[i], begins[i + 1]));
        }
    }

    /** Collects the phrases. */
    static final class Builder<T> {

        private final TreeMap<String, List<T>> phrases = new TreeMap<>();

        void add(List<Syllable> said, T phrase) {
            phrases.computeIfAbsent(said.get(0).plain(), word -> new ArrayList<>()).add(phrase);
        }

        /** Those of a word as they were added. */
        FirstWords<T> inOrder() {
            return new FirstWords<>(phrases);
        }

        /** Those of a word in another order. */
        FirstWords<T> sorted(Comparator<T> order) {
            phrases.values().forEach(all -> all.sort(order));
            return new FirstWords<>(phrases);
        }
    }

    List<T> all() {
        return row;
    }

    void replaceAll(UnaryOperator<T> other) {
        // One by one: the pieces of the row must not take it for another row.
        for (int i = 0; i < row.size(); i++) {
            row.set(i, other.apply(row.get(i)));
        }
    }

    /** What may begin with the word. */
    List<T> starting(Word word) {
        String plain = word.pattern().plain();
        if (!word.unfinished()) {
            return byWord.getOrDefault(plain, List.of());
        }
        if (plain.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        int from = Arrays.binarySearch(words, plain);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < words.length && words[to].startsWith(plain)) {
            to++;
        }
        return row.subList(begins[from], begins[to]);
    }
}
