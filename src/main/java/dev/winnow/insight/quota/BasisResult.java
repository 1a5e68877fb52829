package dev.winnow.insight.quota;

/** What the funnel has for a plan. */
public sealed interface BasisResult {

    record Found(QuotaBasis basis) implements BasisResult {}

    /**
     * Nothing can be planned, because no lead reached the step.
     *
     * @param label in the analysts' words
     */
    record NoLeads(String step, String label) implements BasisResult {}
}
