package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what a query is about by the things and happenings it names, in whatever order and with whatever between them:
 * nobody can list all the sentences in which somebody has lost a card.
 */
final class RuleBook {

    private static final int MOST_RULES = 2;
    /** Bits of a mask. */
    private static final int MOST_WORDS = 63;
    private static final long[][] NOTHING = {};

    private final FirstWords<Name> byFirstWord;
    private final List<Rule> rules = new ArrayList<>();
    /** For each rule a number for its official words: rules that mean the same have the same. */
    private int[] meanings = {};
    private final int concepts;

    /** One of the names of a concept. */
    private record Name(List<Syllable> said, int concept) {
    }

    /** @param official none when no title of the catalogue answers it */
    private record Rule(int[] concepts, List<List<Syllable>> official) {

        boolean isElsewhere() {
            return official.isEmpty();
        }
    }

    /** @param words of the reading that the rule speaks of, as bits */
    private record Finding(Rule rule, long words) {
        int size() {
            return Long.bitCount(words);
        }

        /** Words that are wanted count twice. */
        int size(long wished) {
            return size() + Long.bitCount(words & wished);
        }
    }

    RuleBook(EverydayRules everyday, Titles titles) {
        Map<String, Integer> numbers = new HashMap<>();
        everyday.rules().forEach(rule -> rule.concepts().forEach(concept -> numbers.putIfAbsent(concept, numbers.size())));
        FirstWords.Builder<Name> names = new FirstWords.Builder<>();
        numbers.forEach((concept, number) -> {
            for (String name : everyday.concepts().get(concept)) {
                List<Syllable> said = titles.said(name);
                names.add(said, new Name(said, number));
            }
        });
        byFirstWord = names.inOrder();
        concepts = numbers.size();
        for (EverydayRules.Rule rule : everyday.rules()) {
            List<List<Syllable>> official = new ArrayList<>();
            for (String one : rule.official().split("\\|")) {
                official.add(titles.writtenOut(one));
            }
            rules.add(new Rule(rule.concepts().stream().mapToInt(numbers::get).toArray(), official));
        }
    }

    /** Every word of the rules, to be known to the vocabulary. */
    List<List<Syllable>> phrases() {
        List<List<Syllable>> all = new ArrayList<>();
        byFirstWord.all().forEach(name -> all.add(name.said()));
        rules.forEach(rule -> all.addAll(rule.official()));
        return all;
    }

    /** Forgets what no title answers: such a rule only tells that something is no matter of this catalogue. */
    void keep(Predicate<List<Syllable>> answered) {
        rules.replaceAll(rule -> new Rule(rule.concepts(), rule.official().stream().filter(answered).toList()));
        Map<List<List<Syllable>>, Integer> numbers = new HashMap<>();
        meanings = rules.stream().mapToInt(rule -> numbers.computeIfAbsent(rule.official(), official -> numbers.size())).toArray();
    }

    /**
     * What a reading is about.
     *
     * @param readings  in official words, of the rule that explains most of it first
     * @param elsewhere words, as bits, that are no matter of this catalogue
     */
    record Told(List<Reading> readings, long elsewhere) {
    }

    /** @param reading fillers marked */
    Told about(Reading reading) {
        List<Finding> found = found(reading);
        boolean elsewhere = !found.isEmpty() && found.get(0).rule().isElsewhere();
        return new Told(found.stream().flatMap(finding ->
                finding.rule().official().stream().map(official -> reading(reading, finding.words(), official))).toList(),
                elsewhere ? found.get(0).words() : 0);
    }

    private List<Finding> found(Reading reading) {
        long[][] named = named(reading.words());
        Map<Integer, Finding> findings = new LinkedHashMap<>();
        for (int i = 0; i < rules.size() && named.length > 0; i++) {
            Rule rule = rules.get(i);
            long words = together(rule.concepts(), 0, 0, named);
            if (words != 0) {
                findings.merge(meanings[i], new Finding(rule, words), (a, b) -> a.size() >= b.size() ? a : b);
            }
        }
        return best(findings.values(), -1L << Math.min(MOST_WORDS, reading.isLong() ? reading.wishFrom() : 0));
    }

    /** A rule that speaks only of words that a better one speaks of too says nothing more. @param wished words, as bits */
    private static List<Finding> best(Collection<Finding> findings, long wished) {
        List<Finding> best = new ArrayList<>();
        findings.stream().sorted(Comparator.comparingInt((Finding finding) -> finding.size(wished)).reversed()).forEach(finding -> {
            boolean more = best.stream().allMatch(better -> (finding.words() & ~better.words()) != 0);
            if (more && best.size() < MOST_RULES) {
                best.add(finding);
            }
        });
        return best;
    }

    /** For each concept the places where it is named, as bits; empty when fewer than two are. */
    private long[][] named(List<Word> words) {
        long[][] named = new long[concepts][];
        int found = 0;
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            for (Name name : byFirstWord.starting(words.get(at))) {
                if (at + name.said().size() <= MOST_WORDS && PhraseBook.stands(name.said(), words, at)) {
                    long[] before = named[name.concept()];
                    found += before == null ? 1 : 0;
                    long[] places = before == null ? new long[1] : Arrays.copyOf(before, before.length + 1);
                    places[places.length - 1] = (1L << name.said().size()) - 1 << at;
                    named[name.concept()] = places;
                }
            }
        }
        return found < 2 ? NOTHING : named;
    }

    /** The most words that name all the concepts, no word two of them; 0 when they are not all named. */
    private static long together(int[] concepts, int from, long taken, long[][] named) {
        if (from == concepts.length) {
            return taken;
        }
        long[] places = named[concepts[from]];
        long most = 0;
        for (int i = 0; places != null && i < places.length; i++) {
            if ((places[i] & taken) == 0) {
                long words = together(concepts, from + 1, taken | places[i], named);
                most = Long.bitCount(words) > Long.bitCount(most) ? words : most;
            }
        }
        return most;
    }

    private static Reading reading(Reading literal, long meant, List<Syllable> official) {
        StringBuilder typed = new StringBuilder();
        List<Word> rest = new ArrayList<>();
        int ignored = 0;
        for (int i = 0; i < literal.words().size(); i++) {
            Word word = literal.words().get(i);
            if (i < MOST_WORDS && (meant >> i & 1) != 0) {
                typed.append(typed.isEmpty() ? "" : " ").append(word.typed());
            } else {
                ignored += word.filler() ? 0 : 1;
                rest.add(word.asFiller());
            }
        }
        List<Word> words = new ArrayList<>();
        official.forEach(syllable -> words.add(Word.official(syllable, Word.How.EVERYDAY_WORD, typed.toString())));
        words.addAll(rest);
        return new Reading(words, literal.cost() + literal.costOfLeaving(meant), ignored > 0);
    }
}
