package vn.motcua.kiosk.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** How well titles answer one reading of a query. One object a reading and thread. */
final class Ranking implements Answering {

    private static final double FILLER = 0.1;
    private static final double UNKNOWN = 4.0;
    /** Words: more than these, and an unknown one among them may be anything. */
    private static final int A_SENTENCE = 7;
    /** The rare words of a sentence tell of the citizen, not of the procedure. */
    private static final double MOST_IN_SENTENCE = 4.5;
    /** A long official phrase for a short everyday one must not drown the other words. */
    private static final double MOST_FOR_PHRASE = 14.0;
    private static final double ONE_BETWEEN = 0.5;
    /** Bits of a mask. */
    private static final int MOST_WORDS = 63;
    private static final double BARELY_BEGUN = 0.75;
    private static final double FEW_WORDS = 5;

    private final Vocabulary vocabulary;
    private final RankingWeights weights;
    private final Reading reading;
    private final int count;
    private final double[] weight;
    /** For each word the number of the spelling that it has itself; -1 for none. */
    private final int[] exact;
    private final double total;
    private final double pairTotal;
    /** Of a long sentence a smaller part is answered by chance. */
    private final double ease;
    private final boolean marked;
    private final boolean sentence;
    /** For each spelling the words of the reading that it answers. */
    private final long[] answers;
    /** Emptied for each title: a query is compared with hundreds. */
    private final Findings found;

    /**
     * @param share of the reading's meaning that the title has; @param explained share of the title that the reading speaks of;
     * @param certain that it is no accident, 1 at best */
    record Score(double score, double share, double explained, double certain) {
    }

    Ranking(Reading reading, Vocabulary vocabulary, RankingWeights weights) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.count = Math.min(reading.words().size(), MOST_WORDS);
        this.weight = new double[count];
        this.exact = new int[count];
        this.answers = new long[vocabulary.size()];
        this.sentence = reading.isLong();
        this.marked = reading.isMarked();
        this.found = new Findings();
        double sum = 0;
        int wish = sentence ? reading.wishFrom() : 0;
        for (int i = 0; i < count; i++) {
            weight[i] = weigh(reading.words().get(i), i) * (i < wish ? Reading.BEFORE_WISH : 1);
            exact[i] = vocabulary.known(reading.words().get(i).pattern());
        }
        shrinkPhrases();
        for (double each : weight) {
            sum += each;
        }
        this.total = sum;
        this.pairTotal = pairTotal();
        this.ease = Math.sqrt(Math.min(1, FEW_WORDS / Math.max(1, reading.content())));
    }

    private double weigh(Word word, int bit) {
        if (word.how() == Word.How.UNKNOWN) {
            return word.filler() && count > A_SENTENCE ? UNKNOWN * FILLER : UNKNOWN;
        }
        int titles = 0;
        int last = -1;
        for (int number : vocabulary.meanings(word)) {
            answers[number] |= 1L << bit;
            int plain = vocabulary.plainOf(number);
            titles += plain == last ? 0 : vocabulary.titlesWith(plain);
            last = plain;
        }
        double rare = titles == 0 ? UNKNOWN : vocabulary.weightOfUse(titles);
        double full = sentence ? Math.min(rare, MOST_IN_SENTENCE) : rare;
        return word.filler() ? full * FILLER : full;
    }

    private void shrinkPhrases() {
        List<Word> words = reading.words();
        int from = 0;
        while (from < count) {
            int to = from + 1;
            double sum = weight[from];
            while (to < count && words.get(from).how() == Word.How.EVERYDAY_WORD
                    && words.get(to).how() == Word.How.EVERYDAY_WORD && words.get(to).typed().equals(words.get(from).typed())) {
                sum += weight[to++];
            }
            if (to > from + 1 && sum > MOST_FOR_PHRASE) {
                for (int i = from; i < to; i++) {
                    weight[i] *= MOST_FOR_PHRASE / sum;
                }
            }
            from = to;
        }
    }

    private double pairTotal() {
        double sum = 0;
        for (int i = 1; i < count; i++) {
            sum += pairWeight(i);
        }
        return sum;
    }

    private double pairWeight(int second) {
        return Math.min(weight[second - 1], weight[second]);
    }

    /** @param mass all that the title says */
    Score score(Title title, double mass) {
        found.in(title, mass);
        double share = found.covered() / total;
        double together = found.together();
        double named = found.named();
        double certain = share * (weights.anyOrder() + (1 - weights.anyOrder()) * together) - weights.doubt() * reading.cost();
        double score = share * (1 + weights.together() * together + weights.explained() * named + weights.early() * found.early())
                + weights.prior() * title.prior() - weights.slip() * reading.cost();
        return new Score(score, share, named, certain / ease);
    }

    /** What one title has of the reading. */
    private final class Findings {

        /** For each word of the reading how well the title has it, 0 to 1. */
        private final double[] best = new double[count];
        /** For each word how closely the title has it behind the word before it. */
        private final double[] pairs = new double[count];
        private double mass;
        private double explained;
        private int firstAnswer;

        private void in(Title title, double massOfTitle) {
            Arrays.fill(best, 0);
            Arrays.fill(pairs, 0);
            mass = massOfTitle;
            explained = 0;
            firstAnswer = -1;
            int[] words = title.words();
            long before = 0;
            long twoBefore = 0;
            for (int i = 0; i < words.length; i++) {
                long here = answers[words[i]];
                if (here != 0) {
                    explained += title.place(i) * vocabulary.weightOf(words[i]);
                    firstAnswer = firstAnswer < 0 ? i : firstAnswer;
                    take(here, words[i]);
                    join(here, before, 1);
                    join(here, twoBefore, ONE_BETWEEN);
                }
                twoBefore = before;
                before = here;
            }
            for (int number : title.field()) {
                takeFromField(answers[number]);
            }
        }

        private void take(long here, int number) {
            for (long rest = here; rest != 0; rest &= rest - 1) {
                int word = Long.numberOfTrailingZeros(rest);
                if (best[word] < 1) {
                    best[word] = Math.max(best[word], trust(word, number));
                }
            }
        }

        private void takeFromField(long here) {
            for (long rest = here; rest != 0; rest &= rest - 1) {
                int word = Long.numberOfTrailingZeros(rest);
                best[word] = Math.max(best[word], weights.inField());
            }
        }

        private void join(long here, long before, double closeness) {
            for (long rest = here & before << 1; rest != 0; rest &= rest - 1) {
                int word = Long.numberOfTrailingZeros(rest);
                pairs[word] = Math.max(pairs[word], closeness);
            }
        }

        double covered() {
            double covered = 0;
            for (int i = 0; i < count; i++) {
                covered += best[i] * weight[i];
            }
            return covered;
        }

        double together() {
            double joined = 0;
            for (int i = 1; i < count; i++) {
                joined += pairs[i] * pairWeight(i);
            }
            return pairTotal == 0 ? 1 : joined / pairTotal;
        }

        double named() {
            return mass == 0 ? 0 : explained / mass;
        }

        double early() {
            return firstAnswer < 0 ? 0 : 1.0 / (1 + firstAnswer);
        }
    }

    /** Whole words have the letters typed, for others are no answer. */
    private double trust(int word, int number) {
        Word typed = reading.words().get(word);
        if (!typed.unfinished()) {
            return marked && number != exact[word] ? weights.otherMarks() : 1;
        }
        double share = typed.pattern().plain().length() / (double) vocabulary.syllable(number).plain().length();
        return share == 1 ? 1 : BARELY_BEGUN + (1 - BARELY_BEGUN) * share;
    }

    @Override
    public boolean speaksOf(int number) {
        for (long rest = answers[number]; rest != 0; rest &= rest - 1) {
            if (!reading.words().get(Long.numberOfTrailingZeros(rest)).filler()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String why(Title title, Score score) {
        StringJoiner why = new StringJoiner(", ");
        for (int i = 0; i < count; i++) {
            Word word = reading.words().get(i);
            String met = met(title, 1L << i);
            String how = word.how().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            why.add("\"" + word.typed() + "\" " + (word.filler() ? "filler" : how) + " -> " + (met.isEmpty() ? "nothing" : met));
        }
        return String.format(Locale.ROOT, "score %.3f, share %.2f, title explained %.2f, slips %.1f: %s",
                score.score(), score.share(), score.explained(), reading.cost(), why);
    }

    private String met(Title title, long bit) {
        for (int i = 0; i < title.words().length; i++) {
            if ((answers[title.words()[i]] & bit) != 0) {
                return title.text(i);
            }
        }
        for (int number : title.field()) {
            if ((answers[number] & bit) != 0) {
                return "the field";
            }
        }
        return "";
    }
}
