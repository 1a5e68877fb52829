package dev.winnow.policy.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some words, flags or {@link #UNKNOWN}, or all but those.
 *
 * @param isRest whether it is all but the items that is meant
 */
record WordSet(Set<Object> items, boolean isRest) implements Values {

    /** Stands for a fact that isn't known. */
    static final Object UNKNOWN = Unknown.UNKNOWN;

    private enum Unknown {
        UNKNOWN
    }

    WordSet {
        items = Set.copyOf(items);
    }

    static WordSet of(Iterable<?> items) {
        Set<Object> all = new HashSet<>();
        items.forEach(all::add);
        return new WordSet(all, false);
    }

    /** All that is known and isn't one of the items. */
    static WordSet allBut(Iterable<?> items) {
        Set<Object> all = new HashSet<>(of(items).items);
        all.add(UNKNOWN);
        return new WordSet(all, true);
    }

    /** All that one at least has. */
    static WordSet union(List<WordSet> several) {
        Set<Object> listed = new HashSet<>();
        several.stream().filter(one -> !one.isRest).forEach(one -> listed.addAll(one.items));
        WordSet missed = several.stream()
                .filter(WordSet::isRest)
                .map(rest -> new WordSet(rest.items, false))
                .reduce(WordSet::and)
                .orElse(new WordSet(Set.of(), true));
        WordSet all = missed.and(new WordSet(listed, true));
        return new WordSet(all.items, !all.isRest);
    }

    boolean contains(Object item) {
        return items.contains(item) != isRest;
    }

    @Override
    public <T extends @Nullable Object> T match(
            Function<WordSet, T> words, Function<Spans, T> spans, Function<ChoiceSet, T> choices) {
        return words.apply(this);
    }

    @Override
    public boolean isEmpty() {
        return !isRest && items.isEmpty();
    }

    @Override
    public WordSet and(Values other) {
        WordSet words = (WordSet) other;
        if (isRest && words.isRest) {
            Set<Object> both = new HashSet<>(items);
            both.addAll(words.items);
            return new WordSet(both, true);
        }
        WordSet listed = isRest ? words : this;
        WordSet tested = isRest ? this : words;
        Set<Object> both = new HashSet<>();
        for (Object item : listed.items) {
            if (tested.contains(item)) {
                both.add(item);
            }
        }
        return new WordSet(both, false);
    }

    @Override
    public List<Values> minus(Values other) {
        WordSet words = (WordSet) other;
        WordSet left = and(new WordSet(words.items, !words.isRest));
        return left.isEmpty() ? List.of() : List.of(left);
    }

    @Override
    public WordSet known() {
        return and(allBut(List.of()));
    }

    @Override
    public boolean isWithin(Values other) {
        WordSet words = (WordSet) other;
        return isRest
                ? words.isRest && items.containsAll(words.items)
                : items.stream().allMatch(words::contains);
    }

    @Override
    public boolean meets(Values other) {
        WordSet words = (WordSet) other;
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
