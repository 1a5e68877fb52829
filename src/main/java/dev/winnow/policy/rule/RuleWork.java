package dev.winnow.policy.rule;

import org.jspecify.annotations.Nullable;

/**
 * Counts the work of rules while they are fired on one lead, and ends it at the limit. Drools calls it through the
 * conditions that {@link CountedComparisons} adds, so the class is public.
 */
public final class RuleWork {

    private final RuleLimit limit;
    private long comparisons;
    private int matches;
    private @Nullable RuleLimitException exceeded;

    RuleWork(RuleLimit limit) {
        this.limit = limit;
    }

    /**
     * Counts the comparison of an activity with an earlier one.
     *
     * @return true
     * @throws RuleLimitException beyond the limit
     */
    public boolean compares(Object earlier) {
        if (++comparisons > limit.comparisons()) {
            throw exceeded(
                    "activities that DRL files handle with at most %s comparisons".formatted(limit.comparisons()));
        }
        return true;
    }

    /**
     * Counts an activity that matches together with an earlier one.
     *
     * @return true
     * @throws RuleLimitException beyond the limit
     */
    public boolean matches(Object earlier) {
        requireFew(++matches);
        return true;
    }

    /** @throws RuleLimitException beyond the limit */
    void requireFew(int found) {
        if (found > limit.matches()) {
            throw exceeded("activities in which DRL files find at most %s matches".formatted(limit.matches()));
        }
    }

    private RuleLimitException exceeded(String expected) {
        exceeded = new RuleLimitException(expected);
        return exceeded;
    }

    /** The exception that ended the work, also where Drools wrapped it; null if there was none. */
    @Nullable
    RuleLimitException exceeded() {
        return exceeded;
    }
}
