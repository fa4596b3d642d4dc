package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.visit.Comfort;

/** Words of one language, to be said by a voice of that language. */
record Phrase(Comfort.Language language, String text) {

    /** The same words in the same order, with those together that one voice can say in one breath. */
    static List<Phrase> joined(List<Phrase> phrases) {
        List<Phrase> joined = new ArrayList<>();
        for (Phrase phrase : phrases) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).language.equals(phrase.language)) {
                joined.set(last, new Phrase(phrase.language, joined.get(last).text + " " + phrase.text));
            } else {
                joined.add(phrase);
            }
        }
        return joined;
    }

    Phrase followedBy(String sign) {
        return new Phrase(language, text + sign);
    }
}
