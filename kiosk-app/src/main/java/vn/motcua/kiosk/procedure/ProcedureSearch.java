package vn.motcua.kiosk.procedure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds procedures by what citizens type. Cannot change, so any number of threads may ask. */
public final class ProcedureSearch {

    /** Titles that are looked at for each reading of a query, and when one was found that is surely right. */
    private static final int CANDIDATES = 60;
    private static final int FEW_CANDIDATES = 30;
    /** Of official words a title has to have so much, or they are of an authority whose procedures are not here. */
    private static final double ANSWERED = 0.92;
    private static final int LIKELIEST = 10;
    private static final int LONGEST_QUERY = 300;
    private static final int WARM_NAMES = 60;
    private static final int WARM_LETTERS = 40;
    /** A title that answers every word in its order: nobody meant something else and slipped. */
    private static final double SURE = 0.97;
    private static final double A_SLIP = 2;
    /** Below that a query may be about something that its words do not name. */
    private static final double CERTAIN_ENOUGH = 0.9;
    private static final double DOUBT = 0.4;
    private static final double HALF = 0.5;
    /** A title that the query names whole may leave much of a long sentence unanswered. */
    private static final double NAMED = 0.7;
    private static final double LEAST_WHEN_NAMED = 0.15;
    /** A title that the query names by half has to answer more of it. */
    private static final double HALF_NAMED = 0.5;
    private static final double LEAST_WHEN_HALF_NAMED = 0.3;
    /** So many words are not all in one title by accident, whatever their order. */
    private static final int MANY_WORDS = 3;
    private static final double ALL_OF_IT = 0.95;

    private static final Comparator<Answer> BEST_FIRST =
            Comparator.comparingDouble((Answer answer) -> -answer.score().score()).thenComparingInt(Answer::title);

    private final Catalogue catalogue;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Titles titles;
    private final TitleIndex index;
    private final QueryInterpreter interpreter;
    private final Thesaurus thesaurus;
    private final CodeSearch codes;
    private final RankingWeights weights;

    /** @param partly the reading when part of the query was taken for talk, null when all was meant */
    private record Answer(int title, Answering answering, Ranking.Score score, Reading partly) {

        boolean partial() {
            return partly != null;
        }

        /** The title may speak of the rest too, or not. @param share of all that was said that it speaks of, 0 to 1 */
        Answer doubted(double share) {
            double trust = 1 - DOUBT + DOUBT * share;
            return new Answer(title, answering, new Ranking.Score(score.score() * trust, score.share(), score.explained(), score.certain()), null);
        }
    }

    private ProcedureSearch(Catalogue catalogue, RankingWeights weights) {
        this.catalogue = catalogue;
        this.weights = weights;
        this.titles = Titles.of(catalogue, vocabulary);
        PhraseBook phraseBook = new PhraseBook(catalogue.everydayWords(), titles, vocabulary);
        RuleBook ruleBook = new RuleBook(catalogue.everydayWords().rules(), titles);
        this.thesaurus = new Thesaurus(catalogue.everydayWords().rules(), titles);
        phraseBook.phrases().forEach(this::learn);
        ruleBook.phrases().forEach(this::learn);
        thesaurus.names().forEach(this::learn);
        // Not learnt as phrases: what titles say is counted in the titles.
        thesaurus.official().forEach(phrase -> phrase.forEach(vocabulary::number));
        vocabulary.complete();
        titles.complete();
        thesaurus.complete(titles.all(), vocabulary);
        this.index = new TitleIndex(titles, vocabulary);
        this.interpreter = new QueryInterpreter(vocabulary, titles.shortForms(), phraseBook, ruleBook, thesaurus);
        this.codes = new CodeSearch(titles.all());
        Tally tally = new Tally(titles.all().size());
        Map<List<Syllable>, Boolean> known = new HashMap<>();
        Predicate<List<Syllable>> answered = official -> known.computeIfAbsent(official, words -> isAnswered(words, tally));
        phraseBook.keep(answered);
        ruleBook.keep(answered);
    }

    /** True when a title has about all of it. */
    private boolean isAnswered(List<Syllable> official, Tally tally) {
        Reading reading = new Reading(official.stream().map(syllable -> Word.official(syllable, Word.How.EVERYDAY_WORD, "")).toList(), 0);
        Ranking ranking = new Ranking(reading, vocabulary, weights);
        return Arrays.stream(index.candidates(reading, LIKELIEST, tally))
                .anyMatch(title -> ranking.score(titles.all().get(title), titles.mass(title)).share() >= ANSWERED);
    }

    private void learn(List<Syllable> phrase) {
        vocabulary.learnPhrase(phrase.stream().mapToInt(vocabulary::number).toArray());
    }

    /** Builds the index; takes a moment, so do it in a thread of its own. */
    public static ProcedureSearch over(Catalogue catalogue) {
        return over(catalogue, RankingWeights.TUNED);
    }

    static ProcedureSearch over(Catalogue catalogue, RankingWeights weights) {
        return new ProcedureSearch(catalogue, weights);
    }

    /**
     * @param query as typed so far; when it does not end with a space its last word may be unfinished; an empty one finds
     *              what is asked for most
     * @return best first; empty when nothing suits
     */
    public List<SearchHit> find(String query, int most) {
        String typed = clean(query);
        if (typed.isBlank()) {
            return catalogue.commonest(most).stream().map(procedure -> new SearchHit(procedure, List.of())).toList();
        }
        List<Procedure> byCode = codes.find(typed, most);
        if (!byCode.isEmpty()) {
            return byCode.stream().map(procedure -> new SearchHit(procedure, List.of())).toList();
        }
        return answers(typed, most).stream().map(this::hit).toList();
    }

    /**
     * Types the names asked for most as citizens do, so that the first real key stroke meets compiled code. Takes a second
     * of one core; the search can be used meanwhile.
     */
    public void warmUp() {
        for (Procedure procedure : catalogue.commonest(WARM_NAMES)) {
            String name = procedure.name();
            for (int length = 1; length < Math.min(name.length(), WARM_LETTERS); length += 2) {
                find(name.substring(0, length), 1);
            }
        }
    }

    /** As {@link #find}: why each was found, one line a hit. */
    public List<String> explain(String query, int most) {
        String typed = clean(query);
        return typed.isBlank() || !codes.find(typed, most).isEmpty() ? List.of()
                : answers(typed, most).stream().map(this::why).toList();
    }

    private static String clean(String query) {
        String typed = Normalizer.normalize(query, Normalizer.Form.NFC);
        return typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
    }

    private List<Answer> answers(String query, int most) {
        Map<Integer, Answer> best = new HashMap<>();
        double mostCertain = 0;
        double whole = 0;
        double asTold = 0;
        QueryInterpreter.Meaning meaning = interpreter.meaning(query);
        // Of the likeliest words: "tây" is no slip for something that is here when the shop is elsewhere.
        double slips = meaning.literally().isEmpty() ? 0 : meaning.literally().get(0).cost();
        BitSet seen = new BitSet(titles.all().size());
        Tally tally = new Tally(titles.all().size());
        for (Reading reading : meaning.readings()) {
            if (mostCertain >= SURE && reading.cost() >= A_SLIP) {
                break;
            }
            Ranking ranking = new Ranking(reading, vocabulary, weights);
            boolean manyWords = !reading.partial() && reading.said() >= MANY_WORDS;
            for (int title : index.candidates(reading, mostCertain >= SURE ? FEW_CANDIDATES : CANDIDATES, tally)) {
                seen.set(title);
                Ranking.Score score = ranking.score(titles.all().get(title), titles.mass(title));
                if (suits(reading, manyWords, score)) {
                    whole = Math.max(whole, reading.partial() ? 0 : score.certain());
                    asTold = Math.max(asTold, reading.partial() ? 0 : score.certain() + weights.doubt() * Math.min(reading.cost(), slips));
                    mostCertain = Math.max(mostCertain, score.certain());
                    best.merge(title, new Answer(title, ranking, score, reading.partial() ? reading : null), ProcedureSearch::better);
                }
            }
        }
        boolean otherwise = Math.min(asTold, whole) < CERTAIN_ENOUGH && interpreter.meantOtherwise(meaning);
        if (asTold < CERTAIN_ENOUGH && (otherwise || isElsewhere(meaning))) {
            best.clear();
        } else if (whole < CERTAIN_ENOUGH && !otherwise) {
            byAndLarge(meaning.literally(), seen, best, tally);
        }
        if (whole >= CERTAIN_ENOUGH) {
            best.replaceAll((title, answer) -> answer.partial() ? answer.doubted(HALF) : answer);
        }
        List<Answer> sorted = new ArrayList<>(best.values());
        sorted.sort(BEST_FIRST);
        double least = sorted.isEmpty() ? 0 : sorted.get(0).score().score() * weights.leastOfBest();
        sorted.removeIf(answer -> answer.score().score() < least);
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    /** What was said is no matter of this catalogue. */
    private boolean isElsewhere(QueryInterpreter.Meaning meaning) {
        return !meaning.literally().isEmpty()
                && thesaurus.namesOnlyWhatIsElsewhere(meaning.literally().get(0), interpreter.elsewhere(meaning));
    }

    private void byAndLarge(List<Reading> readings, BitSet seen, Map<Integer, Answer> best, Tally tally) {
        for (Reading reading : readings) {
            Gist gist = new Gist(reading, thesaurus, vocabulary);
            if (gist.isEmpty()) {
                continue;
            }
            BitSet candidates = (BitSet) seen.clone();
            for (int title : gist.candidates(CANDIDATES, tally)) {
                candidates.set(title);
            }
            for (int title = candidates.nextSetBit(0); title >= 0; title = candidates.nextSetBit(title + 1)) {
                Ranking.Score score = gist.score(title, titles.all().get(title), titles.mass(title));
                Answer before = best.get(title);
                if (before != null && before.partial()) {
                    best.put(title, before.doubted(gist.told(title, titles.all().get(title), before.partly(), before.score().share())));
                }
                if (gist.suits(score)) {
                    best.merge(title, new Answer(title, gist, score, null), ProcedureSearch::better);
                }
            }
        }
    }

    private static Answer better(Answer one, Answer other) {
        return one.score().score() >= other.score().score() ? one : other;
    }

    private boolean suits(Reading reading, boolean manyWords, Ranking.Score score) {
        return score.certain() >= weights.leastCertain()
                || manyWords && score.share() - weights.doubt() * reading.cost() >= ALL_OF_IT
                || score.explained() >= HALF_NAMED && score.share() - weights.doubt() * reading.cost() >= LEAST_WHEN_HALF_NAMED
                || score.explained() >= NAMED && score.share() - weights.doubt() * reading.cost() >= LEAST_WHEN_NAMED;
    }

    private SearchHit hit(Answer answer) {
        Title title = titles.all().get(answer.title());
        String name = title.procedure().name();
        int[] places = Token.places(name);
        List<SearchHit.Mark> marks = new ArrayList<>();
        for (int i = 0; i < title.words().length; i++) {
            if (answer.answering().speaksOf(title.words()[i])) {
                mark(places[2 * title.places()[i]], places[2 * title.places()[i] + 1], name, marks);
            }
        }
        return new SearchHit(title.procedure(), marks);
    }

    /** Neighbouring words become one mark. */
    private static void mark(int start, int end, String name, List<SearchHit.Mark> marks) {
        int last = marks.size() - 1;
        if (last >= 0 && isBlank(name, marks.get(last).end(), start)) {
            marks.set(last, new SearchHit.Mark(marks.get(last).start(), end));
        } else {
            marks.add(new SearchHit.Mark(start, end));
        }
    }

    private static boolean isBlank(String name, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(name.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private String why(Answer answer) {
        return answer.answering().why(titles.all().get(answer.title()), answer.score());
    }
}
