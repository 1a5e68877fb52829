package dev.winnow.policy.rule;

/**
 * How much work the rules of DRL files may be on one lead. The work is counted, not timed, so that a lead is refused on
 * every machine or on none.
 *
 * @param comparisons of an activity with earlier ones: takes time
 * @param matches of activities that a rule joins, and signals: takes memory too
 */
public record RuleLimit(long comparisons, int matches) {

    /** For leads that are decided, compared or checked. */
    public static final RuleLimit STANDARD = new RuleLimit(1_000_000, 10_000);

    /** For decisions that were made without a limit. Use it for one lead at a time. */
    public static final RuleLimit NONE = new RuleLimit(Long.MAX_VALUE, Integer.MAX_VALUE - 1);
}
