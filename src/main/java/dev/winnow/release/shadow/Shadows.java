package dev.winnow.release.shadow;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.ReleaseState;
import dev.winnow.release.governed.Releases;
import dev.winnow.release.governed.ReleasesChanged;
import dev.winnow.release.governed.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The releases in shadow: one a policy at a time, from its proposal until it is activated or rejected. */
@ApplicationScoped
public class Shadows {

    private static final Set<ReleaseState> CANDIDATES =
            EnumSet.of(ReleaseState.PROPOSED, ReleaseState.APPROVED, ReleaseState.SCHEDULED);

    private final StoredShadows shadows;
    private final Releases releases;
    private final CompiledReleases compiled;
    private final EventLog events;
    private final Event<ReleasesChanged> changes;
    private final Clock clock;

    Shadows(
            StoredShadows shadows,
            Releases releases,
            CompiledReleases compiled,
            EventLog events,
            Event<ReleasesChanged> changes,
            Clock clock) {
        this.shadows = shadows;
        this.releases = releases;
        this.compiled = compiled;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Puts a release in shadow on a share of the leads, or changes the share.
     *
     * @param share in percent
     */
    public StepResult start(String policy, int number, int share, String by, String reason) {
        if (releases.find(policy, number).isPresent()
                && compiled.find(policy, number).isEmpty()) {
            return new StepResult.Unusable("that this version can't compile those of release " + number);
        }
        StepResult result = events.record(by, () -> started(policy, number, share, by, reason));
        changes.fire(new ReleasesChanged());
        return result;
    }

    private RecordedChange<StepResult> started(String policy, int number, int share, String by, String reason) {
        Integer active = releases.lock(policy);
        Optional<Lifecycle> release = releases.find(policy, number);
        if (release.isEmpty()) {
            return RecordedChange.none(new StepResult.Unknown(policy, number));
        }
        StepResult objection = objection(release.get(), active);
        if (objection != null) {
            return RecordedChange.none(objection);
        }
        Shadow before = find(policy, number).orElse(null);
        Instant since = before != null && before.isRunning() ? before.startedAt() : now();
        shadows.put(StoredShadow.of(new Shadow(
                policy,
                number,
                share,
                by,
                since,
                null,
                before == null ? 0 : before.dropped(),
                before == null ? 0 : before.failed())));
        String what = "in shadow on %s %% of leads: %s".formatted(share, reason);
        return new RecordedChange<>(
                EventKind.RELEASE_SHADOWED, release.get().named() + ", " + what, new StepResult.Done(release.get()));
    }

    private @Nullable StepResult objection(Lifecycle release, @Nullable Integer active) {
        if (!CANDIDATES.contains(release.state())) {
            return StepResult.Refused.of("a release that is proposed, approved or scheduled", release);
        }
        if (release.isOutdated(active)) {
            return StepResult.Outdated.of(release, active);
        }
        return running().stream()
                .filter(other -> other.policy().equals(release.policy()) && other.number() != release.number())
                .findFirst()
                .map(other -> new StepResult.Refused(
                        "no other release of the policy in shadow", "release %s, which is".formatted(other.number())))
                .orElse(null);
    }

    /** Ends the shadow; its comparisons stay. */
    public StepResult end(String policy, int number, String by, String reason) {
        StepResult result = events.record(by, () -> ended(policy, number, reason));
        changes.fire(new ReleasesChanged());
        return result;
    }

    private RecordedChange<StepResult> ended(String policy, int number, String reason) {
        releases.lock(policy);
        Optional<Lifecycle> release = releases.find(policy, number);
        if (release.isEmpty()) {
            return RecordedChange.none(new StepResult.Unknown(policy, number));
        }
        StoredShadow stored = shadows.findById(new StoredShadow.Id(policy, number));
        if (stored == null || stored.endedAt != null) {
            return RecordedChange.none(
                    new StepResult.Refused("a release in shadow", "release %s, which isn't".formatted(number)));
        }
        stored.endedAt = now();
        shadows.flush();
        return new RecordedChange<>(
                EventKind.RELEASE_SHADOW_ENDED,
                release.get().named() + ", not in shadow any more: " + reason,
                new StepResult.Done(release.get()));
    }

    /** Whether a shadow still runs; ends it if the release is no longer a candidate. */
    boolean stillRuns(Shadow shadow) {
        Integer active = releases.active().get(shadow.policy());
        Optional<String> end =
                releases.find(shadow.policy(), shadow.number()).flatMap(release -> reasonToEnd(release, active));
        end.ifPresent(why -> events.record(shadow.by(), () -> ended(shadow.policy(), shadow.number(), why)));
        return end.isEmpty();
    }

    private static Optional<String> reasonToEnd(Lifecycle release, @Nullable Integer active) {
        if (!CANDIDATES.contains(release.state())) {
            return Optional.of("it is " + release.state().word());
        }
        return release.isOutdated(active)
                ? Optional.of("release %s became active".formatted(active))
                : Optional.empty();
    }

    @Transactional
    public List<Shadow> running() {
        return shadows.running().stream().map(StoredShadow::shadow).toList();
    }

    /** The shadow of a release, running or ended; empty if it was never in shadow. */
    @Transactional
    public Optional<Shadow> find(String policy, int number) {
        return shadows.findByIdOptional(new StoredShadow.Id(policy, number)).map(StoredShadow::shadow);
    }

    /** Adds to the counts of decisions that weren't compared. */
    @Transactional
    void addSkipped(Shadow shadow, long dropped, long failed) {
        shadows.addSkipped(new StoredShadow.Id(shadow.policy(), shadow.number()), dropped, failed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
