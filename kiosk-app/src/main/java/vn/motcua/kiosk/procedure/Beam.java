package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Looks for the cheapest ways through a query: each arc reads a piece of it as some words and has a cost, and words that
 * follow one another in the titles are cheaper together than others. Keeps the best few ways to each place.
 */
final class Beam {

    /** A word that nobody knows surprises more than the words it may be a run of. */
    private static final double UNKNOWN = 12;
    private static final double UNKNOWN_LETTER = 3;

    private final Vocabulary vocabulary;
    private final int width;

    /** @param to the place behind what is read; @param cost of reading it so, in nats */
    record Arc(int to, List<Word> words, double cost) {
    }

    /** @param before null at the beginning; @param slips cost of the arcs; @param total with the surprise of the words */
    record Way(Way before, List<Word> words, int last, double slips, double total) {

        List<Word> all() {
            LinkedList<Word> all = new LinkedList<>();
            for (Way way = this; way != null; way = way.before) {
                all.addAll(0, way.words);
            }
            return all;
        }
    }

    Beam(Vocabulary vocabulary, int width) {
        this.vocabulary = vocabulary;
        this.width = width;
    }

    /** @param end the last place; @return the best ways from 0 to it, best first */
    List<Way> best(int end, IntFunction<List<Arc>> arcsFrom) {
        List<Cheapest<Way>> at = new ArrayList<>(end + 1);
        for (int i = 0; i <= end; i++) {
            at.add(new Cheapest<>(width));
        }
        at.get(0).add(new Way(null, List.of(), -1, 0, 0), 0);
        for (int place = 0; place < end; place++) {
            List<Way> ways = at.get(place).all();
            if (!ways.isEmpty()) {
                for (Arc arc : arcsFrom.apply(place)) {
                    lead(ways, arc, at.get(arc.to()));
                }
            }
        }
        return at.get(end).all();
    }

    private void lead(List<Way> ways, Arc arc, Cheapest<Way> to) {
        List<Word> words = arc.words();
        int[] plains = new int[words.size()];
        double[] surprises = new double[plains.length];
        for (int i = 0; i < plains.length; i++) {
            plains[i] = vocabulary.plain(words.get(i).pattern().plain());
            surprises[i] = i == 0 ? 0 : surprise(plains[i - 1], words.get(i), plains[i]);
        }
        int before = Integer.MIN_VALUE;
        for (Way way : ways) {
            // Ways that came along different arcs to the same word are many, and what surprises after it is the same.
            if (way.last() != before) {
                before = way.last();
                surprises[0] = surprise(before, words.get(0), plains[0]);
            }
            double surprise = 0;
            for (double each : surprises) {
                surprise += each;
            }
            double total = way.total() + arc.cost() + surprise;
            if (to.takes(total)) {
                to.add(new Way(way, words, plains[plains.length - 1], way.slips() + arc.cost(), total), total);
            }
        }
    }

    /** @param before plain number of the word before it, -1 for none; @param plain number of the word, -1 when it has none */
    private double surprise(int before, Word word, int plain) {
        if (word.unfinished()) {
            return surprise(before, vocabulary.beginningWith(word.pattern().plain()));
        }
        return plain < 0 || word.how() == Word.How.UNKNOWN ? UNKNOWN + UNKNOWN_LETTER * word.typed().length()
                : vocabulary.surprise(before, plain);
    }

    /** Of any of these words. */
    private double surprise(int before, int[] plains) {
        double chance = 0;
        for (int plain : plains) {
            chance += vocabulary.chance(before, plain);
        }
        return chance == 0 ? UNKNOWN : -Math.log(chance);
    }
}
