package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that one typed word may be: the arcs of {@link Beam}. Costs are in nats, see {@link Slip}. */
final class WordReader {

    /** Whole sentences are spoken or copied: their words are not doubted, there are too many. */
    private static final int MOST_WORDS_DOUBTED = 8;
    /** A word that exists is rarely another one mistyped. */
    private static final double THOUGH_A_WORD = 2.0;
    private static final double IN_CONTEXT = 3.0;
    private static final double KEY_STROKES = 0.3;
    private static final double WRONG_MARKS = 2.0;
    private static final double HOOK_FOR_TILDE = 1.0;
    private static final double SHORT_FORM = 0.6;
    private static final double RARER_MEANING = 0.5;
    private static final double TWO_INITIALS = 1.5;
    private static final double PIECE = 0.7;
    private static final double PIECE_OF_ONE_LETTER = 3.0;
    private static final double JOINED = 1.5;

    private static final int MOST_SLIPS = 12;
    private static final int MOST_MEANINGS = 3;
    private static final int LONGEST_SHORT_FORM = 10;
    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 60;
    private static final int LONGEST_SYLLABLE = 8;
    private static final int SPLIT_WIDTH = 5;
    private static final int MOST_SPLITS = 2;

    private final Vocabulary vocabulary;
    private final ShortForms shortForms;

    WordReader(Vocabulary vocabulary, ShortForms shortForms) {
        this.vocabulary = vocabulary;
        this.shortForms = shortForms;
    }

    /**
     * @param last       the query ends with this word, unfinished
     * @param unfinished the query's end is unfinished
     * @param spelt      a word without marks has none
     */
    List<Beam.Arc> arcs(List<Token> words, int place, boolean last, boolean unfinished, boolean spelt) {
        Token token = words.get(place);
        boolean known = vocabulary.knows(token.syllable());
        boolean doubted = !known || words.size() <= MOST_WORDS_DOUBTED;
        boolean begun = last && doubted;
        List<Beam.Arc> arcs = new ArrayList<>();
        asTyped(token, known, begun, spelt, place + 1, arcs);
        boolean keys = keyStrokes(token, known, begun, place + 1, arcs);
        wrongMarks(token, known, place + 1, arcs);
        if (doubted && !spelt) {
            slips(words, place, known, arcs);
        }
        if (!keys) {
            shortForms(token, known, place + 1, arcs);
        }
        if (!known) {
            split(token, last, place + 1, arcs);
            arcs.add(arc(place + 1, token.syllable(), false, Word.How.UNKNOWN, token.text(), 0));
        }
        if (place + 1 < words.size()) {
            joined(token, known, words.get(place + 1), unfinished && place + 2 == words.size(), place + 2, arcs);
        }
        return arcs;
    }

    private static Beam.Arc arc(int to, Syllable pattern, boolean unfinished, Word.How how, String typed, double cost) {
        return new Beam.Arc(to, List.of(new Word(pattern, false, unfinished, how, typed, false)), cost);
    }

    private void asTyped(Token token, boolean known, boolean last, boolean spelt, int to, List<Beam.Arc> arcs) {
        boolean begins = last && vocabulary.meanings(token.syllable(), true).length > 0;
        if (known || begins) {
            boolean whole = spelt && !begins && vocabulary.known(token.syllable()) >= 0;
            Word.How how = known ? Word.How.AS_TYPED : Word.How.BEGINNING;
            arcs.add(new Beam.Arc(to, List.of(new Word(token.syllable(), whole, begins, how, token.text(), false)), 0));
        }
    }

    /** A sentence with so many marks that none were left out: who means "còn" does not say "con". */
    static boolean isSpelt(List<Token> words) {
        long marked = words.stream().filter(word -> word.syllable().hasMarks()).count();
        return words.size() > MOST_WORDS_DOUBTED && marked * 2 > words.size();
    }

    /** @return true when it can be read so */
    private boolean keyStrokes(Token token, boolean known, boolean last, int to, List<Beam.Arc> arcs) {
        if (token.syllable().hasMarks()) {
            return false;
        }
        Optional<Syllable> decoded = decoded(token.text());
        boolean read = decoded.isPresent() && vocabulary.meanings(decoded.get(), last).length > 0;
        if (read) {
            double cost = known ? THOUGH_A_WORD + KEY_STROKES : KEY_STROKES;
            arcs.add(arc(to, decoded.get(), last, Word.How.KEY_STROKES, token.text(), cost));
        }
        return read;
    }

    private static Optional<Syllable> decoded(String text) {
        return text.chars().anyMatch(Character::isDigit) ? KeyStrokes.vni(text) : KeyStrokes.telex(text);
    }

    /** Marks that no word has, and the two tones that half of the country speaks alike. */
    private void wrongMarks(Token token, boolean known, int to, List<Beam.Arc> arcs) {
        Syllable typed = token.syllable();
        if (!typed.hasMarks()) {
            return;
        }
        if (typed.tone() == Syllable.HOOK || typed.tone() == Syllable.TILDE) {
            Syllable other = typed.withTone(Syllable.HOOK + Syllable.TILDE - typed.tone());
            if (vocabulary.knows(other)) {
                double cost = known ? HOOK_FOR_TILDE + THOUGH_A_WORD : HOOK_FOR_TILDE;
                arcs.add(arc(to, other, false, Word.How.SLIP, token.text(), cost));
            }
        }
        if (!known && vocabulary.plain(typed.plain()) >= 0) {
            arcs.add(arc(to, typed.withoutMarks(), false, Word.How.SLIP, token.text(), WRONG_MARKS));
        }
    }

    private void slips(List<Token> words, int place, boolean known, List<Beam.Arc> arcs) {
        Token token = words.get(place);
        int to = place + 1;
        String plain = token.syllable().plain();
        if (plain.length() < 2 || Character.isDigit(plain.charAt(0))) {
            return;
        }
        List<Beam.Arc> slips = new ArrayList<>();
        Set<String> heard = Slip.heardLike(plain);
        Set<String> meant = new LinkedHashSet<>(heard);
        for (int near : vocabulary.near(plain)) {
            meant.add(vocabulary.plainText(near));
        }
        meant.remove(plain);
        for (String other : meant) {
            double cost = heard.contains(other) ? Slip.BY_EAR : Slip.cost(plain, other);
            if (cost < Double.POSITIVE_INFINITY) {
                // The hand slips on a letter, not on a letter and its tone.
                Syllable sameTone = new Syllable(other, other, token.syllable().tone());
                if (!vocabulary.knows(sameTone)) {
                    continue;
                }
                slips.add(arc(to, sameTone, false, Word.How.SLIP, token.text(), known ? cost + THOUGH_A_WORD : cost));
            }
        }
        // Of many words that it may be the likeliest are those that go with its neighbours.
        slips.sort(Comparator.comparingDouble(slip -> slip.cost() - (goesWithNeighbours(slip, words, place) ? IN_CONTEXT : 0)));
        arcs.addAll(slips.subList(0, Math.min(slips.size(), MOST_SLIPS)));
    }

    private boolean goesWithNeighbours(Beam.Arc slip, List<Token> words, int place) {
        int meant = vocabulary.plain(slip.words().get(0).pattern().plain());
        int before = place == 0 ? -1 : vocabulary.plain(words.get(place - 1).syllable().plain());
        int after = place + 1 == words.size() ? -1 : vocabulary.plain(words.get(place + 1).syllable().plain());
        return before >= 0 && vocabulary.follow(before, meant) || after >= 0 && vocabulary.follow(meant, after);
    }

    private void shortForms(Token token, boolean known, int to, List<Beam.Arc> arcs) {
        Syllable typed = token.syllable();
        int length = typed.plain().length();
        boolean speakable = typed.plain().chars().anyMatch(letter -> "aeiou".indexOf(letter) >= 0);
        if (length < 2 || length > LONGEST_SHORT_FORM || typed.tone() != 0 || known && speakable) {
            return;
        }
        double cost = SHORT_FORM + (length == 2 ? TWO_INITIALS : 0);
        for (ShortForms.Meaning meaning : shortForms.meanings(typed, MOST_MEANINGS)) {
            List<Word> words = meaning.words().stream().map(vocabulary::syllable)
                    .map(syllable -> Word.official(syllable, Word.How.SHORT_FORM, token.text())).toList();
            arcs.add(new Beam.Arc(to, words, cost));
            cost += RARER_MEANING;
        }
    }

    private void joined(Token first, boolean known, Token second, boolean last, int to, List<Beam.Arc> arcs) {
        boolean words = known && vocabulary.knows(second.syllable());
        if (words && vocabulary.follow(vocabulary.plain(first.syllable().plain()), vocabulary.plain(second.syllable().plain()))) {
            return;
        }
        String together = first.text() + second.text();
        Syllable syllable = Syllable.of(together);
        if (together.length() <= LONGEST_SYLLABLE && vocabulary.meanings(syllable, last).length > 0) {
            arcs.add(arc(to, syllable, last, Word.How.JOINED, first.text() + " " + second.text(), words ? JOINED + THOUGH_A_WORD : JOINED));
        }
    }

    private void split(Token token, boolean last, int to, List<Beam.Arc> arcs) {
        String text = token.text();
        if (text.length() < SHORTEST_RUN || text.length() > LONGEST_RUN) {
            return;
        }
        new Beam(vocabulary, SPLIT_WIDTH).best(text.length(), at -> pieces(text, at, last)).stream().limit(MOST_SPLITS)
                .forEach(way -> arcs.add(new Beam.Arc(to, way.all(), way.slips())));
    }

    private List<Beam.Arc> pieces(String text, int from, boolean last) {
        List<Beam.Arc> pieces = new ArrayList<>();
        for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_SYLLABLE); to++) {
            String piece = text.substring(from, to);
            boolean ends = last && to == text.length();
            double cost = piece.length() == 1 ? PIECE_OF_ONE_LETTER : PIECE;
            Syllable syllable = Syllable.of(piece);
            if (vocabulary.knows(syllable) || ends && vocabulary.meanings(syllable, true).length > 0) {
                pieces.add(arc(to, syllable, ends, Word.How.SPLIT, piece, cost));
            } else if (piece.length() > 2 && !syllable.hasMarks()) {
                int place = to;
                decoded(piece).filter(vocabulary::knows).ifPresent(decoded ->
                        pieces.add(arc(place, decoded, false, Word.How.SPLIT, piece, cost + KEY_STROKES)));
            }
        }
        return pieces;
    }
}
