package dev.winnow.release.governed;

import dev.winnow.release.impact.KnownImpact;
import dev.winnow.release.impact.MeasuredLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a proposal was held against: a comparison with the release that it is to replace.
 *
 * @param impact the id of that comparison
 * @param compared how many leads were evaluated with both
 */
public record LimitCheck(UUID impact, Instant comparedAt, long compared, List<CheckedLimit> limits) {

    public LimitCheck {
        limits = List.copyOf(limits);
    }

    /** @param waivers reasons, by the id of a limit; of limits that are kept none is needed */
    static LimitCheck of(KnownImpact impact, Map<String, String> waivers) {
        return new LimitCheck(
                impact.id(),
                impact.at(),
                impact.compared(),
                impact.limits().stream()
                        .map(limit -> new CheckedLimit(limit, limit.isKept() ? null : waivers.get(limit.limit())))
                        .toList());
    }

    /** Those that are neither kept nor waived. */
    List<MeasuredLimit> broken() {
        return limits.stream()
                .filter(limit -> !limit.measured().isKept() && limit.waiver() == null)
                .map(CheckedLimit::measured)
                .toList();
    }

    String text() {
        return "on %d leads at %s, %s"
                .formatted(
                        compared,
                        comparedAt,
                        limits.stream().map(CheckedLimit::text).collect(Collectors.joining("; ")));
    }
}
