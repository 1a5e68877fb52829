package dev.winnow.audit.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Filters, each by one thing. */
final class Filters {

    private DecisionFilter.@Nullable PersonalFact personal;
    private Set<String> policies = Set.of();
    private @Nullable Integer release;
    private @Nullable String stage;
    private @Nullable String change;
    private @Nullable String row;
    private @Nullable String caller;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable BigDecimal minPoints;
    private @Nullable BigDecimal maxPoints;

    private Filters() {}

    static DecisionFilter all() {
        return filter(all -> {});
    }

    static DecisionFilter lead(String id) {
        return DecisionFilter.ofLead(id, Set.of());
    }

    static DecisionFilter fact(String path, String value) {
        return filter(by -> by.personal = new DecisionFilter.PersonalFact(path, value));
    }

    static DecisionFilter policy(String name) {
        return filter(by -> by.policies = Set.of(name));
    }

    static DecisionFilter release(String policy, int number) {
        return filter(by -> {
            by.policies = Set.of(policy);
            by.release = number;
        });
    }

    static DecisionFilter stage(String name) {
        return filter(by -> by.stage = name);
    }

    static DecisionFilter change(String word) {
        return filter(by -> by.change = word);
    }

    static DecisionFilter row(String id) {
        return filter(by -> by.row = id);
    }

    static DecisionFilter caller(String shown) {
        return filter(by -> by.caller = shown);
    }

    static DecisionFilter between(Instant from, Instant to) {
        return filter(by -> {
            by.from = from;
            by.to = to;
        });
    }

    static DecisionFilter points(@Nullable String least, @Nullable String most) {
        return filter(by -> {
            by.minPoints = least == null ? null : new BigDecimal(least);
            by.maxPoints = most == null ? null : new BigDecimal(most);
        });
    }

    private static DecisionFilter filter(Consumer<Filters> set) {
        Filters by = new Filters();
        set.accept(by);
        return new DecisionFilter(
                null,
                by.personal,
                by.policies,
                by.release,
                by.stage,
                by.change,
                by.row,
                by.caller,
                by.from,
                by.to,
                by.minPoints,
                by.maxPoints);
    }
}
