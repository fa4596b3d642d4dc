package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

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
    /** By plain number what a word of the vocabulary may have been meant for; nothing of what anybody typed. */
    private final AtomicReferenceArray<List<Meant>> meantByKnown;

    /** What a word may be a slip for. @param plain its number; @param cost of the slip, in nats */
    private record Meant(Syllable syllable, int plain, double cost) {
    }

    WordReader(Vocabulary vocabulary, ShortForms shortForms) {
        this.vocabulary = vocabulary;
        this.shortForms = shortForms;
        this.meantByKnown = new AtomicReferenceArray<>(vocabulary.plains());
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
        if (place > 0 && token.clause() != words.get(place - 1).clause()) {
            arcs.replaceAll(WordReader::opening);
        }
        return arcs;
    }

    private static Beam.Arc opening(Beam.Arc arc) {
        List<Word> words = new ArrayList<>(arc.words());
        words.set(0, words.get(0).opening());
        return new Beam.Arc(arc.to(), words, arc.cost());
    }

    private static Beam.Arc arc(int to, Syllable pattern, boolean unfinished, Word.How how, String typed, double cost) {
        return new Beam.Arc(to, List.of(new Word(pattern, false, unfinished, how, typed, false, false)), cost);
    }

    private void asTyped(Token token, boolean known, boolean last, boolean spelt, int to, List<Beam.Arc> arcs) {
        boolean begins = last && vocabulary.isAnyBegunWith(token.syllable());
        if (known || begins) {
            boolean whole = spelt && !begins && vocabulary.known(token.syllable()) >= 0;
            Word.How how = known ? Word.How.AS_TYPED : Word.How.BEGINNING;
            arcs.add(new Beam.Arc(to, List.of(new Word(token.syllable(), whole, begins, how, token.text(), false, false)), 0));
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
        boolean read = decoded.isPresent() && isRead(decoded.get(), last);
        if (read) {
            double cost = known ? THOUGH_A_WORD + KEY_STROKES : KEY_STROKES;
            arcs.add(arc(to, decoded.get(), last, Word.How.KEY_STROKES, token.text(), cost));
        }
        return read;
    }

    private boolean isRead(Syllable syllable, boolean unfinished) {
        return unfinished ? vocabulary.isAnyBegunWith(syllable) : vocabulary.knows(syllable);
    }

    private static Optional<Syllable> decoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return KeyStrokes.vni(text);
            }
        }
        return KeyStrokes.telex(text);
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
        String plain = token.syllable().plain();
        if (plain.length() < 2 || Character.isDigit(plain.charAt(0))) {
            return;
        }
        int before = place == 0 ? -1 : vocabulary.plain(words.get(place - 1).syllable().plain());
        int after = place + 1 == words.size() ? -1 : vocabulary.plain(words.get(place + 1).syllable().plain());
        int tone = token.syllable().tone();
        // Of many words that it may be the likeliest are those that go with its neighbours.
        Cheapest<Beam.Arc> slips = new Cheapest<>(MOST_SLIPS);
        for (Meant meant : meant(plain)) {
            double cost = known ? meant.cost() + THOUGH_A_WORD : meant.cost();
            if (!slips.takes(cost - IN_CONTEXT)) {
                continue;
            }
            double alone = cost - (goesWith(before, meant.plain(), after) ? IN_CONTEXT : 0);
            // The hand slips on a letter, not on a letter and its tone.
            Syllable sameTone = tone == 0 ? meant.syllable() : meant.syllable().withTone(tone);
            if (slips.takes(alone) && (tone == 0 || vocabulary.knows(sameTone))) {
                slips.add(arc(place + 1, sameTone, false, Word.How.SLIP, token.text(), cost), alone);
            }
        }
        arcs.addAll(slips.all());
    }

    /** @param plain numbers of words, -1 for none */
    private boolean goesWith(int before, int plain, int after) {
        return before >= 0 && vocabulary.follow(before, plain) || after >= 0 && vocabulary.follow(plain, after);
    }

    private List<Meant> meant(String plain) {
        int number = vocabulary.plain(plain);
        List<Meant> known = number < 0 ? null : meantByKnown.get(number);
        if (known != null) {
            return known;
        }
        List<Meant> meant = lookedUp(plain);
        if (number >= 0) {
            meantByKnown.set(number, meant);
        }
        return meant;
    }

    private List<Meant> lookedUp(String plain) {
        Set<String> heard = Slip.heardLike(plain);
        Set<String> others = new LinkedHashSet<>(heard);
        for (int near : vocabulary.near(plain)) {
            others.add(vocabulary.plainText(near));
        }
        others.remove(plain);
        List<Meant> meant = new ArrayList<>();
        for (String other : others) {
            int number = vocabulary.plain(other);
            double cost = heard.contains(other) ? Slip.BY_EAR : Slip.cost(plain, other);
            if (number >= 0 && cost < Double.POSITIVE_INFINITY) {
                meant.add(new Meant(new Syllable(other, other, 0), number, cost));
            }
        }
        return List.copyOf(meant);
    }

    private void shortForms(Token token, boolean known, int to, List<Beam.Arc> arcs) {
        Syllable typed = token.syllable();
        int length = typed.plain().length();
        if (length < 2 || length > LONGEST_SHORT_FORM || typed.tone() != 0 || known && isSpeakable(typed.plain())) {
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

    private static boolean isSpeakable(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if ("aeiou".indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void joined(Token first, boolean known, Token second, boolean last, int to, List<Beam.Arc> arcs) {
        String together = first.text() + second.text();
        if (together.length() > LONGEST_SYLLABLE) {
            return;
        }
        boolean words = known && vocabulary.knows(second.syllable());
        if (words && vocabulary.follow(vocabulary.plain(first.syllable().plain()), vocabulary.plain(second.syllable().plain()))) {
            return;
        }
        Syllable syllable = Syllable.of(together);
        if (isRead(syllable, last)) {
            arcs.add(arc(to, syllable, last, Word.How.JOINED, first.text() + " " + second.text(), words ? JOINED + THOUGH_A_WORD : JOINED));
        }
    }

    private void split(Token token, boolean last, int to, List<Beam.Arc> arcs) {
        String text = token.text();
        if (text.length() < SHORTEST_RUN || text.length() > LONGEST_RUN) {
            return;
        }
        List<Beam.Way> ways = new Beam(vocabulary, SPLIT_WIDTH).best(text.length(), at -> pieces(text, at, last));
        for (Beam.Way way : ways.subList(0, Math.min(ways.size(), MOST_SPLITS))) {
            arcs.add(new Beam.Arc(to, way.all(), way.slips()));
        }
    }

    private List<Beam.Arc> pieces(String text, int from, boolean last) {
        List<Beam.Arc> pieces = new ArrayList<>();
        for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_SYLLABLE); to++) {
            String piece = text.substring(from, to);
            boolean ends = last && to == text.length();
            double cost = piece.length() == 1 ? PIECE_OF_ONE_LETTER : PIECE;
            Syllable syllable = Syllable.of(piece);
            if (vocabulary.knows(syllable) || ends && vocabulary.isAnyBegunWith(syllable)) {
                pieces.add(arc(to, syllable, ends, Word.How.SPLIT, piece, cost));
            } else if (piece.length() > 2 && !syllable.hasMarks()) {
                Optional<Syllable> decoded = decoded(piece);
                if (decoded.isPresent() && vocabulary.knows(decoded.get())) {
                    pieces.add(arc(to, decoded.get(), false, Word.How.SPLIT, piece, cost + KEY_STROKES));
                }
            }
        }
        return pieces;
    }
}
