package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The inverted index: from thousands of titles to the hundred that may answer a reading. A title's number is its place in
 * {@link Titles}, so that among equals Lucene keeps those that are asked for most.
 */
final class TitleIndex {

    private static final String PLAIN = "plain";
    private static final String MARKED = "marked";
    private static final String PAIR = "pair";
    private static final String FIELD = "field";

    /** The commonest completions of an unfinished word; nobody looks for the others yet. */
    private static final int MOST_COMPLETIONS = 16;
    private static final float FIELD_BOOST = 0.3f;
    /** Queries of more words find their titles without the legal field. */
    private static final int FEW_WORDS = 6;

    /** A large catalogue is searched by a query's rarest parts: the common ones would not tell its titles apart. */
    private static final int MOST_POSTINGS = 10_000;
    private static final int LEAST_CLAUSES = 3;
    /** Long official phrases have twenty parts; the rarest find their titles. */
    private static final int MOST_CLAUSES = 10;

    /** Numbers of titles kept at hand, four bytes each. */
    private static final int MOST_AT_HAND = 2_000_000;

    private final Vocabulary vocabulary;
    private final Map<String, Integer> fieldUses = new HashMap<>();
    /** Completions of one or two letters, which are dear to find and few. */
    private final Map<String, int[]> beginnings = new ConcurrentHashMap<>();
    /** What the index says of words of the titles, not of what anybody typed. */
    private final Map<Term, int[]> atHand = new ConcurrentHashMap<>();
    private final AtomicInteger numbersAtHand = new AtomicInteger();
    private final IndexReader index;

    /** @param terms any of them will do; @param titles about how many have it */
    private record Clause(List<Term> terms, float boost, int titles) {
    }

    TitleIndex(Titles titles, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        try {
            this.index = DirectoryReader.open(written(titles.all()));
        } catch (IOException e) {
            throw new UncheckedIOException("the index is in memory", e);
        }
    }

    private ByteBuffersDirectory written(List<Title> titles) throws IOException {
        // One array a file: a search opens hundreds of slices, and slices of many small buffers are dear.
        ByteBuffersDirectory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        // Merging neighbours only, in this thread, keeps the order of the titles.
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Words plain = new Words();
            Words marked = new Words();
            Words pair = new Words();
            Words field = new Words();
            Document document = new Document();
            document.add(new Field(PLAIN, plain, presenceOnly()));
            document.add(new Field(MARKED, marked, presenceOnly()));
            document.add(new Field(PAIR, pair, presenceOnly()));
            document.add(new Field(FIELD, field, presenceOnly()));
            for (Title title : titles) {
                int[] words = title.words();
                plain.give(words.length, i -> plainText(words[i]));
                marked.give(words.length, i -> vocabulary.syllable(words[i]).key());
                pair.give(words.length - 1, i -> plainText(words[i]) + ' ' + plainText(words[i + 1]));
                field.give(title.field().length, i -> plainText(title.field()[i]));
                Arrays.stream(title.field()).forEach(word -> fieldUses.merge(plainText(word), 1, Integer::sum));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private String plainText(int number) {
        return vocabulary.plainText(vocabulary.plainOf(number));
    }

    /** Places, frequencies and lengths are the business of {@link Ranking}. */
    private static FieldType presenceOnly() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /**
     * Numbers of the titles that have most of the reading's words and pairs of words, the rarest of them if there are many.
     *
     * @param tally empty, and empty again afterwards
     */
    int[] candidates(Reading reading, int most, Tally tally) {
        List<Clause> clauses = new ArrayList<>();
        boolean few = reading.content() <= FEW_WORDS;
        Word before = null;
        for (Word word : reading.words()) {
            if (word.how() == Word.How.UNKNOWN || word.filler()) {
                before = null;
                continue;
            }
            clauses.add(word(word));
            if (few && !word.unfinished()) {
                clauses.add(field(word));
            }
            if (before != null) {
                addPair(before, word, clauses);
            }
            before = word;
        }
        count(clauses, most, tally);
        return tally.best(most);
    }

    /** Every title has a word once or not at all, so its rarity is all that there is to add up: Lucene's scorers would cost more. */
    private void count(List<Clause> clauses, int most, Tally tally) {
        clauses.sort(Comparator.comparingInt(Clause::titles));
        int titles = 0;
        for (int i = 0; i < Math.min(clauses.size(), MOST_CLAUSES); i++) {
            Clause clause = clauses.get(i);
            titles += clause.titles();
            if (i >= LEAST_CLAUSES && titles > MOST_POSTINGS) {
                break;
            }
            int[][] found = new int[clause.terms().size()][];
            int commonest = 0;
            for (int j = 0; j < found.length; j++) {
                found[j] = titlesWith(clause.terms().get(j));
                commonest = Math.max(commonest, found[j].length);
            }
            tally.nextPart();
            for (int[] each : found) {
                tally.addFirst(each, clauses.size() == 1 ? most : each.length, clause.boost() * rarity(commonest));
            }
        }
    }

    /** As BM25 has it. @param titlesWith how many titles have the word */
    private float rarity(int titlesWith) {
        return (float) Math.log1p((index.maxDoc() - titlesWith + 0.5) / (titlesWith + 0.5));
    }

    private Clause word(Word word) {
        if (!word.whole() && !word.unfinished() && !word.pattern().hasMarks()) {
            String plain = word.pattern().plain();
            return new Clause(List.of(new Term(PLAIN, plain)), 1, vocabulary.titlesWith(vocabulary.plain(plain)));
        }
        List<Term> any = new ArrayList<>();
        int titles = 0;
        for (int number : completions(word)) {
            any.add(new Term(MARKED, vocabulary.syllable(number).key()));
            titles += vocabulary.titlesWith(vocabulary.plainOf(number));
        }
        return new Clause(any, 1, titles);
    }

    private Clause field(Word word) {
        String plain = word.pattern().plain();
        return new Clause(List.of(new Term(FIELD, plain)), FIELD_BOOST, fieldUses.getOrDefault(plain, 0));
    }

    /** Ascending. Looking a term up costs more than going through its titles, so it is looked up once. */
    private int[] titlesWith(Term term) {
        int[] known = atHand.get(term);
        if (known != null) {
            return known;
        }
        int[] titles = lookUp(term);
        if (numbersAtHand.addAndGet(titles.length) > MOST_AT_HAND) {
            atHand.clear();
            numbersAtHand.set(titles.length);
        }
        atHand.put(term, titles);
        return titles;
    }

    private int[] lookUp(Term term) {
        try {
            PostingsEnum postings = MultiTerms.getTermPostingsEnum(index, term.field(), term.bytes(), PostingsEnum.NONE);
            int[] titles = new int[postings == null ? 0 : index.docFreq(term)];
            for (int i = 0; i < titles.length; i++) {
                titles[i] = postings.nextDoc();
            }
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException("the index is in memory", e);
        }
    }

    private int[] completions(Word word) {
        boolean barelyBegun = word.unfinished() && word.pattern().plain().length() <= 2;
        return barelyBegun ? beginnings.computeIfAbsent(word.pattern().key(), key -> commonest(word)) : commonest(word);
    }

    private int[] commonest(Word word) {
        int[] all = vocabulary.meanings(word);
        return all.length <= MOST_COMPLETIONS ? all : Arrays.stream(all).boxed()
                .sorted((a, b) -> vocabulary.titlesWith(vocabulary.plainOf(b)) - vocabulary.titlesWith(vocabulary.plainOf(a)))
                .limit(MOST_COMPLETIONS).mapToInt(Integer::intValue).toArray();
    }

    private void addPair(Word before, Word word, List<Clause> clauses) {
        int first = vocabulary.plain(before.pattern().plain());
        int[] seconds = word.unfinished()
                ? vocabulary.beginningWith(word.pattern().plain())
                : new int[] {vocabulary.plain(word.pattern().plain())};
        List<Term> any = new ArrayList<>();
        int times = 0;
        for (int second : seconds) {
            if (first >= 0 && vocabulary.follow(first, second) && any.size() < MOST_COMPLETIONS) {
                any.add(new Term(PAIR, vocabulary.plainText(first) + ' ' + vocabulary.plainText(second)));
                times += vocabulary.timesTogether(first, second);
            }
        }
        if (!any.isEmpty()) {
            clauses.add(new Clause(any, 1, times));
        }
    }

    /** Words ready to be indexed, the same object for every title. */
    private static final class Words extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private IntFunction<String> words;
        private int count;
        private int next;

        void give(int number, IntFunction<String> text) {
            count = number;
            words = text;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next >= count) {
                return false;
            }
            term.append(words.apply(next++));
            return true;
        }
    }
}
