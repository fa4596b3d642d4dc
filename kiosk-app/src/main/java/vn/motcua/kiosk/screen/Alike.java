package vn.motcua.kiosk.screen;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names in a list that are hard to tell apart, and the words by which they differ. */
final class Alike {

    /** Of the words of the shorter name. */
    private static final double MOSTLY = 0.7;
    private static final int LEAST_WORDS = 4;

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
            Set<String> shared = new HashSet<>(mine);
            shared.retainAll(names.get(i));
            double share = shared.size() / (double) Math.max(LEAST_WORDS, Math.min(mine.size(), names.get(i).size()));
            if (i != index && share >= most && shared.size() < mine.size()) {
                most = share;
                closest = names.get(i);
            }
        }
        Set<String> differing = new HashSet<>(mine);
        differing.removeAll(closest);
        return closest.isEmpty() ? Set.of() : differing;
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
