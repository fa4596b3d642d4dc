package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.words.Words;

/**
 * Tells apart the languages of a text, so that each is said by a voice of its own. Official names, names of people and what an
 * official wrote are Vietnamese on every screen, and so is what an unfinished language has no words for: told by its letters. The
 * name of a language is in that language.
 *
 * @param screen the language of the screen
 * @param words  of every language
 * @param mute   languages that no voice of this machine speaks: of them nothing is said
 */
record Tongues(Comfort.Language screen, Map<Comfort.Language, Words> words, Set<Comfort.Language> mute) {

    /** Letters that no other language of our visitors writes. */
    private static final Pattern VIETNAMESE = Pattern.compile("[ĂăĐđĨĩŨũƠơƯư\\u1EA0-\\u1EF9]");
    /** Letters that French or Portuguese write too, but English does not. */
    private static final Pattern MARKED = Pattern.compile("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý]");
    /** On a screen in another script a word in Latin letters is Vietnamese too; what is all capitals is an abbreviation. */
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}&&\\p{Ll}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[.,;:·–()?…]) ");

    /** What is said that does not stand on the screen is said in this one. */
    Comfort.Language spoken() {
        return mute.contains(screen) ? Comfort.Language.VI : screen;
    }

    /** In the order of the text; with white space between them they are the text. */
    List<Phrase> of(String text) {
        Optional<Comfort.Language> named = words.entrySet().stream().filter(each -> each.getValue().get("language.name").equals(text))
                .map(Map.Entry::getKey).findFirst();
        if (named.isPresent() || screen.equals(Comfort.Language.VI)) {
            return List.of(new Phrase(named.orElse(screen), text));
        }
        if (mostlyVietnamese(text)) {
            return List.of(new Phrase(Comfort.Language.VI, text));
        }
        List<Phrase> phrases = new ArrayList<>();
        for (String clause : CLAUSE_END.split(text)) {
            if (mostlyVietnamese(clause)) {
                phrases.add(new Phrase(Comfort.Language.VI, clause));
            } else {
                wordByWord(clause.split(" "), phrases);
            }
        }
        return Phrase.joined(phrases);
    }

    private boolean mostlyVietnamese(String text) {
        List<String> all = Arrays.stream(text.split("\\s+")).filter(word -> LETTER.matcher(word).find()).toList();
        return 2 * all.stream().filter(this::vietnamese).count() > all.size();
    }

    /** A name within a sentence: with the words without marks that stand between its words, and the number that follows it, as in "Quầy 9". */
    private void wordByWord(String[] clause, List<Phrase> phrases) {
        int last = -1;
        for (int i = 0; i < clause.length; i++) {
            last = vietnamese(clause[i]) ? i : last;
        }
        boolean within = false;
        for (int i = 0; i < clause.length; i++) {
            within = vietnamese(clause[i]) || within && (i < last || !LETTER.matcher(clause[i]).find());
            phrases.add(new Phrase(within ? Comfort.Language.VI : screen, clause[i]));
        }
    }

    private boolean vietnamese(String word) {
        boolean english = screen.equals(Comfort.Language.EN);
        boolean otherScript = !LATIN.matcher(words.get(screen).get("language.name")).find();
        return VIETNAMESE.matcher(word).find() || english && MARKED.matcher(word).find() || otherScript && LATIN.matcher(word).find();
    }
}
