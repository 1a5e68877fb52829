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
 * Holds counts against the limits of both releases: the one that is to be replaced says what was agreed, and the one that
 * is to come may ask for more. Of limits with the same id that differ, both count.
 *
 * @param weeks how many weeks the leads are from
 * @param compared how many leads were evaluated with both
 * @param movedStage how many of them are recommended another stage
 * @param refused how many leads only the release to come can't read
 */
record MeasuredLimits(List<ImpactReport.StageLoad> workload, int weeks, long compared, long movedStage, long refused) {

    private static final int SHOWN = 2;

    /** Decimals that tell any two quotients of counts apart that differ. */
    private static final int ENOUGH = 24;

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
        return MeasuredLimit.of(limit, found == null ? null : found.setScale(SHOWN, RoundingMode.UP), isKept);
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

    /** Null where it is something of nothing. */
    private static @Nullable BigDecimal percent(long part, long whole) {
        if (part == 0) {
            return BigDecimal.ZERO;
        }
        return whole == 0 ? null : divided(Math.multiplyExact(part, 100L), whole);
    }

    private static BigDecimal divided(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), ENOUGH, RoundingMode.HALF_UP);
    }
}
