package vn.motcua.kiosk.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to understand a query.
 *
 * @param words in the query's order
 * @param cost  of the slips that it assumes, in nats; 0 for what was typed
 * @param partial takes words for talk that may have been meant
 */
record Reading(List<Word> words, double cost, boolean partial) {

    /** What was typed may have been meant as it stands. */
    private static final double NOT_AS_IT_STANDS = 1.0;
    private static final double IGNORED_WORD = 0.5;
    private static final double MOST_FOR_IGNORED = 5;
    private static final Set<String> WISHES = Set.of("muốn", "muon", "xin", "cần", "định", "tính");
    /** Those that do not also count or date something. */
    private static final Set<String> WISHED = Set.of("muốn", "muon", "xin", "cần");
    /** With these a speaker comes from the story to the matter. */
    private static final Set<String> TURNS = Set.of("giờ", "chừ", "vậy", "thế");
    /** "Từ đó đến giờ", "hôm nay", "như thế". */
    private static final Set<String> NO_TURNS = Set.of("đến", "tới", "hôm", "ngày", "năm", "như", "vì");
    /** Who says less than that before the wish has told nothing. */
    private static final int LEAST_TOLD = 2;
    private static final double STORY_WORD = 0.25;
    private static final double MOST_FOR_STORY = 3;
    /** "Nước ngoài", whatever the country was. */
    private static final Syllable ABROAD = Syllable.of("ngoài");
    private static final int LEAST_WISHED = 2;
    private static final int MOST_OF_A_SEARCH = 6;
    /** How it came about counts so much. */
    static final double BEFORE_WISH = 0.6;

    Reading(List<Word> words, double cost) {
        this(words, cost, false);
    }

    Reading {
        words = List.copyOf(words);
    }

    /** What it costs to think that words of a query were said by the way. @return nats */
    static double costOfIgnoring(int words) {
        return NOT_AS_IT_STANDS + Math.min(MOST_FOR_IGNORED, words * IGNORED_WORD);
    }

    /**
     * What it costs to think that this is about some of its words only. How it came about, which stands before the wish, is left
     * more easily than what is wished.
     *
     * @param meant words, as bits; @return nats
     */
    double costOfLeaving(long meant) {
        int wish = isLong() ? wishFrom() : 0;
        boolean wished = wish > 0 && (meant & (1L << Math.min(wish, Long.SIZE - 1)) - 1) == 0;
        int ignored = 0;
        int told = 0;
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).filler() && (at >= Long.SIZE || (meant >> at & 1) == 0)) {
                told += wished && at < wish ? 1 : 0;
                ignored += wished && at < wish ? 0 : 1;
            }
        }
        return costOfIgnoring(ignored) + Math.min(MOST_FOR_STORY, told * STORY_WORD);
    }

    /** Without the words before that place. */
    Reading from(int place) {
        return place == 0 ? this : new Reading(words.subList(place, words.size()), cost, partial);
    }

    /** What was typed and is not filler, one by one. */
    Set<String> meant() {
        return words.stream().filter(word -> !word.filler()).flatMap(word -> Stream.of(word.typed().split(" "))).collect(Collectors.toSet());
    }

    /** How many parts of the query are not filler. */
    long said() {
        return words.stream().filter(word -> !word.filler()).map(Word::typed).distinct().count();
    }

    /**
     * Where a sentence comes to what is wanted: "con bán quần áo, giờ muốn tạm nghỉ". What stands before tells how it came about.
     *
     * @return place of the first word that is wanted; 0 when the whole is
     */
    int wishFrom() {
        return lastAfter(at -> WISHES.contains(words.get(at).typed()));
    }

    /** Place of the last word after one that leads over to the matter, with enough after it; 0 for none. */
    private int lastAfter(IntPredicate leadsOver) {
        int content = 0;
        for (int at = words.size() - 1; at > 0; at--) {
            if (content >= LEAST_WISHED && leadsOver.test(at)) {
                return at + 1;
            }
            content += words.get(at).filler() ? 0 : 1;
        }
        return 0;
    }

    private boolean comesToTheMatter(int at) {
        String word = words.get(at).typed();
        return WISHED.contains(word) || TURNS.contains(word) && !NO_TURNS.contains(words.get(at - 1).typed());
    }

    /**
     * Only the wish of a sentence that tells first how it came about: "vợ em mới đẻ, em đóng bảo hiểm, thế em có được hưởng
     * thai sản không". Empty when nothing was told before it, and when the story is of somebody from abroad: for these another
     * title stands beside the usual one.
     */
    Optional<Reading> wish() {
        int from = lastAfter(this::comesToTheMatter);
        List<Word> story = words.subList(0, from);
        long told = story.stream().filter(word -> !word.filler()).map(Word::typed).distinct().count();
        if (told < LEAST_TOLD || story.stream().anyMatch(word -> word.pattern().equals(ABROAD))) {
            return Optional.empty();
        }
        double left = NOT_AS_IT_STANDS + Math.min(MOST_FOR_STORY, told * STORY_WORD);
        return Optional.of(new Reading(words.subList(from, words.size()), cost + left, true));
    }

    /** True when an everyday phrase stands in it. */
    boolean hasEverydayPhrase() {
        return words.stream().anyMatch(word -> word.how() == Word.How.EVERYDAY_WORD);
    }

    /** True when some word was typed with marks. */
    boolean isMarked() {
        for (Word word : words) {
            if (word.pattern().hasMarks()) {
                return true;
            }
        }
        return false;
    }

    /** A sentence rather than a search. */
    boolean isLong() {
        return content() > MOST_OF_A_SEARCH;
    }

    /** How many words are not filler. */
    int content() {
        int content = 0;
        for (Word word : words) {
            content += word.filler() ? 0 : 1;
        }
        return content;
    }
}
