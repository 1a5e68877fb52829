package dev.winnow.insight.quota;

import dev.winnow.insight.quota.QuotaBasis.Measured;
import dev.winnow.insight.quota.QuotaPlan.ChannelPlan;
import dev.winnow.insight.quota.QuotaPlan.Improvement;
import dev.winnow.insight.quota.QuotaPlan.Marketing;
import dev.winnow.insight.quota.QuotaPlan.MeasuredSpan;
import dev.winnow.insight.quota.QuotaPlan.PeriodPlan;
import dev.winnow.insight.quota.QuotaPlan.PeriodStep;
import dev.winnow.insight.quota.QuotaPlan.PlannedStep;
import dev.winnow.insight.quota.QuotaPlan.Quotas;
import dev.winnow.insight.quota.QuotaPlan.Sales;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes a plan, from the sale back to the first step: what a step needs is what the next needs, divided by the next
 * one's rate. Fractions stay exact; only what is shown is rounded up.
 *
 * <p>What a step needs is a product of the inverse rates after it, so the rates' intervals are combined on the logarithmic
 * scale: there, the half-widths add up as the root of the sum of their squares, upwards and downwards apart (the method of
 * variance estimates recovery, Zou and Donner, Stat. Med. 27, 2008). As if the rates were independent. The sales and rates
 * without an interval add nothing.
 */
final class QuotaCalculation {

    private static final Fraction POINT = Fraction.of(1, 100);
    private static final int RATE_DIGITS = 6;
    private static final int MONEY_DIGITS = 2;

    private final @Nullable String policy;
    private final QuotaTarget target;
    private final QuotaBasis basis;
    private final List<PlannedPeriod> periods;
    private final List<Stage> stages;

    /** @param policy null if nothing was measured */
    QuotaCalculation(@Nullable String policy, QuotaTarget target, QuotaBasis basis, List<PlannedPeriod> periods) {
        this.policy = policy;
        this.target = target;
        this.basis = basis;
        this.periods = List.copyOf(periods);
        this.stages = stages(target.sales(), basis);
    }

    /**
     * @param rated null for the first step
     * @param up by what the need may be higher, as a factor; null without intervals
     * @param down by what it may be lower
     * @param daysBefore null if not known
     */
    private record Stage(
            String step,
            String label,
            @Nullable QuotaStep rated,
            Fraction needed,
            @Nullable Double up,
            @Nullable Double down,
            @Nullable BigDecimal daysBefore) {

        BigInteger needed(Fraction share) {
            return needed.times(share).roundedUp();
        }

        @Nullable
        BigInteger low(Fraction share) {
            return down == null ? null : bound(share, 1 / down).min(needed(share));
        }

        @Nullable
        BigInteger high(Fraction share) {
            return up == null ? null : bound(share, up).max(needed(share));
        }

        private BigInteger bound(Fraction share, double factor) {
            return needed.times(share)
                    .toDecimal()
                    .multiply(BigDecimal.valueOf(factor))
                    .setScale(0, RoundingMode.CEILING)
                    .toBigInteger();
        }
    }

    private static List<Stage> stages(Fraction sales, QuotaBasis basis) {
        List<Stage> stages = new ArrayList<>();
        Fraction needed = sales;
        double up = 0;
        double down = 0;
        boolean hasInterval = false;
        BigDecimal days = BigDecimal.ZERO;
        for (int index = basis.steps().size(); index >= 0; index--) {
            QuotaStep rated = index == 0 ? null : basis.steps().get(index - 1);
            stages.add(new Stage(
                    rated == null ? basis.first() : rated.step(),
                    rated == null ? basis.firstLabel() : rated.label(),
                    rated,
                    needed,
                    hasInterval ? Math.exp(Math.sqrt(up)) : null,
                    hasInterval ? Math.exp(Math.sqrt(down)) : null,
                    days));
            if (rated != null) {
                needed = needed.dividedBy(rated.rate());
                up += rated.logUp() * rated.logUp();
                down += rated.logDown() * rated.logDown();
                hasInterval |= rated.hasInterval();
                days = days == null || rated.medianDays() == null ? null : days.add(rated.medianDays());
            }
        }
        Collections.reverse(stages);
        return stages;
    }

    /**
     * @param given what the channels bring in the planned time; empty for what is measured
     * @param actuals of periods that have begun: how many leads reached each step
     */
    QuotaPlan plan(List<ChannelLeads> given, Map<PlannedPeriod, List<@Nullable Long>> actuals) {
        Measured measured = basis.measured();
        Long days = days();
        Stage first = stages.get(0);
        List<String> warnings = new ArrayList<>();
        List<ChannelPlan> channels = channels(given, days, warnings);
        warnings.addAll(basis.warnings());
        return new QuotaPlan(
                policy,
                target.revenue(),
                target.averageSale(),
                target.sales().roundedUp(),
                measured == null
                        ? null
                        : new MeasuredSpan(
                                measured.from(),
                                measured.to(),
                                measured.reached().get(0),
                                measured.samples()),
                days,
                steps(days),
                periods.stream()
                        .map(period -> period(period, actuals.get(period)))
                        .toList(),
                channels,
                warnings,
                improvements(),
                new Quotas(
                        new Marketing(
                                first.step(),
                                first.needed(Fraction.ONE),
                                first.low(Fraction.ONE),
                                first.high(Fraction.ONE)),
                        new Sales(target.revenue(), target.sales().roundedUp())));
    }

    /** Those of the periods, or as many as were measured. */
    private @Nullable Long days() {
        Measured measured = basis.measured();
        return periods.isEmpty()
                ? measured == null ? null : Long.valueOf(measured.days())
                : Long.valueOf(periods.stream().mapToLong(PlannedPeriod::days).sum());
    }

    private List<PlannedStep> steps(@Nullable Long days) {
        List<PlannedStep> steps = new ArrayList<>();
        for (int index = 0; index < stages.size(); index++) {
            Stage stage = stages.get(index);
            QuotaStep rated = stage.rated();
            BigInteger needed = stage.needed(Fraction.ONE);
            BigInteger now = days == null ? null : now(index, days);
            steps.add(new PlannedStep(
                    stage.step(),
                    stage.label(),
                    rated == null ? null : rated.rate().toDecimal(RATE_DIGITS),
                    rated == null ? null : rated.low(),
                    rated == null ? null : rated.high(),
                    rated == null ? null : rated.medianDays(),
                    needed,
                    stage.low(Fraction.ONE),
                    stage.high(Fraction.ONE),
                    stage.daysBefore(),
                    now,
                    now == null ? null : more(needed, now)));
        }
        return steps;
    }

    private @Nullable BigInteger now(int step, long days) {
        Measured measured = basis.measured();
        return measured == null
                ? null
                : measured.in(days, measured.reached().get(step)).rounded();
    }

    private PeriodPlan period(PlannedPeriod period, @Nullable List<@Nullable Long> actual) {
        List<PeriodStep> steps = new ArrayList<>();
        for (int index = 0; index < stages.size(); index++) {
            Stage stage = stages.get(index);
            BigDecimal before = stage.daysBefore();
            steps.add(new PeriodStep(
                    stage.step(),
                    stage.label(),
                    stage.needed(period.share()),
                    stage.low(period.share()),
                    stage.high(period.share()),
                    before == null ? null : earlier(period.from(), before),
                    before == null ? null : earlier(period.to(), before),
                    now(index, period.days()),
                    actual == null ? null : actual.get(index)));
        }
        return new PeriodPlan(
                period.from(),
                period.to(),
                period.share().toDecimal(RATE_DIGITS),
                period.share().times(Fraction.of(target.revenue())).toDecimal(MONEY_DIGITS),
                target.sales().times(period.share()).roundedUp(),
                steps);
    }

    private static LocalDate earlier(LocalDate day, BigDecimal days) {
        return day.minusDays(days.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** @param scale from the channels' leads to those in the planned time */
    private record Brought(List<ChannelLeads> channels, Fraction scale) {}

    private Brought brought(List<ChannelLeads> given, @Nullable Long days) {
        Measured measured = basis.measured();
        return !given.isEmpty() || measured == null || days == null
                ? new Brought(given, Fraction.ONE)
                : new Brought(measured.channels(), measured.in(days, 1));
    }

    private List<ChannelPlan> channels(List<ChannelLeads> given, @Nullable Long days, List<String> warnings) {
        Brought known = brought(given, days);
        List<ChannelLeads> channels = known.channels();
        Fraction scale = known.scale();
        Fraction needed = stages.get(0).needed();
        long all = channels.stream().mapToLong(ChannelLeads::leads).sum();
        if (all == 0) {
            return List.of();
        }
        BigInteger brought = Fraction.of(all, 1).times(scale).rounded();
        if (needed.roundedUp().compareTo(brought) > 0) {
            warnings.add(QuotaWarnings.tooFewLeads(needed.roundedUp(), brought));
        }
        return channels.stream()
                .map(channel -> {
                    BigInteger part =
                            needed.times(Fraction.of(channel.leads(), all)).roundedUp();
                    BigInteger brings =
                            Fraction.of(channel.leads(), 1).times(scale).rounded();
                    return new ChannelPlan(channel.channel(), part, brings, more(part, brings));
                })
                .toList();
    }

    private static BigInteger more(BigInteger needed, BigInteger there) {
        return needed.subtract(there).max(BigInteger.ZERO);
    }

    private List<Improvement> improvements() {
        return basis.steps().stream()
                .filter(step -> step.rate().compareTo(Fraction.ONE) < 0)
                .sorted(Comparator.comparing((QuotaStep step) -> saved(step)).reversed())
                .map(step -> new Improvement(
                        step.step(),
                        step.label(),
                        step.rate().toDecimal(RATE_DIGITS),
                        improved(step).toDecimal(RATE_DIGITS),
                        saved(step).rounded()))
                .toList();
    }

    private static Fraction improved(QuotaStep step) {
        Fraction more = step.rate().plus(POINT);
        return more.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : more;
    }

    private Fraction saved(QuotaStep step) {
        Fraction needed = stages.get(0).needed();
        return needed.minus(needed.times(step.rate()).dividedBy(improved(step)));
    }
}
