package dev.winnow.insight.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many leads a revenue takes.
 *
 * @param policy null if the rates are given and nothing is compared
 * @param sales rounded up
 * @param measured absent if the rates are given
 * @param days how long the planned time is; absent if nobody said so
 * @param steps from the first to the sale
 * @param periods in the given order
 * @param channels what each has to bring; empty if nobody knows what they bring
 * @param warnings in words
 * @param improve which rate is worth most, best first
 */
@JsonInclude(Include.NON_NULL)
public record QuotaPlan(
        @Nullable String policy,
        BigDecimal revenue,
        BigDecimal averageSale,
        BigInteger sales,
        @Nullable MeasuredSpan measured,
        @Nullable Long days,
        List<PlannedStep> steps,
        List<PeriodPlan> periods,
        List<ChannelPlan> channels,
        List<String> warnings,
        List<Improvement> improve,
        Quotas quotas) {

    public QuotaPlan {
        steps = List.copyOf(steps);
        periods = List.copyOf(periods);
        channels = List.copyOf(channels);
        warnings = List.copyOf(warnings);
        improve = List.copyOf(improve);
    }

    /**
     * @param from the first day on which the leads came that the rates are of
     * @param to the day after the last
     * @param leads how many there are
     * @param samples whether they are made up
     */
    public record MeasuredSpan(LocalDate from, LocalDate to, long leads, boolean samples) {}

    /**
     * @param label in the analysts' words
     * @param rate the share of the step before; absent for the first
     * @param rateLow the lower end of its interval
     * @param rateHigh the upper end
     * @param medianDays from the step before
     * @param needed how many leads must reach it, rounded up
     * @param low how many at the better ends of the rates after it
     * @param high how many at the worse ends
     * @param daysBefore how long before the sale, by the medians; absent if one isn't known
     * @param now how many reach it in as many days, as measured
     * @param missing how many more are needed than reach it now
     */
    @JsonInclude(Include.NON_NULL)
    public record PlannedStep(
            String step,
            String label,
            @Nullable BigDecimal rate,
            @Nullable Double rateLow,
            @Nullable Double rateHigh,
            @Nullable BigDecimal medianDays,
            BigInteger needed,
            @Nullable BigInteger low,
            @Nullable BigInteger high,
            @Nullable BigDecimal daysBefore,
            @Nullable BigInteger now,
            @JsonProperty("short") @Nullable BigInteger missing) {}

    /**
     * @param from the first day
     * @param to the day after the last
     * @param share of the revenue
     */
    public record PeriodPlan(
            LocalDate from,
            LocalDate to,
            BigDecimal share,
            BigDecimal revenue,
            BigInteger sales,
            List<PeriodStep> steps) {

        public PeriodPlan {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param from when leads must begin to reach it; absent if the time to the sale isn't known
     * @param to the day after the last
     * @param now how many reach it in as many days, as measured
     * @param actual how many of the leads that came in the period reached it so far; absent for periods to come
     */
    @JsonInclude(Include.NON_NULL)
    public record PeriodStep(
            String step,
            String label,
            BigInteger needed,
            @Nullable BigInteger low,
            @Nullable BigInteger high,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigInteger now,
            @Nullable Long actual) {}

    /**
     * @param channel empty for leads whose channel isn't known
     * @param needed its part of the leads, rounded up
     * @param brings in the planned time
     * @param missing how many more are needed than it brings
     */
    public record ChannelPlan(
            String channel,
            BigInteger needed,
            BigInteger brings,
            @JsonProperty("short") BigInteger missing) {}

    /**
     * One percentage point more.
     *
     * @param rate as it is
     * @param to what it would be; at most 1
     * @param saves how many leads fewer the first step would need
     */
    public record Improvement(String step, String label, BigDecimal rate, BigDecimal to, BigInteger saves) {}

    /** What both sides owe each other. */
    public record Quotas(Marketing marketing, Sales sales) {}

    /**
     * @param step the first one
     * @param leads that must reach it
     */
    @JsonInclude(Include.NON_NULL)
    public record Marketing(
            String step,
            BigInteger leads,
            @Nullable BigInteger low,
            @Nullable BigInteger high) {}

    public record Sales(BigDecimal revenue, BigInteger sales) {}
}
