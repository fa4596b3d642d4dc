package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Understands what citizens type: with, without and with some of the marks, key strokes of Telex and VNI, words run
 * together or torn apart, slips, initials, everyday words, the last word unfinished. A query may be understood in several
 * ways; which one was meant shows in what the titles answer.
 */
final class QueryInterpreter {

    private static final int MOST_WORDS = 40;
    private static final int MOST_READINGS = 7;
    private static final int WIDTH = 8;
    private static final int MOST_WAYS = 4;
    private static final int MOST_LITERAL = 2;
    /** A thing of so few titles, as {@link Vocabulary#weightOfUse}, that it may be asked for by its name alone. */
    private static final double TELLING = 4.5;
    /** Ways that are so much less likely than the best are not followed. */
    private static final double TOO_UNLIKELY = 9;

    private final Vocabulary vocabulary;
    private final PhraseBook phraseBook;
    private final RuleBook ruleBook;
    private final Thesaurus thesaurus;
    private final WordReader wordReader;

    QueryInterpreter(Vocabulary vocabulary, ShortForms shortForms, PhraseBook phraseBook, RuleBook ruleBook, Thesaurus thesaurus) {
        this.vocabulary = vocabulary;
        this.phraseBook = phraseBook;
        this.ruleBook = ruleBook;
        this.thesaurus = thesaurus;
        this.wordReader = new WordReader(vocabulary, shortForms);
    }

    /**
     * What a query may mean.
     *
     * @param literally the words as they were probably meant, likeliest first
     * @param readings  with official words in place of everyday ones, likeliest first
     * @param elsewhere words, as bits, of the likeliest that rules know to be no matter of this catalogue
     */
    record Meaning(List<Reading> literally, List<Reading> readings, long elsewhere) {
    }

    /** @param query in NFC; @return empty when there is no word in it */
    Meaning meaning(String query) {
        List<Token> tokens = Token.all(query.toLowerCase(Locale.ROOT));
        if (tokens.isEmpty()) {
            return new Meaning(List.of(), List.of(), 0);
        }
        List<Token> words = tokens.subList(0, Math.min(tokens.size(), MOST_WORDS));
        boolean unfinished = !Character.isWhitespace(query.charAt(query.length() - 1));
        boolean spelt = WordReader.isSpelt(words);
        List<Beam.Way> ways = new Beam(vocabulary, WIDTH).best(words.size(),
                place -> wordReader.arcs(words, place, unfinished && place == words.size() - 1, unfinished, spelt));
        if (isNoise(ways.get(0).all())) {
            return new Meaning(List.of(), List.of(), 0);
        }
        List<Beam.Way> likely = ways.stream().limit(MOST_WAYS).filter(way -> way.total() <= ways.get(0).total() + TOO_UNLIKELY).toList();
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<Reading> literally = new ArrayList<>();
        long elsewhere = 0;
        for (Beam.Way way : likely) {
            Reading typed = new Reading(way.all(), way.slips());
            Reading marked = phraseBook.withFillers(typed);
            int greeting = phraseBook.greetingTo(marked);
            Reading literal = typed.from(greeting);
            Reading filled = marked.from(greeting);
            RuleBook.Told told = ruleBook.about(filled);
            elsewhere = literally.isEmpty() ? told.elsewhere() : elsewhere;
            literally.add(filled);
            add(readings, literal);
            phraseBook.withoutPurpose(literal).ifPresent(without -> add(readings, without));
            told.readings().forEach(about -> add(readings, about));
            for (Reading official : phraseBook.officially(literal, MOST_READINGS / 2)) {
                add(readings, official);
                Reading purposeless = phraseBook.withoutPurpose(official).orElse(official);
                add(readings, purposeless);
                if (official.isLong()) {
                    Reading withFillers = phraseBook.withFillers(purposeless);
                    phraseBook.focused(withFillers).forEach(focused -> add(readings, focused));
                    if (literally.size() == 1) {
                        withFillers.wish().filter(this::answersAlone).ifPresent(wish -> add(readings, wish));
                    }
                }
            }
        }
        return new Meaning(literally.stream().limit(MOST_LITERAL).toList(), cheapest(readings.values()), elsewhere);
    }

    /** Keys struck at random: some of it is no word at all, and the rest would be words only if it were mistyped or initials. */
    private static boolean isNoise(List<Word> words) {
        return words.stream().anyMatch(word -> word.how() == Word.How.UNKNOWN)
                && words.stream().map(Word::typed).distinct().count() > 2
                && words.stream().allMatch(word -> word.how() == Word.How.UNKNOWN || word.how() == Word.How.SLIP
                        || word.how() == Word.How.SHORT_FORM);
    }

    /** "Giờ muốn làm hồ sơ liệt sĩ" is enough to go by, "giờ đăng ký ở đâu" is not. */
    private boolean answersAlone(Reading wish) {
        return wish.hasEverydayPhrase() || thesaurus.named(wish).stream().anyMatch(thing -> thing.weight() >= TELLING);
    }

    private List<Reading> cheapest(Collection<Reading> readings) {
        return readings.stream().sorted(Comparator.comparingDouble(Reading::cost)).limit(MOST_READINGS).map(phraseBook::withFillers).toList();
    }

    /** Words, as bits, of the likeliest reading that are no matter of this catalogue, as everyday words and rules have it. */
    long elsewhere(Meaning meaning) {
        return meaning.literally().stream().limit(1).mapToLong(phraseBook::elsewhere).sum() | meaning.elsewhere();
    }

    /** True when the query names something that no procedure is about: the weather, a ticket for the bus. */
    boolean meantOtherwise(Meaning meaning) {
        return meaning.literally().stream().limit(1).anyMatch(phraseBook::namesOtherMatters);
    }

    private static void add(Map<String, Reading> readings, Reading reading) {
        StringBuilder key = new StringBuilder();
        for (Word word : reading.words()) {
            key.append(word.pattern().letters()).append(word.pattern().tone()).append(word.unfinished() ? "*" : "").append(word.filler() ? "-" : " ");
        }
        readings.merge(key.toString(), reading, (a, b) -> a.cost() <= b.cost() ? a : b);
    }
}
