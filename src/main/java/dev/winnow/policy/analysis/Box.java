package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A set of leads: those whose facts have one of the given values. Facts without an entry can have any value.
 *
 * @param values by path, each a proper subset of the fact's domain
 */
record Box(Map<String, Side> values) {

    /** A fact and its values in the box. */
    record Side(Fact fact, Values values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Side side && fact.path().equals(side.fact.path()) && values.equals(side.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    static final Box ALL = new Box(Map.of());

    /** Analyses of tables make many boxes, however they go about it, so this is where they end when interrupted. */
    Box {
        Interruption.check();
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    boolean isEmpty() {
        return values.values().stream().anyMatch(side -> side.values.isEmpty());
    }

    Values of(Fact fact, Domains domains) {
        Side side = values.get(fact.path());
        return side == null ? domains.of(fact) : side.values;
    }

    /** This box restricted to these values of a fact. */
    Box with(Fact fact, Values narrowed, Domains domains) {
        Map<String, Side> sides = new TreeMap<>(values);
        if (!narrowed.equals(domains.of(fact))) {
            sides.put(fact.path(), new Side(fact, narrowed));
        }
        return new Box(sides);
    }

    /** This box with any value of a fact. */
    Box without(Fact fact) {
        Map<String, Side> sides = new TreeMap<>(values);
        sides.remove(fact.path());
        return new Box(sides);
    }

    Box and(Box other, Domains domains) {
        Map<String, Side> sides = new TreeMap<>(values);
        for (Side side : other.values.values()) {
            Values both = of(side.fact, domains).and(side.values);
            if (!both.equals(domains.of(side.fact))) {
                sides.put(side.fact.path(), new Side(side.fact, both));
            }
        }
        return new Box(sides);
    }

    /** The difference to another box, as disjoint boxes. */
    List<Box> minus(Box other, Domains domains) {
        List<Box> parts = new ArrayList<>();
        Box rest = this;
        for (Side side : other.values.values()) {
            Values mine = rest.of(side.fact, domains);
            for (Values part : mine.minus(side.values)) {
                parts.add(rest.with(side.fact, part, domains));
            }
            rest = rest.with(side.fact, mine.and(side.values), domains);
        }
        return parts;
    }

    boolean isWithin(Box other) {
        for (Side theirs : other.values.values()) {
            Side mine = values.get(theirs.fact.path());
            if (mine == null || !mine.values.isWithin(theirs.values)) {
                return false;
            }
        }
        return true;
    }

    boolean meets(Box other) {
        for (Side theirs : other.values.values()) {
            Side mine = values.get(theirs.fact.path());
            if (mine != null && !mine.values.meets(theirs.values)) {
                return false;
            }
        }
        return true;
    }

    /** This box restricted to the sides whose facts match. */
    Box only(Predicate<Fact> suggestion) {
        Map<String, Side> sides = new TreeMap<>(values);
        sides.values().removeIf(side -> !suggestion.test(side.fact));
        return new Box(sides);
    }
}
