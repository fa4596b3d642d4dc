package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which words of the titles stand for a thing or a happening, whatever citizens call it: a pig is a matter of "chăn nuôi"
 * and "động vật". Unlike a rule it knows nothing of what is asked about the pig.
 */
final class Thesaurus {

    /** Longer names are sentences, and the phrase book has them. */
    private static final double LEAST_WEIGHT = 2.5;
    private static final double MOST_WEIGHT = 6.0;
    /** Of all titles. */
    private static final double MANY = 0.08;

    private final TreeMap<String, List<Name>> byFirstWord = new TreeMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private Vocabulary vocabulary;
    private int titles;

    /** One of the names of a thing. @param told what titles call it is written down, not only assumed */
    private record Name(List<Syllable> said, List<Phrase> official, boolean told) {
    }

    /** Words that follow one another in titles. */
    static final class Phrase {

        private final List<Syllable> text;
        private int[] words = {};
        private int[] titles = {};
        private int count;
        /** Those that have it; a field's words are one array for all its titles. */
        private final Set<int[]> fields = Collections.newSetFromMap(new IdentityHashMap<>());

        private Phrase(List<Syllable> text) {
            this.text = text;
        }

        int[] words() {
            return words;
        }

        /** Numbers of the titles that have it, ascending. */
        int[] titles() {
            return titles;
        }

        /** Where it stands in a title; -1 when it does not. @param number of the title */
        int in(int number, int[] title) {
            return Arrays.binarySearch(titles, number) < 0 ? -1 : in(title);
        }

        boolean isInField(Title title) {
            return fields.contains(title.field());
        }

        /** As {@link #in(int, int[])}, for any words. */
        int in(int[] title) {
            for (int at = 0; at + words.length <= title.length; at++) {
                if (stands(title, at)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean stands(int[] title, int at) {
            if (at + words.length > title.length) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (title[at + i] != words[i]) {
                    return false;
                }
            }
            return true;
        }

        private void foundIn(int title) {
            if (count > 0 && titles[count - 1] == title) {
                return;
            }
            titles = count == titles.length ? Arrays.copyOf(titles, Math.max(4, count * 2)) : titles;
            titles[count++] = title;
        }
    }

    /**
     * A thing that a query names.
     *
     * @param from   place of its first word
     * @param to     exclusive
     * @param weight what it tells about a title, as {@link Vocabulary#weightOfUse}
     * @param everywhere so many titles speak of it that it says nothing by itself: a loss, a change
     */
    record Thing(int from, int to, List<Phrase> official, double weight, boolean everywhere) {

        Thing weighing(double other) {
            return new Thing(from, to, official, other, everywhere);
        }

        /** Its words in the reading, as bits. */
        long words() {
            return to < Long.SIZE ? (1L << to - from) - 1 << from : 0;
        }

        /** A matter of an authority whose procedures are not in this catalogue: no title speaks of it. */
        boolean elsewhere() {
            return official.isEmpty() && !everywhere;
        }
    }

    Thesaurus(EverydayRules everyday, Titles titles) {
        Map<List<Syllable>, Phrase> known = new HashMap<>();
        everyday.concepts().forEach((concept, names) -> {
            List<Phrase> official = everyday.official(concept).stream().map(text -> phrase(text, titles, known)).toList();
            for (String name : names) {
                List<Syllable> said = titles.said(name);
                byFirstWord.computeIfAbsent(said.get(0).plain(), key -> new ArrayList<>())
                        .add(new Name(said, everyday.isTalk(concept) ? List.of() : withItself(name, said.size(), official, titles, known),
                                everyday.officially().containsKey(concept)));
            }
        });
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt((Name name) -> -name.said().size())));
    }

    /** A title may well have what was said; one word of several meanings only counts where there is no other name for it. */
    private List<Phrase> withItself(String name, int words, List<Phrase> official, Titles titles, Map<List<Syllable>, Phrase> known) {
        List<Phrase> all = new ArrayList<>();
        if (official.isEmpty() || words > 1) {
            all.add(phrase(name, titles, known));
        }
        official.stream().filter(phrase -> !all.contains(phrase)).forEach(all::add);
        return all;
    }

    private Phrase phrase(String text, Titles titles, Map<List<Syllable>, Phrase> known) {
        return known.computeIfAbsent(titles.writtenOut(text), words -> {
            Phrase phrase = new Phrase(words);
            phrases.add(phrase);
            return phrase;
        });
    }

    /** What people call things, to be known to the vocabulary. */
    List<List<Syllable>> names() {
        return byFirstWord.values().stream().flatMap(List::stream).map(Name::said).toList();
    }

    /** What titles call them. */
    List<List<Syllable>> official() {
        return phrases.stream().map(phrase -> phrase.text).toList();
    }

    /** Looks up which titles have which phrase. @param complete vocabulary with every word of the titles and phrases */
    void complete(List<Title> titles, Vocabulary complete) {
        vocabulary = complete;
        this.titles = titles.size();
        List<List<Phrase>> byWord = new ArrayList<>(Collections.nCopies(complete.size(), List.of()));
        for (Phrase phrase : phrases) {
            phrase.words = phrase.text.stream().mapToInt(complete::known).toArray();
            List<Phrase> longer = new ArrayList<>(byWord.get(phrase.words[0]));
            longer.add(phrase);
            byWord.set(phrase.words[0], longer);
        }
        Set<int[]> fields = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int title = 0; title < titles.size(); title++) {
            int number = title;
            eachIn(titles.get(title).words(), byWord, phrase -> phrase.foundIn(number));
            fields.add(titles.get(title).field());
        }
        fields.forEach(field -> eachIn(field, byWord, phrase -> phrase.fields.add(field)));
        phrases.forEach(phrase -> phrase.titles = Arrays.copyOf(phrase.titles, phrase.count));
    }

    private static void eachIn(int[] words, List<List<Phrase>> byWord, Consumer<Phrase> found) {
        for (int at = 0; at < words.length; at++) {
            for (Phrase phrase : byWord.get(words[at])) {
                if (phrase.stands(words, at)) {
                    found.accept(phrase);
                }
            }
        }
    }

    /** The things that a reading names, the longest names first, no word in two. */
    List<Thing> named(Reading reading) {
        List<Word> words = reading.words();
        boolean marked = words.stream().anyMatch(word -> word.pattern().hasMarks());
        List<Thing> things = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Thing thing = longest(words, at, marked);
            // "Cho mẹ tôi" gives nothing away.
            if (thing != null && words.subList(at, thing.to()).stream().anyMatch(word -> !word.filler())) {
                things.add(thing);
            }
            at = thing == null ? at + 1 : thing.to();
        }
        return things;
    }

    /**
     * True when no title of this catalogue is about what a reading names, and half of it is that: a chemist's shop, a nursery
     * school.
     *
     * @param elsewhere words, as bits, of which that is known already
     */
    boolean namesOnlyWhatIsElsewhere(Reading reading, long elsewhere) {
        List<Thing> things = named(reading);
        long absent = elsewhere;
        for (Thing thing : things) {
            absent |= thing.elsewhere() ? thing.words() : 0;
        }
        long among = absent;
        int content = 0;
        int missing = 0;
        for (int i = 0; i < Math.min(reading.words().size(), Long.SIZE); i++) {
            content += reading.words().get(i).filler() || (absent >> i & 1) == 0 && isEverywhere(reading.words().get(i)) ? 0 : 1;
            missing += reading.words().get(i).filler() ? 0 : (int) (absent >> i & 1);
        }
        return missing * 2 >= content && missing > 0
                && things.stream().allMatch(thing -> thing.everywhere() || (thing.words() & ~among) == 0);
    }

    /** "Giấy chứng nhận đủ điều kiện": words of so many titles name no matter. */
    private boolean isEverywhere(Word word) {
        int plain = vocabulary.plain(word.pattern().plain());
        return plain >= 0 && vocabulary.titlesWith(plain) > MANY * titles;
    }

    /** @param marked who types marks types those of a short name too: what is sour is no pagoda */
    private Thing longest(List<Word> words, int at, boolean marked) {
        int length = 0;
        boolean talk = true;
        boolean told = true;
        List<Phrase> official = new ArrayList<>();
        for (Name name : PhraseBook.starting(byFirstWord, words.get(at))) {
            if (name.said().size() >= length && PhraseBook.stands(name.said(), words, at)
                    && (!marked || name.said().size() > 1 || words.get(at).unfinished() || words.get(at).pattern().equals(name.said().get(0)))) {
                if (name.said().size() > length) {
                    length = name.said().size();
                    talk = true;
                    told = true;
                    official.clear();
                }
                talk &= name.official().isEmpty();
                told &= name.told();
                name.official().stream().filter(phrase -> phrase.titles.length > 0 && !official.contains(phrase)).forEach(official::add);
            }
        }
        if (official.isEmpty()) {
            return length == 0 || !told ? null : new Thing(at, at + length, List.of(), 0, talk);
        }
        int with = official.stream().mapToInt(phrase -> phrase.titles.length).sum();
        double weight = Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, vocabulary.weightOfUse(with)));
        return new Thing(at, at + length, official, weight, with > MANY * titles);
    }
}
