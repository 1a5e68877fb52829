package dev.winnow.release.governed;

import dev.winnow.release.impact.KnownImpact;
import dev.winnow.release.impact.MeasuredLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The check of a proposal against limits, on the impact of replacing its base.
 *
 * @param impact id of the run that computed the impact
 * @param compared number of leads evaluated with both releases
 */
public record LimitCheck(UUID impact, Instant comparedAt, long compared, List<CheckedLimit> limits) {

    public LimitCheck {
        limits = List.copyOf(limits);
    }

    /** @param waivers reasons, by limit id; ignored for limits that are kept */
    static LimitCheck of(KnownImpact impact, Map<String, String> waivers) {
        return new LimitCheck(
                impact.id(),
                impact.at(),
                impact.compared(),
                impact.limits().stream()
                        .map(limit -> new CheckedLimit(limit, limit.isKept() ? null : waivers.get(limit.limit())))
                        .toList());
    }

    /** The limits that are neither kept nor waived. */
    public List<MeasuredLimit> broken() {
        return limits.stream()
                .filter(limit -> !limit.measured().isKept() && limit.waiver() == null)
                .map(CheckedLimit::measured)
                .toList();
    }

    String text() {
        return "on %s leads at %s, %s"
                .formatted(
                        compared,
                        comparedAt,
                        limits.stream().map(CheckedLimit::text).collect(Collectors.joining("; ")));
    }
}
