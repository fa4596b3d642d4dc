package vn.motcua.kiosk.procedure;

import java.util.Arrays;

/**
 * Adds up what speaks for each title and tells the best. One object a search and thread: it is emptied and used again, since a
 * large catalogue has many titles and a query has many readings.
 */
final class Tally {

    private final float[] sums;
    private final int[] countedFor;
    private int[] counted = new int[256];
    private int size;
    private int part;

    /** @param titles of the catalogue */
    Tally(int titles) {
        this.sums = new float[titles];
        this.countedFor = new int[titles];
    }

    /** What is added from here on belongs to another part of the query. */
    void nextPart() {
        part++;
    }

    /** Adds to each of the titles that has not been counted for this part yet. @param weight above 0 */
    void add(int[] titles, float weight) {
        addFirst(titles, titles.length, weight);
    }

    /** As {@link #add}, to the first of them: where nothing else is counted they are the best of their kind. @param most how many */
    void addFirst(int[] titles, int most, float weight) {
        for (int i = 0; i < Math.min(most, titles.length); i++) {
            int title = titles[i];
            if (countedFor[title] != part) {
                countedFor[title] = part;
                if (sums[title] == 0) {
                    counted = size == counted.length ? Arrays.copyOf(counted, size * 2) : counted;
                    counted[size++] = title;
                }
                sums[title] += weight;
            }
        }
    }

    /** The titles with the highest sums, highest first, among equals those that stand first; forgets all sums. */
    int[] best(int most) {
        // Sum and place in one number: what is positive is ordered as its bits are, and the place counts against it.
        long[] best = new long[most];
        int found = 0;
        for (int i = 0; i < size; i++) {
            int title = counted[i];
            long rank = (long) Float.floatToIntBits(sums[title]) << Integer.SIZE | Integer.MAX_VALUE - title;
            sums[title] = 0;
            if (found < most || rank > best[most - 1]) {
                found = insert(rank, best, found);
            }
        }
        size = 0;
        int[] titles = new int[found];
        for (int i = 0; i < found; i++) {
            titles[i] = Integer.MAX_VALUE - (int) best[i];
        }
        return titles;
    }

    /** @param best descending, the first of them used; the last is lost when there is no room. @return how many are used now */
    private static int insert(long rank, long[] best, int used) {
        int kept = Math.min(used, best.length - 1);
        int at = kept;
        while (at > 0 && best[at - 1] < rank) {
            at--;
        }
        System.arraycopy(best, at, best, at + 1, kept - at);
        best[at] = rank;
        return kept + 1;
    }
}
