package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the titles and of the dictionary. Every spelling has a number; spellings that differ in marks only
 * (ký, kỳ, ky) share a plain number. There are a few thousand of them, however many titles there are.
 */
final class Vocabulary {

    /** Longer words are codes or garbage, and nobody mistypes them into something else. */
    private static final int LONGEST_MISTYPED = 14;
    private static final int BARELY_BEGUN = 2;
    private static final int[] NONE = {};

    private final Map<Syllable, Integer> numbers = new HashMap<>();
    private final List<Syllable> syllables = new ArrayList<>();
    private final List<Integer> plainNumbers = new ArrayList<>();
    private final Map<String, Integer> plains = new HashMap<>();
    private final List<String> plainTexts = new ArrayList<>();
    private final List<List<Integer>> spellings = new ArrayList<>();
    /** By plain number: how often it is used, how many titles have it, and the last of these, counted from 1. */
    private final List<int[]> uses = new ArrayList<>();
    private final PairCounts pairs = new PairCounts();
    private final Map<String, int[]> oneLetterLess = new HashMap<>();
    /** Of one letter or two: many words begin so, and few are the letters. By what the words begin with, not by what anybody typed. */
    private final Map<String, int[]> plainsByBeginning = new ConcurrentHashMap<>();
    private final Map<Syllable, int[]> spellingsByBeginning = new ConcurrentHashMap<>();
    private int titles;
    private long words;

    private Syllable[] bySpelling;
    private int[] plainBySpelling;
    private int[][] spellingsOfPlain;
    private double[] weightBySpelling;
    private String[] sortedTexts;
    private int[] sortedPlains;

    /** The number of a spelling, new or known. */
    int number(Syllable syllable) {
        Integer known = numbers.get(syllable);
        if (known != null) {
            return known;
        }
        int number = syllables.size();
        int plain = plains.computeIfAbsent(syllable.plain(), text -> {
            plainTexts.add(text);
            spellings.add(new ArrayList<>());
            uses.add(new int[3]);
            return plainTexts.size() - 1;
        });
        numbers.put(syllable, number);
        syllables.add(syllable);
        plainNumbers.add(plain);
        spellings.get(plain).add(number);
        return number;
    }

    /** The number of a spelling; -1 when it is not known. */
    int known(Syllable syllable) {
        return numbers.getOrDefault(syllable, -1);
    }

    /** Learns which words titles have, how often, and which follow which. */
    void learnTitle(int[] title) {
        titles++;
        learnPhrase(title);
        for (int word : title) {
            int[] use = uses.get(plainOf(word));
            if (use[2] != titles) {
                use[2] = titles;
                use[1]++;
            }
        }
    }

    /** Learns how people put words together. */
    void learnPhrase(int[] phrase) {
        for (int i = 0; i < phrase.length; i++) {
            uses.get(plainOf(phrase[i]))[0]++;
            words++;
            if (i > 0) {
                pairs.add(plainOf(phrase[i - 1]), plainOf(phrase[i]));
            }
        }
    }

    /** To be called when everything has been learnt: prepares the look-ups. */
    void complete() {
        bySpelling = syllables.toArray(Syllable[]::new);
        plainBySpelling = plainNumbers.stream().mapToInt(Integer::intValue).toArray();
        weightBySpelling = Arrays.stream(plainBySpelling).mapToDouble(this::weight).toArray();
        spellingsOfPlain = spellings.stream().map(all -> all.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        sortedTexts = plains.keySet().stream().sorted().toArray(String[]::new);
        sortedPlains = Arrays.stream(sortedTexts).mapToInt(plains::get).toArray();
        prepareSlips();
    }

    private void prepareSlips() {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int plain = 0; plain < plainTexts.size(); plain++) {
            String text = plainTexts.get(plain);
            if (text.length() >= 2 && text.length() <= LONGEST_MISTYPED && !Character.isDigit(text.charAt(0))) {
                for (String less : oneLetterLess(text)) {
                    found.computeIfAbsent(less, key -> new ArrayList<>()).add(plain);
                }
            }
        }
        found.forEach((less, numbers) -> oneLetterLess.put(less, numbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static Set<String> oneLetterLess(String text) {
        Set<String> all = new HashSet<>();
        all.add(text);
        for (int i = 0; i < text.length(); i++) {
            all.add(text.substring(0, i) + text.substring(i + 1));
        }
        return all;
    }

    /** Number of spellings. */
    int size() {
        return syllables.size();
    }

    /** How many plain numbers there are. */
    int plains() {
        return plainTexts.size();
    }

    Syllable syllable(int number) {
        return bySpelling == null ? syllables.get(number) : bySpelling[number];
    }

    int plainOf(int number) {
        return plainBySpelling == null ? plainNumbers.get(number) : plainBySpelling[number];
    }

    String plainText(int plain) {
        return plainTexts.get(plain);
    }

    /** Numbers of all spellings of a plain word. */
    int[] spellings(int plain) {
        return spellingsOfPlain[plain];
    }

    /** -1 for a word that is in no title and not in the dictionary. */
    int plain(String text) {
        return plains.getOrDefault(text, -1);
    }

    /** True when some spelling has the letters and all marks typed. */
    boolean knows(Syllable typed) {
        int plain = plain(typed.plain());
        if (plain < 0 || !typed.hasMarks()) {
            return plain >= 0;
        }
        for (int number : spellingsOfPlain[plain]) {
            if (bySpelling[number].answers(typed)) {
                return true;
            }
        }
        return false;
    }

    /** Plain numbers of the words that begin so; not to be changed. */
    int[] beginningWith(String plainText) {
        int[] known = plainText.length() > BARELY_BEGUN ? null : plainsByBeginning.get(plainText);
        if (known != null) {
            return known;
        }
        int from = firstNotBefore(plainText);
        int to = from;
        while (to < sortedTexts.length && sortedTexts[to].startsWith(plainText)) {
            to++;
        }
        int[] plains = Arrays.copyOfRange(sortedPlains, from, to);
        if (plainText.length() <= BARELY_BEGUN && plains.length > 0) {
            plainsByBeginning.put(plainText, plains);
        }
        return plains;
    }

    private int firstNotBefore(String plainText) {
        int place = Arrays.binarySearch(sortedTexts, plainText);
        return place < 0 ? -place - 1 : place;
    }

    /** True when some spelling has the letters and all marks typed, or goes on behind them. */
    boolean isAnyBegunWith(Syllable typed) {
        for (int at = firstNotBefore(typed.plain()); at < sortedTexts.length && sortedTexts[at].startsWith(typed.plain()); at++) {
            for (int number : spellingsOfPlain[sortedPlains[at]]) {
                if (bySpelling[number].beginsWith(typed)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Spellings that a typed word may mean; not to be changed. @param unfinished only its beginning has been typed */
    int[] meanings(Syllable typed, boolean unfinished) {
        if (!unfinished) {
            int exact = plain(typed.plain());
            return exact < 0 ? NONE : typed.hasMarks() ? begunWith(typed, new int[] {exact}) : spellingsOfPlain[exact];
        }
        if (typed.plain().length() > BARELY_BEGUN) {
            return begunWith(typed, beginningWith(typed.plain()));
        }
        int[] known = spellingsByBeginning.get(typed);
        if (known != null) {
            return known;
        }
        int[] spellings = begunWith(typed, beginningWith(typed.plain()));
        if (spellings.length > 0) {
            spellingsByBeginning.put(typed, spellings);
        }
        return spellings;
    }

    private int[] begunWith(Syllable typed, int[] plains) {
        int[] all = new int[plains.length * 4];
        int size = 0;
        for (int plain : plains) {
            for (int number : spellingsOfPlain[plain]) {
                if (bySpelling[number].beginsWith(typed)) {
                    all = size == all.length ? Arrays.copyOf(all, size * 2) : all;
                    all[size++] = number;
                }
            }
        }
        return Arrays.copyOf(all, size);
    }

    /** Spellings that answer a word of a query. */
    int[] meanings(Word word) {
        if (!word.whole()) {
            return meanings(word.pattern(), word.unfinished());
        }
        Integer number = numbers.get(word.pattern());
        return number == null ? NONE : new int[] {number};
    }

    /** Plain numbers of the words at most one slip away, some twice; some are two away, so measure. */
    int[] near(String plainText) {
        int[] all = new int[16];
        int size = 0;
        for (String less : oneLetterLess(plainText)) {
            int[] found = oneLetterLess.getOrDefault(less, NONE);
            all = size + found.length > all.length ? Arrays.copyOf(all, (size + found.length) * 2) : all;
            System.arraycopy(found, 0, all, size, found.length);
            size += found.length;
        }
        return Arrays.copyOf(all, size);
    }

    /** How many titles have the word. */
    int titlesWith(int plain) {
        return uses.get(plain)[1];
    }

    /** What a word tells about a title: near 0 when all have it, about 8 when one of thousands has it. */
    double weight(int plain) {
        return weightOfUse(titlesWith(plain));
    }

    /** As {@link #weight}, of a spelling. */
    double weightOf(int number) {
        return weightBySpelling[number];
    }

    /** @param titlesWith number of titles that have it */
    double weightOfUse(int titlesWith) {
        return Math.log(1 + (titles + 1.0) / (titlesWith + 1.0));
    }

    boolean follow(int first, int second) {
        return timesTogether(first, second) > 0;
    }

    /** How often one word comes right after the other. */
    int timesTogether(int first, int second) {
        return pairs.of(first, second);
    }

    /** How unexpected a word is after another, in nats. @param before -1 at the beginning */
    double surprise(int before, int plain) {
        return -Math.log(chance(before, plain));
    }

    /** How likely a word is after another. @param before -1 at the beginning */
    double chance(int before, int plain) {
        double alone = (uses.get(plain)[0] + 0.5) / (words + 1_000.0);
        double after = before < 0 || uses.get(before)[0] == 0 ? 0
                : pairs.of(before, plain) / (double) uses.get(before)[0];
        return 0.7 * after + 0.3 * alone;
    }
}
