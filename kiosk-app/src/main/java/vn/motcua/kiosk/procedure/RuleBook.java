package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds what a query is about by the things and happenings it names, in whatever order and with whatever between them:
 * nobody can list all the sentences in which somebody has lost a card.
 */
final class RuleBook {

    private static final int MOST_RULES = 2;
    /** Bits of a mask. */
    private static final int MOST_WORDS = 63;

    private final TreeMap<String, List<Name>> byFirstWord = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();
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
        numbers.forEach((concept, number) -> {
            for (String name : everyday.concepts().get(concept)) {
                List<Syllable> said = titles.said(name);
                byFirstWord.computeIfAbsent(said.get(0).plain(), key -> new ArrayList<>()).add(new Name(said, number));
            }
        });
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
        byFirstWord.values().forEach(names -> names.forEach(name -> all.add(name.said())));
        rules.forEach(rule -> all.addAll(rule.official()));
        return all;
    }

    /** Forgets what no title answers: such a rule only tells that something is no matter of this catalogue. */
    void keep(Predicate<List<Syllable>> answered) {
        rules.replaceAll(rule -> new Rule(rule.concepts(), rule.official().stream().filter(answered).toList()));
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
        List<List<Long>> named = named(reading.words());
        if (named.isEmpty()) {
            return List.of();
        }
        Map<List<List<Syllable>>, Finding> findings = new LinkedHashMap<>();
        for (Rule rule : rules) {
            long words = together(rule.concepts(), 0, 0, named);
            if (words != 0) {
                findings.merge(rule.official(), new Finding(rule, words), (a, b) -> a.size() >= b.size() ? a : b);
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

    /** For each concept the places where it is named; empty when fewer than two are. */
    private List<List<Long>> named(List<Word> words) {
        List<List<Long>> named = new ArrayList<>(Collections.nCopies(concepts, List.of()));
        Set<Integer> found = new HashSet<>();
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            for (Name name : PhraseBook.starting(byFirstWord, words.get(at))) {
                if (at + name.said().size() <= MOST_WORDS && PhraseBook.stands(name.said(), words, at)) {
                    List<Long> places = new ArrayList<>(named.get(name.concept()));
                    places.add((1L << name.said().size()) - 1 << at);
                    named.set(name.concept(), places);
                    found.add(name.concept());
                }
            }
        }
        return found.size() < 2 ? List.of() : named;
    }

    /** The most words that name all the concepts, no word two of them; 0 when they are not all named. */
    private static long together(int[] concepts, int from, long taken, List<List<Long>> named) {
        if (from == concepts.length) {
            return taken;
        }
        long most = 0;
        for (long place : named.get(concepts[from])) {
            if ((place & taken) == 0) {
                long words = together(concepts, from + 1, taken | place, named);
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
