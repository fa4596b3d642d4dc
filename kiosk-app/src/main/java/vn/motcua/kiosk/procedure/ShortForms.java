package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What initials stand for, read from the titles themselves: "gcn" is giấy chứng nhận because these three words follow one
 * another so often. Nobody has to keep a list. All initials of all titles are one array of bytes; places that begin with the
 * same two are chained.
 */
final class ShortForms {

    private static final byte BREAK = 0;
    private static final byte BARRED_D = 'D';
    /** Phrases so common that more finds change nothing. */
    private static final int ENOUGH = 300;
    private static final int MOST_VISITED = 4_000;
    private static final int LETTERS = 128;

    private byte[] initials = new byte[1 << 12];
    private int[] numbers = new int[1 << 12];
    /** The next place with the same two initials; titles that are asked for most come first. */
    private int[] next = new int[1 << 12];
    private final int[] first = filled();
    private final int[] last = filled();
    private int size;

    /** @param words how often the phrase stands in titles: times */
    record Meaning(List<Integer> words, int times) {
    }

    /** @param title numbers of its words; @param clauses for each word its clause: a phrase does not reach from one into the next */
    void learn(int[] title, int[] clauses, Vocabulary vocabulary) {
        for (int i = 0; i < title.length; i++) {
            if (i > 0 && clauses[i] != clauses[i - 1]) {
                append(BREAK, -1);
            }
            append(initial(vocabulary.syllable(title[i])), title[i]);
        }
        append(BREAK, -1);
    }

    private void append(byte initial, int number) {
        if (size == initials.length) {
            initials = Arrays.copyOf(initials, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        initials[size] = initial;
        numbers[size] = number;
        next[size] = -1;
        if (size > 0) {
            chain(size - 1, initials[size - 1] * LETTERS + initial);
        }
        size++;
    }

    /** To be called when all titles are learnt. */
    void trim() {
        initials = Arrays.copyOf(initials, size);
        numbers = Arrays.copyOf(numbers, size);
        next = Arrays.copyOf(next, size);
    }

    private void chain(int place, int pair) {
        if (last[pair] < 0) {
            first[pair] = place;
        } else {
            next[last[pair]] = place;
        }
        last[pair] = place;
    }

    private static int[] filled() {
        int[] places = new int[LETTERS * LETTERS];
        Arrays.fill(places, -1);
        return places;
    }

    private static byte initial(Syllable syllable) {
        char first = syllable.letters().charAt(0);
        char plain = syllable.plain().charAt(0);
        return first == 'đ' ? BARRED_D : plain < 128 ? (byte) plain : (byte) '?';
    }

    /** What the initials may stand for, commonest first. d may be đ, đ is only đ. @param typed two letters or more */
    List<Meaning> meanings(Syllable typed, int most) {
        byte[] wanted = new byte[typed.letters().length()];
        for (int i = 0; i < wanted.length; i++) {
            char c = typed.letters().charAt(i);
            if (c != 'đ' && c >= 128 || Character.isDigit(c)) {
                return List.of();
            }
            wanted[i] = c == 'đ' ? BARRED_D : (byte) c;
        }
        Map<List<Integer>, Integer> times = new HashMap<>();
        byte[] firsts = wanted[0] == 'd' ? new byte[] {'d', BARRED_D} : new byte[] {wanted[0]};
        byte[] seconds = wanted[1] == 'd' ? new byte[] {'d', BARRED_D} : new byte[] {wanted[1]};
        for (byte one : firsts) {
            for (byte two : seconds) {
                count(wanted, first[one * LETTERS + two], times);
            }
        }
        return times.entrySet().stream().map(entry -> new Meaning(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Meaning::times).reversed()).limit(most).toList();
    }

    private void count(byte[] wanted, int firstPlace, Map<List<Integer>, Integer> times) {
        int found = 0;
        int visited = 0;
        for (int at = firstPlace; at >= 0 && found < ENOUGH && visited < MOST_VISITED; at = next[at]) {
            visited++;
            if (stands(wanted, at)) {
                times.merge(phrase(at, wanted.length), 1, Integer::sum);
                found++;
            }
        }
    }

    private boolean stands(byte[] wanted, int at) {
        if (at + wanted.length > size) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            byte initial = initials[at + i];
            if (initial != wanted[i] && !(wanted[i] == 'd' && initial == BARRED_D)) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> phrase(int at, int length) {
        List<Integer> phrase = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            phrase.add(numbers[at + i]);
        }
        return List.copyOf(phrase);
    }
}
