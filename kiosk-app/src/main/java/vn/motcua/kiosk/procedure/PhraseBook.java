package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds everyday phrases in a reading and puts the official words in their place. */
final class PhraseBook {

    /** Shorter beginnings of a single word do not call a phrase up. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int MOST_FOCUSED = 2;
    /** For a phrase of the story, which is seldom what is wanted; nats. */
    private static final double WISH_MISSED = 2;
    /** After so many words a last one that may be talk is talk, not the beginning of another word. */
    private static final int ENOUGH_SAID = 3;

    private static final Syllable ASK = Syllable.of("hỏi");
    private static final List<Syllable> A_LITTLE = syllables("tí tý chút xíu");
    /** After these it is told what for or why. */
    private static final List<Syllable> PURPOSE = syllables("để vì");
    /** What is left behind, at home, forgotten, is wanted for nothing. */
    private static final List<Syllable> NOT_FOR = syllables("lại ở quên lâu trong trên đâu");
    private static final int LEAST_BEFORE_PURPOSE = 2;
    /** What takes less than one word in so many was mentioned in passing: "điện thoại tôi không biết dùng". */
    private static final int IN_PASSING = 4;

    private final Vocabulary vocabulary;
    private final TreeMap<String, List<Phrase>> byFirstWord = new TreeMap<>();
    /** By their first two words, or the only one. */
    private final Map<String, List<List<Syllable>>> fillers = new HashMap<>();
    private final TreeMap<String, List<List<Syllable>>> otherMatters = new TreeMap<>();

    /** @param official none when no title of the catalogue answers it */
    private record Phrase(List<Syllable> said, List<List<Syllable>> official) {
    }

    PhraseBook(EverydayWords words, Titles titles, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (EverydayWords.Entry entry : words.entries()) {
            List<Syllable> said = titles.said(entry.said());
            List<List<Syllable>> official = new ArrayList<>();
            for (String one : entry.official().split("\\|")) {
                official.add(titles.writtenOut(one));
            }
            byFirstWord.computeIfAbsent(said.get(0).plain(), key -> new ArrayList<>()).add(new Phrase(said, official));
        }
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.said().size())));
        for (String matter : words.otherMatters()) {
            List<Syllable> said = titles.said(matter);
            otherMatters.computeIfAbsent(said.get(0).plain(), key -> new ArrayList<>()).add(said);
        }
        for (String filler : words.fillers()) {
            List<Syllable> said = titles.said(filler);
            fillers.computeIfAbsent(said.get(0).plain() + (said.size() > 1 ? ' ' + said.get(1).plain() : ""), key -> new ArrayList<>()).add(said);
        }
        fillers.values().forEach(list -> list.sort(Comparator.comparingInt((List<Syllable> filler) -> -filler.size())));
    }

    private static List<Syllable> syllables(String text) {
        return Token.all(text).stream().map(Token::syllable).toList();
    }

    /** Every word of the phrases, to be known to the vocabulary. */
    List<List<Syllable>> phrases() {
        List<List<Syllable>> all = new ArrayList<>();
        byFirstWord.values().forEach(list -> list.forEach(phrase -> {
            all.add(phrase.said());
            all.addAll(phrase.official());
        }));
        fillers.values().forEach(all::addAll);
        otherMatters.values().forEach(all::addAll);
        return all;
    }

    /** Forgets what no title answers: such a phrase only tells that something is no matter of this catalogue. */
    void keep(Predicate<List<Syllable>> answered) {
        byFirstWord.values().forEach(phrases ->
                phrases.replaceAll(phrase -> new Phrase(phrase.said(), phrase.official().stream().filter(answered).toList())));
    }

    /** Words, as bits, of the reading that are no matter of this catalogue. */
    long elsewhere(Reading reading) {
        long words = 0;
        int at = 0;
        while (at < Math.min(reading.words().size(), Long.SIZE)) {
            Phrase phrase = longest(reading.words(), at);
            int length = phrase == null ? 1 : phrase.said().size();
            words |= phrase != null && phrase.official().isEmpty() ? (1L << length) - 1 << at : 0;
            at += length;
        }
        return words;
    }

    /**
     * The reading in official words: the longest phrases first, at each place. Several official phrases for one everyday
     * phrase give several readings.
     *
     * @return empty when it holds no everyday phrase
     */
    List<Reading> officially(Reading reading, int most) {
        List<List<Word>> open = new ArrayList<>();
        open.add(new ArrayList<>());
        boolean changed = false;
        int at = 0;
        while (at < reading.words().size()) {
            Phrase phrase = longest(reading.words(), at);
            if (phrase == null || phrase.official().isEmpty()) {
                List<Word> kept = reading.words().subList(at, at + (phrase == null ? 1 : phrase.said().size()));
                open.forEach(words -> words.addAll(kept));
                at += kept.size();
                continue;
            }
            changed = true;
            String typed = typed(reading.words().subList(at, at + phrase.said().size()));
            List<List<Word>> next = new ArrayList<>();
            for (List<Syllable> official : phrase.official()) {
                for (List<Word> words : open) {
                    if (next.size() < most) {
                        next.add(with(words, official, typed));
                    }
                }
            }
            open = next;
            at += phrase.said().size();
        }
        return changed ? open.stream().map(words -> new Reading(words, reading.cost(), reading.partial())).toList() : List.of();
    }

    /**
     * In a long sentence an everyday phrase may be all that counts: for each a reading in which the rest is filler.
     *
     * @param official a reading in official words
     */
    List<Reading> focused(Reading official) {
        if (!official.isLong()) {
            return List.of();
        }
        Set<String> phrases = new LinkedHashSet<>();
        int wish = official.wishFrom();
        Stream.concat(official.words().subList(wish, official.words().size()).stream(), official.words().subList(0, wish).stream())
                .filter(word -> word.how() == Word.How.EVERYDAY_WORD).forEach(word -> phrases.add(word.typed()));
        Set<String> wished = official.words().stream().skip(wish).map(Word::typed).collect(Collectors.toSet());
        return phrases.stream().limit(MOST_FOCUSED).map(phrase -> {
            List<Word> words = official.words().stream().map(word -> word.typed().equals(phrase) ? word : word.asFiller()).toList();
            double missed = Reading.costOfIgnoring(ignored(official, phrase)) + (wished.contains(phrase) ? 0 : WISH_MISSED);
            return new Reading(words, official.cost() + missed, true);
        }).toList();
    }

    /** "Giấy độc thân để vay ngân hàng": what a paper is wanted for, and why, says nothing about the paper. */
    Optional<Reading> withoutPurpose(Reading reading) {
        List<Word> words = reading.words();
        for (int at = LEAST_BEFORE_PURPOSE; at + 1 < words.size(); at++) {
            Syllable next = words.get(at + 1).pattern();
            Syllable here = words.get(at).pattern();
            if (PURPOSE.stream().anyMatch(word -> word.answers(here)) && NOT_FOR.stream().noneMatch(word -> word.answers(next))
                    && withFillers(new Reading(words.subList(0, at), 0)).said() > 0) {
                List<Word> without = new ArrayList<>(words.subList(0, at));
                words.subList(at, words.size()).forEach(word -> without.add(word.asFiller()));
                return Optional.of(new Reading(without, reading.cost() + Reading.costOfIgnoring(0), reading.partial()));
            }
        }
        return Optional.empty();
    }

    /** Words and phrases that were said besides. */
    private static int ignored(Reading official, String phrase) {
        Set<String> phrases = new LinkedHashSet<>();
        int words = 0;
        for (Word word : official.words()) {
            if (word.how() == Word.How.EVERYDAY_WORD) {
                phrases.add(word.typed());
            } else if (!word.filler()) {
                words++;
            }
        }
        phrases.remove(phrase);
        return words + phrases.size();
    }

    private static List<Word> with(List<Word> words, List<Syllable> official, String typed) {
        List<Word> longer = new ArrayList<>(words);
        official.forEach(syllable -> longer.add(Word.official(syllable, Word.How.EVERYDAY_WORD, typed)));
        return longer;
    }

    private static String typed(List<Word> words) {
        StringBuilder typed = new StringBuilder();
        words.forEach(word -> typed.append(typed.isEmpty() ? "" : " ").append(word.typed()));
        return typed.toString();
    }

    private Phrase longest(List<Word> words, int at) {
        for (Phrase phrase : starting(byFirstWord, words.get(at))) {
            if (stands(phrase.said(), words, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** Marks the words that say nothing about the procedure, unless nothing else would be left. */
    Reading withFillers(Reading reading) {
        List<Word> words = new ArrayList<>(reading.words());
        boolean marked = words.stream().anyMatch(word -> word.pattern().hasMarks());
        boolean content = false;
        int at = 0;
        while (at < words.size()) {
            int length = filler(words, at, marked);
            for (int i = at; i < at + length; i++) {
                words.set(i, words.get(i).asFiller());
            }
            content |= length == 0;
            at += Math.max(length, 1);
        }
        return content ? new Reading(words, reading.cost(), reading.partial()) : reading;
    }

    /**
     * "Dạ cô ơi cho cháu hỏi" names nothing, though a house is given with the same word.
     *
     * @param filled fillers marked
     * @return place of the first word after the greeting, 0 when there is none
     */
    int greetingTo(Reading filled) {
        List<Word> words = filled.words();
        int to = 0;
        for (int at = 0; at + 1 < words.size() && words.get(at).filler(); at++) {
            Syllable word = words.get(at).pattern();
            boolean asks = ASK.answers(word) || to > 0 && to == at && A_LITTLE.stream().anyMatch(little -> little.answers(word));
            to = asks ? at + 1 : to;
        }
        return to;
    }

    /** True when it names what no procedure is about, and not only in passing. */
    boolean namesOtherMatters(Reading reading) {
        int among = reading.content();
        for (int at = 0; at < reading.words().size(); at++) {
            int from = at;
            if (starting(otherMatters, reading.words().get(at)).stream().anyMatch(matter -> matter.size() * IN_PASSING >= among
                    && stands(matter, reading.words(), from) && isWhole(matter, reading.words(), from) && asMarked(matter, reading.words().subList(from, from + matter.size())))) {
                return true;
            }
        }
        return false;
    }

    /** "Son" may become a song, and is none. */
    private static boolean isWhole(List<Syllable> matter, List<Word> words, int from) {
        Syllable last = matter.get(matter.size() - 1);
        Word word = words.get(from + matter.size() - 1);
        return matter.size() > 1 || !word.unfinished() || word.pattern().plain().equals(last.plain());
    }

    /** "Xe máy, giờ" asks for no time: a mark may have been left out, but not only one of two. */
    private static boolean asMarked(List<Syllable> matter, List<Word> words) {
        for (int i = 0; i < matter.size(); i++) {
            Word word = words.get(i);
            if (word.pattern().hasMarks() && !word.unfinished() && !word.pattern().equals(matter.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** @return number of words from there that are filler */
    private int filler(List<Word> words, int at, boolean marked) {
        if (words.get(at).unfinished() && (at < ENOUGH_SAID || belongs(words, at))) {
            return 0;
        }
        String first = words.get(at).pattern().plain();
        int longer = at + 1 == words.size() ? 0 : filler(fillers.get(first + ' ' + words.get(at + 1).pattern().plain()), words, at, marked);
        return longer > 0 ? longer : filler(fillers.get(first), words, at, marked);
    }

    /** @param possible longest first; null for none */
    private int filler(List<List<Syllable>> possible, List<Word> words, int at, boolean marked) {
        for (List<Syllable> filler : possible == null ? List.<List<Syllable>>of() : possible) {
            if (stands(filler, words, at) && means(filler, words.subList(at, at + filler.size()), marked)
                    && (filler.size() > 1 || marked || !belongs(words, at))) {
                return filler.size();
            }
        }
        return 0;
    }

    /** "chi nhánh" does not begin with a sister: whoever types marks types those of fillers too, if it is one word. */
    private static boolean means(List<Syllable> filler, List<Word> words, boolean marked) {
        for (int i = 0; i < filler.size(); i++) {
            Word word = words.get(i);
            boolean typed = word.how() == Word.How.AS_TYPED || word.how() == Word.How.KEY_STROKES || word.how() == Word.How.SPLIT;
            boolean whole = !word.unfinished() || word.pattern().plain().equals(filler.get(i).plain());
            boolean marks = !marked || word.pattern().equals(filler.get(i)) || filler.size() > 1 && !word.pattern().hasMarks();
            if (!typed || !whole || !marks) {
                return false;
            }
        }
        return true;
    }

    /** Without marks "chi" before "nhanh" is more likely a part of a title. */
    private boolean belongs(List<Word> words, int at) {
        int plain = vocabulary.plain(words.get(at).pattern().plain());
        int before = at == 0 ? -1 : vocabulary.plain(words.get(at - 1).pattern().plain());
        int after = at + 1 == words.size() ? -1 : vocabulary.plain(words.get(at + 1).pattern().plain());
        return before >= 0 && vocabulary.follow(before, plain) || after >= 0 && vocabulary.follow(plain, after);
    }

    /** What may begin with the word. */
    static <T> List<T> starting(TreeMap<String, List<T>> all, Word word) {
        String plain = word.pattern().plain();
        if (!word.unfinished()) {
            return all.getOrDefault(plain, List.of());
        }
        return plain.length() < SHORTEST_BEGINNING ? List.of()
                : all.subMap(plain, plain + Character.MAX_VALUE).values().stream().flatMap(List::stream).toList();
    }

    /** True when the phrase stands there; none reaches across a comma. */
    static boolean stands(List<Syllable> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size() || withinShortForm(words, at) || withinShortForm(words, at + phrase.size())) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).accepts(phrase.get(i)) || i > 0 && words.get(at + i).opens()) {
                return false;
            }
        }
        return true;
    }

    /** Initials stand for all their words or for none: no phrase begins or ends among them. */
    private static boolean withinShortForm(List<Word> words, int at) {
        return at > 0 && at < words.size() && words.get(at).how() == Word.How.SHORT_FORM
                && words.get(at - 1).how() == Word.How.SHORT_FORM && words.get(at).typed().equals(words.get(at - 1).typed());
    }
}
