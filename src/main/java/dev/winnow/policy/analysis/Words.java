package dev.winnow.policy.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some words, flags or {@link #UNKNOWN}, or all but those.
 *
 * @param isRest whether it is all but the items that is meant
 */
record Words(Set<Object> items, boolean isRest) implements Values {

    /** Stands for a fact that isn't known. */
    static final Object UNKNOWN = Unknown.UNKNOWN;

    private enum Unknown {
        UNKNOWN
    }

    Words {
        items = Set.copyOf(items);
    }

    static Words of(Iterable<?> items) {
        Set<Object> all = new HashSet<>();
        items.forEach(all::add);
        return new Words(all, false);
    }

    /** All that is known and isn't one of the items. */
    static Words allBut(Iterable<?> items) {
        Set<Object> all = new HashSet<>(of(items).items);
        all.add(UNKNOWN);
        return new Words(all, true);
    }

    /** All that one at least has. */
    static Words union(List<Words> several) {
        Set<Object> listed = new HashSet<>();
        several.stream().filter(one -> !one.isRest).forEach(one -> listed.addAll(one.items));
        Words missed = several.stream()
                .filter(Words::isRest)
                .map(rest -> new Words(rest.items, false))
                .reduce(Words::and)
                .orElse(new Words(Set.of(), true));
        Words all = missed.and(new Words(listed, true));
        return new Words(all.items, !all.isRest);
    }

    boolean contains(Object item) {
        return items.contains(item) != isRest;
    }

    @Override
    public boolean isEmpty() {
        return !isRest && items.isEmpty();
    }

    @Override
    public Words and(Values other) {
        Words words = (Words) other;
        if (isRest && words.isRest) {
            Set<Object> both = new HashSet<>(items);
            both.addAll(words.items);
            return new Words(both, true);
        }
        Words listed = isRest ? words : this;
        Words tested = isRest ? this : words;
        Set<Object> both = new HashSet<>();
        for (Object item : listed.items) {
            if (tested.contains(item)) {
                both.add(item);
            }
        }
        return new Words(both, false);
    }

    @Override
    public List<Values> minus(Values other) {
        Words words = (Words) other;
        Words left = and(new Words(words.items, !words.isRest));
        return left.isEmpty() ? List.of() : List.of(left);
    }

    @Override
    public Words known() {
        return and(allBut(List.of()));
    }

    @Override
    public boolean isWithin(Values other) {
        Words words = (Words) other;
        return isRest
                ? words.isRest && items.containsAll(words.items)
                : items.stream().allMatch(words::contains);
    }

    @Override
    public boolean meets(Values other) {
        Words words = (Words) other;
        if (isRest) {
            return words.isRest || words.meets(this);
        }
        for (Object item : items) {
            if (words.contains(item)) {
                return true;
            }
        }
        return false;
    }
}
