package vn.motcua.kiosk.procedure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * What a query is about by and large, for queries that no title answers word by word: things are answered by any of their
 * official words, what else was said may go unanswered, and a title is better the less it speaks of anything else.
 * One object a reading and thread.
 */
final class Gist implements Answering {

    /** Other ways of saying a thing come after the first by so much each. */
    private static final double LESS_USUAL = 0.04;
    private static final double LEAST_USUAL = 0.7;
    private static final double IN_FIELD = 0.6;
    private static final double NEIGHBOURS = 0.9;
    private static final double ALONE = 0.45;
    private static final double MOST_FOR_WORD = 4.5;
    /** Of a word that no title has: talk in a sentence, and something that no procedure is about in a short query. */
    private static final double TALK = 1.2;
    private static final double MOST_TALK = 5.0;
    private static final double TALK_OF_ALL = 14;
    private static final double STRONG = 0.3;
    private static final double EXPLAINED = 0.45;
    private static final double PRIOR = 0.15;
    /** Beside an answer word by word. */
    private static final double BY_AND_LARGE = 0.80;
    private static final double LEAST_COVERED = 0.28;
    /** The more of the query a title speaks of, the less need be rare: a thing of eighty titles, but nothing else was said. */
    private static final double LEAST_STRONG = 5.0;
    private static final double COVERED = 4;
    /** Whoever speaks a whole sentence tells much that no title speaks of, and hardly ever means nothing that is here. */
    private static final double LEAST_COVERED_IN_SENTENCE = 0.16;
    private static final double LEAST_STRONG_IN_SENTENCE = 3.8;
    /** Two slips make a matter of anything: for each nat of them so much more has to be answered. */
    private static final double SLIP = 0.25;

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final List<Thesaurus.Thing> things;
    private final int count;
    private final boolean sentence;
    private final double[] weight;
    private final boolean[] inThing;
    private final long[] answers;
    private final double total;
    private final double strongTotal;
    private final double talk;
    /** Numbers of the words that stand for the things. */
    private final BitSet inOfficialWords = new BitSet();

    Gist(Reading reading, Thesaurus thesaurus, Vocabulary vocabulary) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.things = thesaurus.named(reading).stream().filter(thing -> !thing.elsewhere()).collect(Collectors.toList());
        this.count = Math.min(reading.words().size(), Long.SIZE - 1);
        this.weight = new double[count];
        this.inThing = new boolean[count];
        this.answers = new long[vocabulary.size()];
        this.sentence = reading.isLong();
        this.talk = Math.max(TALK, Math.min(MOST_TALK, TALK_OF_ALL / Math.max(1, reading.content())));
        double sum = 0;
        double strong = 0;
        int wish = sentence ? reading.wishFrom() : 0;
        things.replaceAll(thing -> thing.to() <= wish ? thing.weighing(thing.weight() * Reading.BEFORE_WISH) : thing);
        for (Thesaurus.Thing thing : things) {
            Arrays.fill(inThing, Math.min(count, thing.from()), Math.min(count, thing.to()), true);
            thing.official().forEach(phrase -> Arrays.stream(phrase.words()).forEach(inOfficialWords::set));
            sum += thing.weight();
            strong += thing.everywhere() ? 0 : thing.weight();
        }
        for (int i = 0; i < count; i++) {
            weight[i] = inThing[i] ? 0 : weigh(reading.words().get(i), i) * (i < wish ? Reading.BEFORE_WISH : 1);
            sum += weight[i];
            strong += weight[i];
        }
        this.total = sum;
        this.strongTotal = strong;
    }

    private double weigh(Word word, int bit) {
        String plain = word.pattern().plain();
        if (word.filler() || plain.isEmpty() || Character.isDigit(plain.charAt(0))) {
            return 0;
        }
        int titles = 0;
        int last = -1;
        for (int number : word.how() == Word.How.UNKNOWN ? new int[0] : vocabulary.meanings(word)) {
            answers[number] |= 1L << bit;
            int letters = vocabulary.plainOf(number);
            titles += letters == last ? 0 : vocabulary.titlesWith(letters);
            last = letters;
        }
        return titles == 0 ? talk : Math.min(MOST_FOR_WORD, vocabulary.weightOfUse(titles));
    }

    /** True when nothing that a title could speak of was named. */
    boolean isEmpty() {
        return things.stream().allMatch(thing -> thing.official().isEmpty());
    }

    /**
     * Numbers of the titles that have most of the things, at most so many, best first.
     *
     * @param tally empty, and empty again afterwards
     */
    int[] candidates(int most, Tally tally) {
        for (Thesaurus.Thing thing : things) {
            tally.nextPart();
            // A title has a thing by the likeliest of its official words, which stand first.
            for (int i = 0; i < thing.official().size(); i++) {
                tally.add(thing.official().get(i).titles(), (float) (thing.weight() * usual(i)));
            }
        }
        return tally.best(most);
    }

    private static double usual(int place) {
        return Math.max(LEAST_USUAL, 1 - LESS_USUAL * place);
    }

    /** True when the title is likely meant. */
    boolean suits(Ranking.Score score) {
        double least = SLIP * reading.cost() + (sentence ? LEAST_STRONG_IN_SENTENCE : LEAST_STRONG);
        return score.share() >= (sentence ? LEAST_COVERED_IN_SENTENCE : LEAST_COVERED)
                && score.certain() + COVERED * score.share() >= least;
    }

    /**
     * How much of what tells titles apart a title speaks of that was found by a part of the query, 0 to 1.
     *
     * @param number of the title
     * @param partly the part
     * @param share  of the part that the title answers
     */
    double told(int number, Title title, Reading partly, double share) {
        if (strongTotal == 0) {
            return 0;
        }
        Set<String> meant = partly.meant();
        boolean[] spoken = new boolean[title.words().length];
        double told = 0;
        for (Thesaurus.Thing thing : things) {
            if (!thing.everywhere()) {
                double answer = answer(thing, number, title, spoken);
                told += thing.weight() * (isMeant(thing.from(), thing.to(), meant) ? Math.max(answer, share) : answer);
            }
        }
        double[] credit = new double[count];
        words(title, spoken, credit);
        for (int i = 0; i < count; i++) {
            double answer = credit[i] > ALONE ? credit[i] : 0;
            told += weight[i] * (isMeant(i, i + 1, meant) ? Math.max(answer, share) : answer);
        }
        return told / strongTotal;
    }

    private boolean isMeant(int from, int to, Set<String> meant) {
        return reading.words().subList(from, to).stream().allMatch(word -> meant.contains(word.typed()));
    }

    /** With the weight of the things that tell titles apart as certainty. @param number of the title */
    Ranking.Score score(int number, Title title, double mass) {
        boolean[] spoken = new boolean[title.words().length];
        double strong = 0;
        double covered = 0;
        for (Thesaurus.Thing thing : things) {
            double answered = thing.weight() * answer(thing, number, title, spoken);
            covered += answered;
            strong += thing.everywhere() ? 0 : answered;
        }
        double[] credit = new double[count];
        words(title, spoken, credit);
        for (int i = 0; i < count; i++) {
            covered += credit[i] * weight[i];
            strong += credit[i] > ALONE ? credit[i] * weight[i] : 0;
        }
        double explained = 0;
        for (int i = 0; i < spoken.length; i++) {
            explained += spoken[i] ? title.place(i) * vocabulary.weightOf(title.words()[i]) : 0;
        }
        double share = total == 0 ? 0 : covered / total;
        double named = mass == 0 ? 0 : explained / mass;
        double score = BY_AND_LARGE * share * (1 + STRONG * (total == 0 ? 0 : strong / total) + EXPLAINED * named) + PRIOR * title.prior();
        return new Ranking.Score(score, share, named, strong);
    }

    /** How well a title speaks of a thing, 0 to 1. */
    private static double answer(Thesaurus.Thing thing, int number, Title title, boolean[] spoken) {
        double best = 0;
        for (int i = 0; i < thing.official().size(); i++) {
            Thesaurus.Phrase phrase = thing.official().get(i);
            int at = phrase.in(number, title.words());
            if (at >= 0) {
                best = Math.max(best, usual(i));
                Arrays.fill(spoken, at, at + phrase.words().length, true);
            } else if (phrase.isInField(title)) {
                best = Math.max(best, IN_FIELD * usual(i));
            }
        }
        return best;
    }

    private void words(Title title, boolean[] spoken, double[] credit) {
        int[] words = title.words();
        long before = 0;
        for (int at = 0; at < words.length; at++) {
            long here = answers[words[at]];
            spoken[at] |= here != 0;
            long together = here & before << 1;
            for (long rest = here; rest != 0; rest &= rest - 1) {
                int word = Long.numberOfTrailingZeros(rest);
                credit[word] = Math.max(credit[word], ALONE);
            }
            for (long rest = together; rest != 0; rest &= rest - 1) {
                int word = Long.numberOfTrailingZeros(rest);
                credit[word] = NEIGHBOURS;
                credit[word - 1] = NEIGHBOURS;
            }
            before = here;
        }
    }

    @Override
    public boolean speaksOf(int number) {
        return answers[number] != 0 || inOfficialWords.get(number);
    }

    @Override
    public String why(Title title, Ranking.Score score) {
        StringJoiner why = new StringJoiner(", ");
        for (Thesaurus.Thing thing : things) {
            StringJoiner said = new StringJoiner(" ");
            reading.words().subList(thing.from(), thing.to()).forEach(word -> said.add(word.typed()));
            String met = thing.official().stream().filter(phrase -> phrase.in(title.words()) >= 0).findFirst()
                    .map(phrase -> met(phrase, title)).orElse("nothing");
            why.add("\"" + said + "\" by and large -> " + met);
        }
        for (int i = 0; i < count; i++) {
            if (weight[i] > 0) {
                why.add("\"" + reading.words().get(i).typed() + "\" -> " + met(i, title));
            }
        }
        return String.format(Locale.ROOT, "score %.3f, share %.2f, title explained %.2f, by and large: %s",
                score.score(), score.share(), score.explained(), why);
    }

    private static String met(Thesaurus.Phrase phrase, Title title) {
        int at = phrase.in(title.words());
        StringJoiner met = new StringJoiner(" ");
        for (int i = at; i < at + phrase.words().length; i++) {
            met.add(title.text(i));
        }
        return met.toString();
    }

    private String met(int word, Title title) {
        for (int i = 0; i < title.words().length; i++) {
            if ((answers[title.words()[i]] >> word & 1) != 0) {
                return title.text(i);
            }
        }
        return "nothing";
    }
}
