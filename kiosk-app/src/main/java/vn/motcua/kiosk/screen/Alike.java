package vn.motcua.kiosk.screen;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in a list that are hard to tell apart, and the words by which they differ. */
final class Alike {

    /** Of the words of the shorter name. */
    private static final double MOSTLY = 0.7;
    private static final int LEAST_WORDS = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Set<String>> names;

    Alike(List<String> names) {
        this.names = names.stream().map(Alike::words).toList();
    }

    /** Words of a name, in small letters, that the name in the list that is most like it lacks; none when no other is like it. */
    Set<String> differing(int index) {
        Set<String> mine = names.get(index);
        Set<String> closest = Set.of();
        double most = MOSTLY;
        for (int i = 0; i < names.size(); i++) {
            int shared = shared(mine, names.get(i));
            double share = shared / (double) Math.max(LEAST_WORDS, Math.min(mine.size(), names.get(i).size()));
            if (i != index && share >= most && shared < mine.size()) {
                most = share;
                closest = names.get(i);
            }
        }
        Set<String> differing = new HashSet<>(mine);
        differing.removeAll(closest);
        return closest.isEmpty() ? Set.of() : differing;
    }

    /** Without a set for each of nine hundred pairs, at each key that is typed. */
    private static int shared(Set<String> some, Set<String> others) {
        int shared = 0;
        for (String word : some) {
            shared += others.contains(word) ? 1 : 0;
        }
        return shared;
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT))));
    }
}
