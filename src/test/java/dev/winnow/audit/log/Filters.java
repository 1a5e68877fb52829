package dev.winnow.audit.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters, each by one thing. */
final class Filters {

    private Filters() {}

    static DecisionFilter all() {
        return made(null, null, null, null, null);
    }

    static DecisionFilter lead(String id) {
        return DecisionFilter.ofLead(id, Set.of());
    }

    static DecisionFilter fact(String path, String value) {
        return new DecisionFilter(
                null,
                new DecisionFilter.PersonalFact(path, value),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static DecisionFilter policy(String name) {
        return made(name, null, null, null, null);
    }

    static DecisionFilter release(String policy, int number) {
        return made(policy, number, null, null, null);
    }

    static DecisionFilter stage(String name) {
        return made(null, null, name, null, null);
    }

    static DecisionFilter change(String word) {
        return made(null, null, null, word, null);
    }

    static DecisionFilter row(String id) {
        return made(null, null, null, null, id);
    }

    static DecisionFilter caller(String shown) {
        return new DecisionFilter(null, null, Set.of(), null, null, null, null, shown, null, null, null, null);
    }

    static DecisionFilter between(Instant from, Instant to) {
        return new DecisionFilter(null, null, Set.of(), null, null, null, null, null, from, to, null, null);
    }

    static DecisionFilter points(@Nullable String least, @Nullable String most) {
        return new DecisionFilter(
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most));
    }

    private static DecisionFilter made(
            @Nullable String policy,
            @Nullable Integer release,
            @Nullable String stage,
            @Nullable String change,
            @Nullable String row) {
        return new DecisionFilter(
                null,
                null,
                policy == null ? Set.of() : Set.of(policy),
                release,
                stage,
                change,
                row,
                null,
                null,
                null,
                null,
                null);
    }
}
