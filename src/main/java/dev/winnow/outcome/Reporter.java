package dev.winnow.outcome;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reports outcomes.
 *
 * @param name {@code key:crm}, {@code user:dana}
 * @param policies those that it may report on; empty for all
 * @param usualPolicy the policy of reports that name none; null if they must name one
 */
public record Reporter(
        String name, Set<String> policies, @Nullable String usualPolicy) {

    public Reporter {
        policies = Set.copyOf(policies);
    }

    boolean covers(String policy) {
        return policies.isEmpty() || policies.contains(policy);
    }

    /** The active policies that it may report on. */
    List<String> allowed(List<String> active) {
        return active.stream().filter(this::covers).toList();
    }
}
