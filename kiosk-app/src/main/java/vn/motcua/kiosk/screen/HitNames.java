package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.kiosk.procedure.SearchHit;

/** Names of found procedures as a list shows them: what answered the query marked, what tells near twins apart in bold. */
final class HitNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Characters of the end of a long name that are shown when only there it differs from its twin. */
    private static final int TAIL = 60;

    /** Of its beginning, and at least of each place where a twin goes on differently: two syllables. */
    private static final int HEAD = 30;
    private static final int LEAST_WINDOW = 12;

    private final List<SearchHit> hits;
    private final Alike alike;
    private final int longest;

    /** @param longest characters of a name that a list shows; the whole stands on its own screen */
    HitNames(List<SearchHit> hits, int longest) {
        this.hits = hits;
        this.alike = new Alike(hits.stream().map(hit -> hit.procedure().name()).toList());
        this.longest = longest;
    }

    List<Block.Run> of(int index) {
        String name = hits.get(index).procedure().name();
        Set<String> differing = alike.differing(index);
        int cut = cut(name, longest);
        List<Block.Run> runs = new ArrayList<>();
        Set<Integer> leaves = leaves(index);
        if (leaves.stream().anyMatch(leave -> leave >= cut)) {
            return windows(name, leaves, differing);
        }
        if (cut < name.length() && !differing.isEmpty() && !holds(name.substring(0, cut), differing)) {
            int tail = tail(name, differing);
            runs(name, 0, Math.min(tail, cut(name, longest - TAIL)), hits.get(index).marks(), differing, runs);
            runs.add(new Block.Run(" … ", Block.Run.Emphasis.NONE));
            int end = tail + cut(name.substring(tail), TAIL);
            runs(name, tail, end, List.of(), differing, runs);
            if (end < name.length()) {
                runs.add(new Block.Run(" …", Block.Run.Emphasis.NONE));
            }
            return runs;
        }
        runs(name, 0, cut, hits.get(index).marks(), differing, runs);
        if (cut < name.length()) {
            runs.add(new Block.Run(" …", Block.Run.Emphasis.NONE));
        }
        return runs;
    }

    /** Where the name leaves each of those that begin as it does: the beginnings of the words. */
    private Set<Integer> leaves(int index) {
        String name = hits.get(index).procedure().name();
        Set<Integer> leaves = new TreeSet<>();
        for (SearchHit other : hits) {
            String twin = other.procedure().name();
            int same = 0;
            while (same < Math.min(name.length(), twin.length()) && name.charAt(same) == twin.charAt(same)) {
                same++;
            }
            if (same >= HEAD && same < name.length()) {
                leaves.add(name.lastIndexOf(' ', same) + 1);
            }
        }
        return leaves;
    }

    /** The beginning, and what follows each place where a twin goes on differently. */
    private List<Block.Run> windows(String name, Set<Integer> leaves, Set<String> differing) {
        List<Block.Run> runs = new ArrayList<>();
        int shown = cut(name, HEAD);
        int window = Math.max(LEAST_WINDOW, (longest - HEAD) / leaves.size());
        runs(name, 0, shown, List.of(), differing, runs);
        for (int leave : leaves) {
            int end = leave + cut(name.substring(leave), window);
            if (leave > shown + 1) {
                runs.add(new Block.Run(" … ", Block.Run.Emphasis.NONE));
            }
            if (end > shown) {
                runs(name, Math.max(leave, shown), end, List.of(), differing, runs);
                shown = end;
            }
        }
        if (shown < name.length()) {
            runs.add(new Block.Run(" …", Block.Run.Emphasis.NONE));
        }
        return runs;
    }

    private static int cut(String name, int most) {
        return name.length() <= most ? name.length() : Math.max(1, name.lastIndexOf(' ', most));
    }

    private static boolean holds(String part, Set<String> words) {
        return WORD.matcher(part).results().anyMatch(word -> words.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    /** Where the first word stands that its twin lacks. */
    private static int tail(String name, Set<String> differing) {
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            if (differing.contains(words.group().toLowerCase(Locale.ROOT))) {
                return words.start();
            }
        }
        return name.length();
    }

    private static void runs(String name, int from, int to, List<SearchHit.Mark> marks, Set<String> differing, List<Block.Run> runs) {
        int at = from;
        for (SearchHit.Mark mark : marks) {
            if (mark.start() >= from && mark.end() <= to) {
                plain(name.substring(at, mark.start()), differing, runs);
                runs.add(new Block.Run(name.substring(mark.start(), mark.end()), Block.Run.Emphasis.MATCH));
                at = mark.end();
            }
        }
        plain(name.substring(at, to), differing, runs);
    }

    private static void plain(String text, Set<String> differing, List<Block.Run> runs) {
        Matcher words = WORD.matcher(text);
        int at = 0;
        while (words.find()) {
            if (differing.contains(words.group().toLowerCase(Locale.ROOT))) {
                add(text.substring(at, words.start()), Block.Run.Emphasis.NONE, runs);
                add(words.group(), Block.Run.Emphasis.BOLD, runs);
                at = words.end();
            }
        }
        add(text.substring(at), Block.Run.Emphasis.NONE, runs);
    }

    private static void add(String text, Block.Run.Emphasis emphasis, List<Block.Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Block.Run(text, emphasis));
        }
    }
}
