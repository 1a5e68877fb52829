package dev.winnow.policy.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A set of values of a fact of type choices. An empty value and an unknown one are the same to every condition.
 *
 * @param none choices that aren't in the value
 * @param any groups of choices of which at least one is in the value
 */
record ChoiceSet(Set<String> none, Set<Set<String>> any) implements Values {

    /** All values. */
    static final ChoiceSet ALL = new ChoiceSet(Set.of(), Set.of());

    /** Normalises, so that equal sets have equal fields. */
    ChoiceSet {
        none = Set.copyOf(none);
        any = shortest(any, none);
    }

    static ChoiceSet none(Set<String> choices) {
        return new ChoiceSet(choices, Set.of());
    }

    static ChoiceSet any(Set<String> choices) {
        return new ChoiceSet(Set.of(), Set.of(choices));
    }

    @Override
    public <T extends @Nullable Object> T match(
            Function<WordSet, T> words, Function<Spans, T> spans, Function<ChoiceSet, T> choices) {
        return choices.apply(this);
    }

    @Override
    public boolean isEmpty() {
        return any.contains(Set.<String>of());
    }

    @Override
    public ChoiceSet and(Values other) {
        ChoiceSet picks = (ChoiceSet) other;
        Set<String> noneOfBoth = new HashSet<>(none);
        noneOfBoth.addAll(picks.none);
        Set<Set<String>> anyOfBoth = new HashSet<>(any);
        anyOfBoth.addAll(picks.any);
        return new ChoiceSet(noneOfBoth, anyOfBoth);
    }

    @Override
    public List<Values> minus(Values other) {
        ChoiceSet picks = (ChoiceSet) other;
        List<Values> parts = new ArrayList<>();
        ChoiceSet rest = this;
        if (!picks.none.isEmpty()) {
            addUnlessEmpty(rest.and(any(picks.none)), parts);
            rest = rest.and(none(picks.none));
        }
        for (Set<String> group : picks.any) {
            addUnlessEmpty(rest.and(none(group)), parts);
            rest = rest.and(any(group));
        }
        return parts;
    }

    @Override
    public ChoiceSet known() {
        return this;
    }

    private static void addUnlessEmpty(ChoiceSet picks, List<Values> parts) {
        if (!picks.isEmpty()) {
            parts.add(picks);
        }
    }

    private static Set<Set<String>> shortest(Set<Set<String>> any, Set<String> none) {
        Set<Set<String>> open = any.stream()
                .map(group ->
                        group.stream().filter(choice -> !none.contains(choice)).collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toSet());
        return open.stream()
                .filter(group -> open.stream().noneMatch(other -> !other.equals(group) && group.containsAll(other)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
