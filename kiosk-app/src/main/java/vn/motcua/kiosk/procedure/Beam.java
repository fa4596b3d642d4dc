package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<List<Way>> at = new ArrayList<>();
        for (int i = 0; i <= end; i++) {
            at.add(new ArrayList<>());
        }
        at.get(0).add(new Way(null, List.of(), -1, 0, 0));
        for (int place = 0; place < end; place++) {
            List<Way> ways = kept(at.get(place));
            if (ways.isEmpty()) {
                continue;
            }
            for (Arc arc : arcsFrom.apply(place)) {
                int[] plains = arc.words().stream().mapToInt(word -> vocabulary.plain(word.pattern().plain())).toArray();
                ways.forEach(way -> at.get(arc.to()).add(along(way, arc, plains)));
            }
        }
        return kept(at.get(end));
    }

    private List<Way> kept(List<Way> ways) {
        ways.sort(Comparator.comparingDouble(Way::total));
        return ways.size() > width ? ways.subList(0, width) : ways;
    }

    /** @param plains plain numbers of the arc's words */
    private Way along(Way way, Arc arc, int[] plains) {
        double surprise = 0;
        int last = way.last();
        for (int i = 0; i < plains.length; i++) {
            Word word = arc.words().get(i);
            surprise += word.unfinished() ? surprise(last, vocabulary.beginningWith(word.pattern().plain()))
                    : plains[i] < 0 || word.how() == Word.How.UNKNOWN ? UNKNOWN + UNKNOWN_LETTER * word.typed().length()
                    : vocabulary.surprise(last, plains[i]);
            last = plains[i];
        }
        return new Way(way, arc.words(), last, way.slips() + arc.cost(), way.total() + arc.cost() + surprise);
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
