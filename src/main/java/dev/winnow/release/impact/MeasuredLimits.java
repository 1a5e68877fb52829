package dev.winnow.release.impact;

import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Limit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures the limits of both releases: the replaced one says what was agreed, its replacement may be stricter. Of
 * limits that have the same id and differ, both count.
 *
 * @param weeks how many weeks the leads are from
 * @param compared leads evaluated with both releases
 * @param movedStage of them, those whose recommended stage differs
 * @param refused leads that only the replacement can't read
 */
record MeasuredLimits(List<ImpactReport.StageLoad> workload, int weeks, long compared, long movedStage, long refused) {

    private static final int SHOWN_DECIMALS = 2;

    /** Enough decimals to distinguish any two different quotients of counts. */
    private static final int EXACT_DECIMALS = 24;

    MeasuredLimits {
        workload = List.copyOf(workload);
    }

    List<MeasuredLimit> measured(Policy before, Policy after) {
        List<Limit> declared = new ArrayList<>(before.limits());
        after.limits().stream()
                .filter(limit -> declared.stream().noneMatch(limit::demandsTheSameAs))
                .forEach(declared::add);
        return declared.stream().map(this::measured).toList();
    }

    private MeasuredLimit measured(Limit limit) {
        BigDecimal found =
                switch (limit.measure()) {
                    case CHANGE -> percent(after(limit) - before(limit), before(limit));
                    case WEEKLY -> divided(after(limit), Math.max(1, weeks));
                    case MOVED -> percent(movedStage, compared);
                    case REFUSED -> percent(refused, compared + refused);
                };
        boolean isKept = found == null ? limit.atMost() == null : limit.allows(found);
        return MeasuredLimit.of(limit, found == null ? null : found.setScale(SHOWN_DECIMALS, RoundingMode.UP), isKept);
    }

    private long before(Limit limit) {
        return count(limit, ImpactReport.StageLoad::before);
    }

    private long after(Limit limit) {
        return count(limit, ImpactReport.StageLoad::after);
    }

    private long count(Limit limit, ToLongFunction<ImpactReport.StageLoad> count) {
        return workload.stream()
                .filter(load -> load.stage().equals(limit.stage()))
                .mapToLong(count)
                .sum();
    }

    /** Null for something of nothing. */
    private static @Nullable BigDecimal percent(long part, long whole) {
        if (part == 0) {
            return BigDecimal.ZERO;
        }
        return whole == 0 ? null : divided(Math.multiplyExact(part, 100L), whole);
    }

    private static BigDecimal divided(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT_DECIMALS, RoundingMode.HALF_UP);
    }
}
