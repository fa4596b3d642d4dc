package vn.motcua.kiosk.procedure;

/**
 * A procedure as the search sees it.
 *
 * @param words    numbers of the name's words, short forms written out
 * @param places   for each word the place in the name: index into its tokens
 * @param aside    for each word: in parentheses
 * @param field    numbers of the legal field's words; shared by all titles of the field
 * @param prior    0 to 1: how much it is asked for and how near its level is to this branch
 * @param preamble words at the beginning that say nothing: "Thủ tục"
 */
record Title(Procedure procedure, int[] words, short[] places, boolean[] aside, int[] field, float prior, int preamble) {

    private static final double ASIDE = 0.3;
    private static final int FULL_PLACES = 7;
    private static final double FADING = 0.12;

    /** Beginnings of names say more than their ends; parentheses say least, and "Thủ tục" nothing. @return 0 to 1 */
    double place(int at) {
        if (at < preamble) {
            return 0;
        }
        double place = at <= FULL_PLACES ? 1 : 1 / (1 + FADING * (at - FULL_PLACES));
        return aside[at] ? place * ASIDE : place;
    }

    /** The word as it stands in the name. */
    String text(int word) {
        int[] texts = Token.places(procedure.name());
        return procedure.name().substring(texts[2 * places[word]], texts[2 * places[word] + 1]);
    }

    /** All that the name says, word by word. @param vocabulary complete */
    double mass(Vocabulary vocabulary) {
        double mass = 0;
        for (int i = 0; i < words.length; i++) {
            mass += place(i) * vocabulary.weightOf(words[i]);
        }
        return mass;
    }
}
