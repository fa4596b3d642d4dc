package vn.motcua.kiosk.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to understand a query.
 *
 * @param words in the query's order
 * @param cost  of the slips that it assumes, in nats; 0 for what was typed
 * @param partial takes words for talk that may have been meant
 */
record Reading(List<Word> words, double cost, boolean partial) {

    /** What was typed may have been meant as it stands. */
    private static final double NOT_AS_IT_STANDS = 1.0;
    private static final double IGNORED_WORD = 0.5;
    private static final double MOST_FOR_IGNORED = 5;

    Reading(List<Word> words, double cost) {
        this(words, cost, false);
    }

    Reading {
        words = List.copyOf(words);
    }

    /** What it costs to think that words of a query were said by the way. @return nats */
    static double costOfIgnoring(int words) {
        return NOT_AS_IT_STANDS + Math.min(MOST_FOR_IGNORED, words * IGNORED_WORD);
    }

    /** What was typed and is not filler, one by one. */
    Set<String> meant() {
        return words.stream().filter(word -> !word.filler()).flatMap(word -> Stream.of(word.typed().split(" "))).collect(Collectors.toSet());
    }

    /** How many parts of the query are not filler. */
    long said() {
        return words.stream().filter(word -> !word.filler()).map(Word::typed).distinct().count();
    }

    /** A sentence rather than a search. */
    boolean isLong() {
        return words.stream().filter(word -> !word.filler()).count() > 6;
    }
}
