package vn.motcua.kiosk.identity;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import vn.motcua.device.CardChannel;

/**
 * How long a card's answers may be, learnt from one card for the next of its sort on the same reader: what readers and chips
 * announce is often more than what gets through, and finding that out costs a card the opening of its chip once more.
 * Lives as long as the kiosk; holds no more of a card than its answer to reset. Thread-safe.
 */
public final class LearntLengths {

    static final int SHORT = 256;

    /** Below this, long answers save too little to be tried for. */
    private static final int LEAST_LONG = 1024;

    private static final int MOST_SORTS = 64;

    /** @param answerToReset the same for all cards of one make, on one kind of reader */
    private record Sort(String reader, String answerToReset) {
    }

    /** @param doubted seen once, in a way that a card which was moved shows as well */
    private record Learnt(int longest, boolean doubted) {
    }

    private final Map<Sort, Learnt> learnt = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sort, Learnt> eldest) {
            return size() > MOST_SORTS;
        }
    };

    /** @param reader its name, or what else tells it from others; empty when there is but one */
    Ladder of(String reader, CardChannel channel) {
        Sort sort = new Sort(reader, HexFormat.of().formatHex(channel.atr()));
        return new Ladder(sort, Math.min(longest(sort), channel.longestResponse()));
    }

    private synchronized int longest(Sort sort) {
        Learnt known = learnt.get(sort);
        return known == null || known.doubted ? Integer.MAX_VALUE : known.longest;
    }

    private synchronized void learn(Sort sort, int longest, boolean sure) {
        Learnt known = learnt.get(sort);
        boolean again = known != null && known.longest == longest;
        learnt.put(sort, new Learnt(longest, !sure && !again));
    }

    /** The lengths to try with one card, from long to short. One thread at a time. */
    final class Ladder {

        private final Sort sort;
        private int longest;
        private boolean steppedDown;
        private boolean sure = true;

        private Ladder(Sort sort, int longest) {
            this.sort = sort;
            this.longest = longest;
        }

        /** Bytes, with the seal and without the status. */
        int longest() {
            return longest;
        }

        /** True as long as there are shorter answers to be tried. */
        boolean isLong() {
            return longest > SHORT;
        }

        /** An answer of half the length may get through. @param sure it is the length: a card that was moved may look the same */
        void halve(boolean sure) {
            step(longest / 2 < LEAST_LONG ? SHORT : longest / 2, sure);
        }

        /** The chip itself says that it takes no such lengths. */
        void toShort() {
            step(SHORT, true);
        }

        private void step(int next, boolean sureOfIt) {
            longest = next;
            steppedDown = true;
            sure &= sureOfIt;
        }

        /** A whole card came through: what it took is known for the next one. */
        void succeeded() {
            if (steppedDown) {
                learn(sort, longest, sure);
            }
        }
    }
}
