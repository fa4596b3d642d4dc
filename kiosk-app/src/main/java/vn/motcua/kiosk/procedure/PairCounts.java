package vn.motcua.kiosk.procedure;

import java.util.Arrays;

/** How often one word follows another. Primitive and open-addressed: 100,000 titles have some half a million pairs. */
final class PairCounts {

    private static final long FREE = -1;

    private long[] keys = filled(1 << 12);
    private int[] counts = new int[1 << 12];
    private int size;

    void add(int first, int second) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(keys, key(first, second));
        if (keys[slot] == FREE) {
            keys[slot] = key(first, second);
            size++;
        }
        counts[slot]++;
    }

    int of(int first, int second) {
        int slot = slot(keys, key(first, second));
        return keys[slot] == FREE ? 0 : counts[slot];
    }

    private void grow() {
        long[] moreKeys = filled(keys.length * 2);
        int[] moreCounts = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int slot = slot(moreKeys, keys[i]);
                moreKeys[slot] = keys[i];
                moreCounts[slot] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }

    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static long[] filled(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
