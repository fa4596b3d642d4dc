package vn.motcua.kiosk.procedure;

/** A way of finding a title for a query that can say which words it was found by. */
interface Answering {

    /** True when a word of a title answers more than fillers. @param number of the word in the vocabulary */
    boolean speaksOf(int number);

    /** Which typed word met which word of the title, and how. */
    String why(Title title, Ranking.Score score);
}
