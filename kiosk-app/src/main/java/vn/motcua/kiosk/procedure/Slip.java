package vn.motcua.kiosk.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a slip of the finger or of the ear costs, in nats: about the logarithm of how rarely it happens. */
final class Slip {

    static final double BY_EAR = 2.6;
    private static final double SWAPPED = 3.2;
    private static final double NEIGHBOUR = 3.4;
    private static final double ANY = 4.2;
    /** People know how a word begins. */
    private static final double AT_FIRST_LETTER = 1.5;

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    /** Beginnings that sound alike somewhere in the country, or that people write for one another. */
    private static final List<List<String>> BEGINNINGS = List.of(List.of("ch", "tr"), List.of("s", "x"), List.of("d", "gi"),
            List.of("r", "gi"), List.of("r", "d"), List.of("v", "d"), List.of("l", "n"), List.of("c", "k"), List.of("ng", "ngh"),
            List.of("g", "gh"), List.of("f", "ph"), List.of("j", "gi"), List.of("z", "d"), List.of("z", "gi"), List.of("q", "k"));
    private static final List<List<String>> ENDINGS = List.of(List.of("n", "ng"), List.of("n", "nh"), List.of("t", "c"),
            List.of("t", "ch"), List.of("c", "ch"), List.of("i", "y"), List.of("o", "u"), List.of("k", "ch"));

    private Slip() {
    }

    /** Spellings of a word that sounds like this one. Most are no words; look them up. */
    static Set<String> heardLike(String plain) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> pair : BEGINNINGS) {
            for (int i = 0; i < 2; i++) {
                if (plain.startsWith(pair.get(i))) {
                    all.add(pair.get(1 - i) + plain.substring(pair.get(i).length()));
                }
            }
        }
        for (List<String> pair : ENDINGS) {
            for (int i = 0; i < 2; i++) {
                if (plain.endsWith(pair.get(i))) {
                    all.add(plain.substring(0, plain.length() - pair.get(i).length()) + pair.get(1 - i));
                }
            }
        }
        all.remove(plain);
        return all;
    }

    /** The cost of one wrong, missing, added or swapped letter; infinite when the words are further apart. */
    static double cost(String typed, String meant) {
        int first = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (first < shorter && typed.charAt(first) == meant.charAt(first)) {
            first++;
        }
        double atFirst = first == 0 ? AT_FIRST_LETTER : 0;
        int difference = typed.length() - meant.length();
        if (difference == 0) {
            return replaced(typed, meant, first) + atFirst;
        }
        boolean one = difference == 1 && typed.substring(first + 1).equals(meant.substring(first))
                || difference == -1 && meant.substring(first + 1).equals(typed.substring(first));
        return one ? oneMore(difference > 0 ? typed : meant, first) + atFirst : Double.POSITIVE_INFINITY;
    }

    private static double replaced(String typed, String meant, int at) {
        if (typed.substring(at + 1).equals(meant.substring(at + 1))) {
            return neighbours(typed.charAt(at), meant.charAt(at)) ? NEIGHBOUR : ANY;
        }
        boolean swapped = typed.charAt(at) == meant.charAt(at + 1) && typed.charAt(at + 1) == meant.charAt(at)
                && typed.substring(at + 2).equals(meant.substring(at + 2));
        return swapped ? SWAPPED : Double.POSITIVE_INFINITY;
    }

    private static double oneMore(String longer, int at) {
        boolean doubled = at > 0 && longer.charAt(at) == longer.charAt(at - 1);
        return doubled ? NEIGHBOUR : ANY - 0.3;
    }

    private static boolean neighbours(char a, char b) {
        for (int row = 0; row < ROWS.size(); row++) {
            int column = ROWS.get(row).indexOf(a);
            if (column < 0) {
                continue;
            }
            for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++) {
                int otherColumn = ROWS.get(other).indexOf(b);
                if (otherColumn >= 0 && Math.abs(otherColumn - column) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
