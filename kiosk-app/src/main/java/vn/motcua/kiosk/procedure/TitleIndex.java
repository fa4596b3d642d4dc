package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
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
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * The inverted index: from thousands of titles to the hundred that may answer a reading. A title's number is its place in
 * {@link Titles}, so that among equals Lucene keeps those that are asked for most.
 */
final class TitleIndex {

    /** A spelling, by its number. */
    private static final int WORD = 0;
    /** Two plain words that follow one another, by their numbers. */
    private static final int PAIR = 1;
    /** A plain word of the legal field, by its number. */
    private static final int FIELD = 2;
    /** Any spelling of a plain word: in no list of its own, for its spellings have all its titles. */
    private static final int PLAIN = 3;
    private static final List<String> FIELDS = List.of("word", "pair", "field");
    /** Of a number in a term. */
    private static final int BYTES = 3;
    private static final int BITS = 24;

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

    private static final int[] NONE = {};

    private final Vocabulary vocabulary;
    /** By plain number: how many titles have a field with the word. */
    private final int[] fieldUses;
    /** Completions of one or two letters, which are dear to find and few. */
    private final Map<String, int[]> beginnings = new ConcurrentHashMap<>();
    /** What the index says of words of the titles, not of what anybody typed. */
    private final Map<Long, int[]> atHand = new ConcurrentHashMap<>();
    private final AtomicInteger numbersAtHand = new AtomicInteger();
    private final IndexReader index;

    /** @param terms any of them will do; @param titles about how many have it */
    private record Clause(long[] terms, float boost, int titles) {
    }

    TitleIndex(Titles titles, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.fieldUses = new int[vocabulary.size()];
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
        // Merging neighbours only, in this thread, keeps the order of the titles. Files in memory gain nothing by being put together,
        // and one segment that is not as the policy would have it is written twice.
        LogDocMergePolicy policy = new LogDocMergePolicy();
        policy.setNoCFSRatio(0);
        IndexWriterConfig config = new IndexWriterConfig(null).setMergePolicy(policy).setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Words word = new Words();
            Words pair = new Words();
            Words field = new Words();
            Document document = new Document();
            document.add(new Field(FIELDS.get(WORD), word, presenceOnly()));
            document.add(new Field(FIELDS.get(PAIR), pair, presenceOnly()));
            document.add(new Field(FIELDS.get(FIELD), field, presenceOnly()));
            for (Title title : titles) {
                int[] plain = plain(title.words());
                int[] plainField = plain(title.field());
                word.give(title.words(), 1);
                pair.give(plain, 2);
                field.give(plainField, 1);
                for (int each : plainField) {
                    fieldUses[each]++;
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private int[] plain(int[] words) {
        int[] plain = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            plain[i] = vocabulary.plainOf(words[i]);
        }
        return plain;
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
            int[][] found = new int[clause.terms().length][];
            int commonest = 0;
            for (int j = 0; j < found.length; j++) {
                found[j] = titlesWith(clause.terms()[j]);
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
            int plain = vocabulary.plain(word.pattern().plain());
            return new Clause(new long[] {term(PLAIN, plain)}, 1, vocabulary.titlesWith(plain));
        }
        int[] completions = completions(word);
        long[] any = new long[completions.length];
        int titles = 0;
        for (int i = 0; i < any.length; i++) {
            any[i] = term(WORD, completions[i]);
            titles += vocabulary.titlesWith(vocabulary.plainOf(completions[i]));
        }
        return new Clause(any, 1, titles);
    }

    private Clause field(Word word) {
        int plain = vocabulary.plain(word.pattern().plain());
        return plain < 0 ? new Clause(new long[0], FIELD_BOOST, 0) : new Clause(new long[] {term(FIELD, plain)}, FIELD_BOOST, fieldUses[plain]);
    }

    private static long term(int kind, int number) {
        return (long) kind << 2 * BITS | number;
    }

    private static long pair(int first, int second) {
        return (long) PAIR << 2 * BITS | (long) first << BITS | second;
    }

    /** Ascending. Looking a term up costs more than going through its titles, so it is looked up once. */
    private int[] titlesWith(long term) {
        int[] known = atHand.get(term);
        if (known != null) {
            return known;
        }
        int[] titles = term >> 2 * BITS == PLAIN ? anySpelling((int) term) : lookUp(term);
        if (numbersAtHand.addAndGet(titles.length) > MOST_AT_HAND) {
            atHand.clear();
            numbersAtHand.set(titles.length);
        }
        atHand.put(term, titles);
        return titles;
    }

    private int[] anySpelling(int plain) {
        int[] spellings = vocabulary.spellings(plain);
        if (spellings.length == 1) {
            return lookUp(term(WORD, spellings[0]));
        }
        BitSet titles = new BitSet(index.maxDoc());
        for (int spelling : spellings) {
            for (int title : lookUp(term(WORD, spelling))) {
                titles.set(title);
            }
        }
        return titles.stream().toArray();
    }

    private int[] lookUp(long term) {
        int kind = (int) (term >> 2 * BITS);
        BytesRef bytes = new BytesRef(2 * BYTES);
        if (kind == PAIR) {
            append((int) (term >> BITS), bytes);
        }
        append((int) term, bytes);
        try {
            Terms all = MultiTerms.getTerms(index, FIELDS.get(kind));
            TermsEnum terms = all == null ? TermsEnum.EMPTY : all.iterator();
            if (!terms.seekExact(bytes)) {
                return NONE;
            }
            PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
            int[] titles = new int[terms.docFreq()];
            for (int i = 0; i < titles.length; i++) {
                titles[i] = postings.nextDoc();
            }
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException("the index is in memory", e);
        }
    }

    /** The lower bytes of a number: there are fewer words than that. */
    private static void append(int number, BytesRef bytes) {
        bytes.bytes[bytes.length++] = (byte) (number >> 16);
        bytes.bytes[bytes.length++] = (byte) (number >> 8);
        bytes.bytes[bytes.length++] = (byte) number;
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
        if (first < 0) {
            return;
        }
        int[] seconds = word.unfinished() ? vocabulary.beginningWith(word.pattern().plain())
                : new int[] {vocabulary.plain(word.pattern().plain())};
        long[] any = new long[Math.min(MOST_COMPLETIONS, seconds.length)];
        int found = 0;
        int times = 0;
        for (int i = 0; i < seconds.length && found < any.length; i++) {
            int together = vocabulary.timesTogether(first, seconds[i]);
            if (together > 0) {
                any[found++] = pair(first, seconds[i]);
                times += together;
            }
        }
        if (found > 0) {
            clauses.add(new Clause(Arrays.copyOf(any, found), 1, times));
        }
    }

    /** Numbers of words ready to be indexed, the same object for every title. */
    private static final class Words extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRef bytes = new BytesRef(2 * BYTES);
        private int[] words;
        private int together;
        private int next;

        /** @param wordsOfTitle that many of them make a term, each with those behind it */
        void give(int[] wordsOfTitle, int ofOneTerm) {
            words = wordsOfTitle;
            together = ofOneTerm;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next + together > words.length) {
                return false;
            }
            bytes.length = 0;
            for (int i = 0; i < together; i++) {
                append(words[next + i], bytes);
            }
            term.setBytesRef(bytes);
            next++;
            return true;
        }
    }
}
