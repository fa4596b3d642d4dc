package vn.motcua.kiosk.procedure;

import java.util.List;

/**
 * One way to understand a query.
 *
 * @param words in the query's order
 * @param cost  of the slips that it assumes, in nats; 0 for what was typed
 */
record Reading(List<Word> words, double cost) {

    Reading {
        words = List.copyOf(words);
    }

    /** A sentence rather than a search. */
    boolean isLong() {
        return words.stream().filter(word -> !word.filler()).count() > 6;
    }
}
