package dev.winnow.insight.funnel;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups aren't shown by themselves: those that are too small, and the next smallest ones until all of them together
 * aren't too small. Otherwise they, or what is missing in the total, would tell of a few leads.
 */
final class SmallGroups {

    private SmallGroups() {}

    /**
     * The names of the groups to merge.
     *
     * @param leads of each group
     * @param smallest groups with fewer leads are too small
     */
    static Set<String> of(Map<String, Long> leads, int smallest) {
        List<Map.Entry<String, Long>> ascending = leads.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .toList();
        Set<String> merged = new LinkedHashSet<>();
        long sum = 0;
        for (Map.Entry<String, Long> group : ascending) {
            if (group.getValue() >= smallest && (sum == 0 || sum >= smallest)) {
                break;
            }
            merged.add(group.getKey());
            sum += group.getValue();
        }
        return merged;
    }
}
