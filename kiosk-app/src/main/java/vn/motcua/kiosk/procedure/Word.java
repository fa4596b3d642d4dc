package vn.motcua.kiosk.procedure;

/**
 * A word that a title is to have, and how it came out of the query.
 *
 * @param pattern    the word, perhaps without its marks
 * @param whole      with all its marks, as official words are; otherwise marks may be missing
 * @param unfinished only its beginning is known
 * @param how        it was understood
 * @param typed      what the citizen typed
 * @param filler     says nothing about the procedure
 * @param opens      stands behind a comma or the like
 */
record Word(Syllable pattern, boolean whole, boolean unfinished, How how, String typed, boolean filler, boolean opens) {

    enum How { AS_TYPED, BEGINNING, KEY_STROKES, SPLIT, JOINED, SLIP, SHORT_FORM, EVERYDAY_WORD, UNKNOWN }

    /** Of an official name. */
    static Word official(Syllable syllable, How how, String typed) {
        return new Word(syllable, true, false, how, typed, false, false);
    }

    Word asFiller() {
        return new Word(pattern, whole, unfinished, how, typed, true, opens);
    }

    Word opening() {
        return new Word(pattern, whole, unfinished, how, typed, filler, true);
    }

    /** True when a word of the dictionary may stand here. */
    boolean accepts(Syllable syllable) {
        return whole ? syllable.equals(pattern) : unfinished ? syllable.beginsWith(pattern) : syllable.answers(pattern);
    }
}
