package dev.winnow.intake.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Values of a field in some leads. Holds only so many different ones. */
final class FieldSample {

    private static final int MOST_DIFFERENT = 1_000;
    private static final int LONGEST = 1_000;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int total;

    /** Adds a value; an empty one isn't counted. */
    void add(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        if (counts.containsKey(text) || counts.size() < MOST_DIFFERENT) {
            counts.merge(text, 1, Integer::sum);
            total++;
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** In the order in which they were added. */
    Set<String> different() {
        return counts.keySet();
    }

    /** Whether no value was added twice, apart from a few. */
    boolean isUnique() {
        return counts.size() * 20L >= total * 19L;
    }

    /** The share of the values, from 0 to 1, for which something holds; of those that another thing holds for. */
    double share(Predicate<String> counted, Predicate<String> holds) {
        long of = 0;
        long held = 0;
        for (Map.Entry<String, Integer> value : counts.entrySet()) {
            if (counted.test(value.getKey())) {
                of += value.getValue();
                held += holds.test(value.getKey()) ? value.getValue() : 0;
            }
        }
        return of == 0 ? Double.NaN : held / (double) of;
    }
}
