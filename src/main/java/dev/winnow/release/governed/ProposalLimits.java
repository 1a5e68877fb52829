package dev.winnow.release.governed;

import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Limit;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.impact.KnownImpacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The limits for a proposal: those of its base, and its own. */
@ApplicationScoped
public class ProposalLimits {

    private static final Duration FRESH = Duration.ofDays(1);

    private final CompiledReleases compiled;
    private final KnownImpacts impacts;
    private final Clock clock;

    ProposalLimits(CompiledReleases compiled, KnownImpacts impacts, Clock clock) {
        this.compiled = compiled;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** Their ids; compiles both releases if necessary. */
    public SortedSet<String> declared(Lifecycle release) {
        SortedSet<String> ids = new TreeSet<>();
        Stream.concat(Stream.ofNullable(release.base()), Stream.of(release.number()))
                .flatMap(number -> compiled.find(release.policy(), number).stream())
                .map(Policy::limits)
                .forEach(limits -> limits.stream().map(Limit::id).forEach(ids::add));
        return ids;
    }

    /**
     * Empty if there is no recent impact on all logged decisions.
     *
     * @param waivers reasons, by limit id
     */
    public Optional<LimitCheck> check(Lifecycle release, Map<String, String> waivers) {
        return Optional.ofNullable(release.base())
                .flatMap(base -> impacts.find(release.policy(), base, release.number()))
                .filter(impact -> !impact.at().isBefore(clock.instant().minus(FRESH)))
                .map(impact -> LimitCheck.of(impact, waivers));
    }
}
