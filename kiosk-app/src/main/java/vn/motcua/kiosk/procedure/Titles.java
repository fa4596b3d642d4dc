package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * All titles in words, those that are asked for most first: where two answer a query equally well, the order decides.
 * Short forms in capitals (BHXH, TNCN) are written out, so that a query may use either.
 */
final class Titles {

    /** Shorter runs of capitals are words: "Về", "II". */
    private static final int SHORTEST_FORM = 3;
    private static final int MOST_WORDS = 400;

    private final Vocabulary vocabulary;
    private final ShortForms shortForms = new ShortForms();
    private final List<Title> titles = new ArrayList<>();
    /** Needed until everything is written out. */
    private ShortForms asWritten = new ShortForms();
    private final Map<String, int[]> writtenOut = new HashMap<>();

    private double[] masses;

    private Titles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Titles of(Catalogue catalogue, Vocabulary vocabulary) {
        Titles titles = new Titles(vocabulary);
        titles.read(catalogue);
        return titles;
    }

    List<Title> all() {
        return titles;
    }

    /** All that a title says: {@link Title#mass}. */
    double mass(int title) {
        return masses[title];
    }

    ShortForms shortForms() {
        return shortForms;
    }

    /** To be called when nothing more is to be written out and the vocabulary is complete: lets go of what only that needed. */
    void complete() {
        masses = titles.stream().mapToDouble(title -> title.mass(vocabulary)).toArray();
        asWritten = null;
        writtenOut.clear();
        shortForms.trim();
    }

    /** Official words as the titles here have them: BHXH as bảo hiểm xã hội. */
    List<Syllable> writtenOut(List<Token> official) {
        return official.stream().flatMapToInt(token -> Arrays.stream(writtenOut(token))).mapToObj(vocabulary::syllable).toList();
    }

    private void read(Catalogue catalogue) {
        Map<String, Syllable> known = new HashMap<>();
        Function<String, Syllable> syllables = word -> known.computeIfAbsent(word, Syllable::of);
        Priors priors = new Priors(catalogue);
        List<Procedure> order = new ArrayList<>(catalogue.procedures());
        Map<String, Float> prior = new HashMap<>();
        order.forEach(procedure -> prior.put(procedure.code(), priors.of(procedure)));
        order.sort(Comparator.comparing((Procedure procedure) -> -prior.get(procedure.code()))
                .thenComparingInt(procedure -> procedure.name().length()));
        List<List<Token>> names = new ArrayList<>(order.size());
        for (Procedure procedure : order) {
            List<Token> tokens = Token.all(procedure.name(), syllables);
            tokens = tokens.size() > MOST_WORDS ? tokens.subList(0, MOST_WORDS) : tokens;
            names.add(tokens);
            asWritten.learn(tokens, numbers(tokens));
        }
        Map<String, int[]> fields = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Procedure procedure = order.get(i);
            int[] field = fields.computeIfAbsent(procedure.field(),
                    text -> Token.all(text, syllables).stream().flatMapToInt(token -> Arrays.stream(writtenOut(token))).toArray());
            titles.add(title(procedure, names.get(i), field, prior.get(procedure.code())));
            names.set(i, null);
        }
    }

    private int[] numbers(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> vocabulary.number(token.syllable())).toArray();
    }

    private Title title(Procedure procedure, List<Token> tokens, int[] field, float prior) {
        List<Token> spread = new ArrayList<>(tokens.size());
        List<Integer> numbers = new ArrayList<>(tokens.size());
        List<Integer> places = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            for (int number : writtenOut(tokens.get(i))) {
                Token token = tokens.get(i);
                spread.add(new Token(token.text(), token.start(), token.end(), token.clause(), token.aside(), vocabulary.syllable(number)));
                numbers.add(number);
                places.add(i);
            }
        }
        int[] words = numbers.stream().mapToInt(Integer::intValue).toArray();
        vocabulary.learnTitle(words);
        shortForms.learn(spread, words);
        short[] place = new short[words.length];
        boolean[] aside = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            place[i] = places.get(i).shortValue();
            aside[i] = spread.get(i).aside();
        }
        return new Title(procedure, words, place, aside, field, prior, preamble(words));
    }

    private int preamble(int[] words) {
        boolean thuTuc = words.length > 2 && vocabulary.plainText(vocabulary.plainOf(words[0])).equals("thu")
                && vocabulary.plainText(vocabulary.plainOf(words[1])).equals("tuc");
        return thuTuc ? 2 : 0;
    }

    private int[] writtenOut(Token token) {
        String text = token.text();
        boolean capitals = text.length() >= SHORTEST_FORM && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter) && token.syllable().tone() == 0;
        if (!capitals) {
            return new int[] {vocabulary.number(token.syllable())};
        }
        return writtenOut.computeIfAbsent(text, form -> {
            List<ShortForms.Meaning> meanings = asWritten.meanings(token.syllable(), 1);
            boolean clear = !meanings.isEmpty() && meanings.get(0).times() >= 2;
            return clear ? meanings.get(0).words().stream().mapToInt(Integer::intValue).toArray()
                    : new int[] {vocabulary.number(token.syllable())};
        });
    }
}
