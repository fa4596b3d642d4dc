package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of the parts of a group, as the guide words of an encyclopaedia: the beginning of the first title, as short as tells it
 * from its neighbour, and never in the middle of an expression. Which words belong together is read off the titles: in "thay
 * đổi" one hardly comes without the other.
 */
final class GuideWords {

    /** Characters: two lines of a tile. */
    static final int LONGEST = 32;

    private static final int FEWEST = 2;
    private static final int MOST = 9;
    /** With fewer words a name says little. */
    private static final int TELLING = 4;
    private static final double A_WORD_LESS = 0.12;
    /** Words that announce others: a name that ends with one promises something. */
    private static final Set<String> ANNOUNCING = Set.of("của", "và", "cho", "đối", "với", "về", "có", "là", "theo", "trong", "tại", "do", "bằng",
            "để", "từ", "hoặc", "các", "những", "khi", "không", "được", "bị", "một", "vào", "trên", "thuộc", "gồm", "như", "trường", "việc", "ở");

    private static final String SIGNS = ",;:.()“”\"–";

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] uses = new int[1 << 10];
    private final PairCounts pairs = new PairCounts();

    /** @param text as it is shown; @param words without signs, as numbers: large catalogues are compared name by name */
    record Name(String text, int[] words) {

        /** @return words with which both begin */
        int same(Name other) {
            int shorter = Math.min(words.length, other.words.length);
            int differs = Arrays.mismatch(words, 0, shorter, other.words, 0, shorter);
            return differs < 0 ? shorter : differs;
        }
    }

    /** Learns which words belong together. To be called for every title before any name is asked for. */
    Name learnt(String title) {
        String[] all = bare(title).split(" ");
        int[] words = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            Integer known = numbers.get(all[i]);
            words[i] = known == null ? numbers.size() : known;
            if (known == null) {
                numbers.put(all[i], words[i]);
                uses = words[i] < uses.length ? uses : Arrays.copyOf(uses, uses.length * 2);
            }
            uses[words[i]]++;
            if (i > 0) {
                pairs.add(words[i - 1], words[i]);
            }
        }
        return new Name(title, words);
    }

    /** One name for each title, all different. @param before the title that stands before it, which it must be told from; null for none */
    List<String> of(List<Name> titles, List<Name> before) {
        List<String> names = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < titles.size(); i++) {
            Name title = titles.get(i);
            String name = shortened(title.text(), before.get(i) == null ? 0 : title.same(before.get(i)));
            String numbered = name;
            for (int number = 2; !given.add(numbered); number++) {
                numbered = name + " (" + number + ")";
            }
            names.add(numbered);
        }
        return names;
    }

    /** Of legal fields as many as a tile holds. */
    String of(List<String> fields) {
        StringBuilder name = new StringBuilder(shortened(fields.get(0), 0));
        for (String field : fields.subList(1, fields.size())) {
            if (name.length() + 2 + field.length() <= LONGEST) {
                name.append("; ").append(field);
            }
        }
        return name.toString();
    }

    /** @param same words that do not tell it from its neighbour */
    private String shortened(String title, int same) {
        if (title.length() <= LONGEST && title.split(" ").length <= MOST) {
            return title;
        }
        String[] all = title.split(" ");
        int best = Math.min(FEWEST, all.length);
        double least = Double.MAX_VALUE;
        for (int count = best; count <= Math.min(MOST, all.length - 1); count++) {
            String name = String.join(" ", List.of(all).subList(0, count));
            double bond = name.length() > LONGEST ? Double.MAX_VALUE
                    : bond(all, count) + (count <= same ? 1 : 0) + (open(name) ? 1 : 0) + Math.max(0, TELLING - count) * A_WORD_LESS;
            if (bond <= least && bond < Double.MAX_VALUE) {
                least = bond;
                best = count;
            }
        }
        return String.join(" ", List.of(all).subList(0, best)).replaceFirst("[\\s,;:./(–-]+$", "");
    }

    /** How firmly the first so many words hang on the next one: 0 not at all, 1 always. */
    private double bond(String[] all, int count) {
        String last = bare(all[count - 1]);
        String next = bare(all[count]);
        if (ANNOUNCING.contains(last)) {
            return 1.5;
        }
        if (all[count - 1].matches(".*[,;:.]")) {
            return 0;
        }
        Integer first = numbers.get(last);
        Integer second = numbers.get(next);
        if (first == null || second == null) {
            return 0;
        }
        double together = pairs.of(first, second);
        return Math.max(together / uses[first], together / uses[second]);
    }

    private static boolean open(String name) {
        return name.chars().filter(c -> c == '(').count() > name.chars().filter(c -> c == ')').count();
    }

    /** Letters and single spaces: by hand, for every title is read while a kiosk starts. */
    private static String bare(String title) {
        StringBuilder bare = new StringBuilder(title.length());
        for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean space = Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0;
            if (!space) {
                bare.append(c);
            } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
        }
        return bare.toString().strip();
    }
}
