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
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\p{Digit}.,;:()-]+");
    /** A Vietnamese syllable that needs no mark, as "khai" and "sinh"; shorter ones are too often English. */
    private static final Pattern PLAIN = Pattern.compile("(?i)(?=\\p{L}{3})(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
            + "[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?[.,;:)]*");
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
        if (mostlyVietnamese(text) && !text.contains(" · ")) {
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
        List<String> all = Arrays.stream(text.split("\\s+"))
                .filter(word -> LETTER.matcher(word).find() && !ABBREVIATION.matcher(word).matches()).toList();
        return 2 * all.stream().filter(this::vietnamese).count() > all.size();
    }

    /** A name within a sentence: with the syllables without marks beside its words, and the number that follows it, as in "Quầy 9". */
    private void wordByWord(String[] clause, List<Phrase> phrases) {
        boolean[] name = new boolean[clause.length];
        for (int i = 0; i < clause.length; i++) {
            boolean goesOn = i > 0 && name[i - 1] && (PLAIN.matcher(clause[i]).matches() || !LETTER.matcher(clause[i]).find());
            name[i] = vietnamese(clause[i]) || goesOn;
        }
        for (int i = clause.length - 2; i >= 0; i--) {
            name[i] |= name[i + 1] && PLAIN.matcher(clause[i]).matches();
        }
        for (int i = 0; i < clause.length; i++) {
            phrases.add(new Phrase(name[i] ? Comfort.Language.VI : screen, clause[i]));
        }
    }

    private boolean vietnamese(String word) {
        boolean english = screen.equals(Comfort.Language.EN);
        boolean otherScript = !LATIN.matcher(words.get(screen).get("language.name")).find();
        return VIETNAMESE.matcher(word).find() || english && MARKED.matcher(word).find() || otherScript && LATIN.matcher(word).find();
    }
}
