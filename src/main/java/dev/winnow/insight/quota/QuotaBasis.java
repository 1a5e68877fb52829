package dev.winnow.insight.quota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is computed from.
 *
 * @param first the step that everything begins with
 * @param firstLabel in the analysts' words
 * @param steps those after it; the last is the sale
 * @param measured null if the rates are given
 * @param warnings what to know about the rates, in words
 */
public record QuotaBasis(
        String first,
        String firstLabel,
        List<QuotaStep> steps,
        @Nullable Measured measured,
        List<String> warnings) {

    /** The first step of plans whose rates are given. */
    public static final String LEADS = "leads";

    /** Days of an average month. */
    private static final Fraction MONTH = Fraction.of(3_044, 100);

    public QuotaBasis {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no steps");
        }
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    public static QuotaBasis given(List<QuotaStep> steps) {
        return new QuotaBasis(LEADS, LEADS, steps, null, List.of());
    }

    /**
     * What the funnel counted.
     *
     * @param from the first day on which leads came
     * @param to the day after the last that is counted
     * @param samples whether the leads are made up
     * @param reached how many leads reached each step, the first one too
     * @param channels what they brought; empty if the policy has no channels
     */
    public record Measured(
            LocalDate from, LocalDate to, boolean samples, List<Long> reached, List<ChannelLeads> channels) {

        public Measured {
            reached = List.copyOf(reached);
            channels = List.copyOf(channels);
        }

        long days() {
            return Math.max(1, ChronoUnit.DAYS.between(from, to));
        }

        /** How many of a count there would be in so many days. */
        Fraction in(long days, long count) {
            return Fraction.of(count, 1).times(Fraction.of(days, days()));
        }

        /** How many leads reach a step in an average month, halves rounded up. */
        public long inAMonth(int step) {
            return Fraction.of(reached.get(step), days()).times(MONTH).rounded().longValueExact();
        }
    }
}
