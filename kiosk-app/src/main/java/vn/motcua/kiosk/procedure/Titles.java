package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    /** Titles and the dictionary use few words often. */
    private final Map<String, Syllable> syllables = new HashMap<>();

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
        syllables.clear();
        shortForms.trim();
    }

    /** The words of a phrase. */
    List<Syllable> said(String phrase) {
        List<Syllable> said = new ArrayList<>();
        for (Token token : tokens(phrase)) {
            said.add(token.syllable());
        }
        return List.copyOf(said);
    }

    /** Official words as the titles here have them: BHXH as bảo hiểm xã hội. */
    List<Syllable> writtenOut(String official) {
        List<Syllable> words = new ArrayList<>();
        for (int number : numbers(tokens(official))) {
            words.add(vocabulary.syllable(number));
        }
        return List.copyOf(words);
    }

    private List<Token> tokens(String text) {
        return Token.all(text, word -> syllables.computeIfAbsent(word, Syllable::of));
    }

    private void read(Catalogue catalogue) {
        Priors priors = new Priors(catalogue);
        List<Procedure> order = new ArrayList<>(catalogue.procedures());
        Map<String, Float> prior = new HashMap<>();
        order.forEach(procedure -> prior.put(procedure.code(), priors.of(procedure)));
        order.sort(Comparator.comparing((Procedure procedure) -> -prior.get(procedure.code()))
                .thenComparingInt(procedure -> procedure.name().length()));
        List<List<Token>> names = new ArrayList<>(order.size());
        for (Procedure procedure : order) {
            List<Token> tokens = tokens(procedure.name());
            tokens = tokens.size() > MOST_WORDS ? tokens.subList(0, MOST_WORDS) : tokens;
            names.add(tokens);
            int[] asTheyStand = new int[tokens.size()];
            int[] clauses = new int[tokens.size()];
            for (int i = 0; i < asTheyStand.length; i++) {
                asTheyStand[i] = vocabulary.number(tokens.get(i).syllable());
                clauses[i] = tokens.get(i).clause();
            }
            asWritten.learn(asTheyStand, clauses, vocabulary);
        }
        Map<String, int[]> fields = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Procedure procedure = order.get(i);
            int[] field = fields.computeIfAbsent(procedure.field(), text -> numbers(tokens(text)));
            titles.add(title(procedure, names.get(i), field, prior.get(procedure.code())));
            names.set(i, null);
        }
    }

    /** Short forms written out. */
    private int[] numbers(List<Token> tokens) {
        int[] numbers = new int[tokens.size() * 2];
        int size = 0;
        for (Token token : tokens) {
            int[] words = writtenOut(token);
            numbers = size + words.length > numbers.length ? Arrays.copyOf(numbers, (size + words.length) * 2) : numbers;
            System.arraycopy(words, 0, numbers, size, words.length);
            size += words.length;
        }
        return Arrays.copyOf(numbers, size);
    }

    private Title title(Procedure procedure, List<Token> tokens, int[] field, float prior) {
        int[] words = numbers(tokens);
        short[] places = new short[words.length];
        boolean[] aside = new boolean[words.length];
        int[] clauses = new int[words.length];
        int size = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            for (int last = size + writtenOut(token).length; size < last; size++) {
                places[size] = (short) i;
                aside[size] = token.aside();
                clauses[size] = token.clause();
            }
        }
        vocabulary.learnTitle(words);
        shortForms.learn(words, clauses, vocabulary);
        return new Title(procedure, words, places, aside, field, prior, preamble(words));
    }

    private int preamble(int[] words) {
        boolean thuTuc = words.length > 2 && vocabulary.plainText(vocabulary.plainOf(words[0])).equals("thu")
                && vocabulary.plainText(vocabulary.plainOf(words[1])).equals("tuc");
        return thuTuc ? 2 : 0;
    }

    private int[] writtenOut(Token token) {
        return writtenOut.computeIfAbsent(token.text(), text -> {
            boolean capitals = text.length() >= SHORTEST_FORM && text.equals(text.toUpperCase(Locale.ROOT))
                    && text.chars().allMatch(Character::isLetter) && token.syllable().tone() == 0;
            List<ShortForms.Meaning> meanings = capitals ? asWritten.meanings(token.syllable(), 1) : List.of();
            boolean clear = !meanings.isEmpty() && meanings.get(0).times() >= 2;
            return clear ? meanings.get(0).words().stream().mapToInt(Integer::intValue).toArray()
                    : new int[] {vocabulary.number(token.syllable())};
        });
    }
}
