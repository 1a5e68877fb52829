package dev.winnow.policy.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of words, flags and {@link #UNKNOWN}, or its complement.
 *
 * @param isComplement whether the set is the complement of the items
 */
record WordSet(Set<Object> items, boolean isComplement) implements Values {

    /** The value of an unknown fact. */
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

    /** All known values except the items. */
    static WordSet allBut(Iterable<?> items) {
        Set<Object> all = new HashSet<>(of(items).items);
        all.add(UNKNOWN);
        return new WordSet(all, true);
    }

    /** The union. */
    static WordSet union(List<WordSet> several) {
        Set<Object> listed = new HashSet<>();
        several.stream().filter(one -> !one.isComplement).forEach(one -> listed.addAll(one.items));
        WordSet missed = several.stream()
                .filter(WordSet::isComplement)
                .map(rest -> new WordSet(rest.items, false))
                .reduce(WordSet::and)
                .orElse(new WordSet(Set.of(), true));
        WordSet all = missed.and(new WordSet(listed, true));
        return new WordSet(all.items, !all.isComplement);
    }

    boolean contains(Object item) {
        return items.contains(item) != isComplement;
    }

    @Override
    public <T extends @Nullable Object> T match(
            Function<WordSet, T> words, Function<Spans, T> spans, Function<ChoiceSet, T> choices) {
        return words.apply(this);
    }

    @Override
    public boolean isEmpty() {
        return !isComplement && items.isEmpty();
    }

    @Override
    public WordSet and(Values other) {
        WordSet words = (WordSet) other;
        if (isComplement && words.isComplement) {
            Set<Object> both = new HashSet<>(items);
            both.addAll(words.items);
            return new WordSet(both, true);
        }
        WordSet listed = isComplement ? words : this;
        WordSet tested = isComplement ? this : words;
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
        WordSet left = and(new WordSet(words.items, !words.isComplement));
        return left.isEmpty() ? List.of() : List.of(left);
    }

    @Override
    public WordSet known() {
        return and(allBut(List.of()));
    }

    @Override
    public boolean isWithin(Values other) {
        WordSet words = (WordSet) other;
        return isComplement
                ? words.isComplement && items.containsAll(words.items)
                : items.stream().allMatch(words::contains);
    }

    @Override
    public boolean meets(Values other) {
        WordSet words = (WordSet) other;
        if (isComplement) {
            return words.isComplement || words.meets(this);
        }
        for (Object item : items) {
            if (words.contains(item)) {
                return true;
            }
        }
        return false;
    }
}
