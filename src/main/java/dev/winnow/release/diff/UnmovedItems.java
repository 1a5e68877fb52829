package dev.winnow.release.diff;

import java.util.BitSet;
import java.util.List;

/** Finds the items that kept their place when others were moved. */
final class UnmovedItems {

    private UnmovedItems() {}

    /**
     * The longest common subsequence of two orders of the same items, computed as the longest increasing one.
     *
     * @param places former place of each item, all different, in the present order
     * @return indices of the items that kept their place
     */
    static BitSet of(List<Integer> places) {
        int size = places.size();
        int[] ends = new int[size];
        int[] earlier = new int[size];
        int length = 0;
        for (int index = 0; index < size; index++) {
            int place = places.get(index);
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places.get(ends[middle]) < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            earlier[index] = low == 0 ? -1 : ends[low - 1];
            ends[low] = index;
            length = Math.max(length, low + 1);
        }
        BitSet stayed = new BitSet(size);
        for (int index = length == 0 ? -1 : ends[length - 1]; index >= 0; index = earlier[index]) {
            stayed.set(index);
        }
        return stayed;
    }
}
