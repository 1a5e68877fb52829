package dev.winnow.release.governed;

import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.audit.event.StatedChange;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.Release;
import dev.winnow.release.impact.MeasuredLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps in the life of a release. Each is recorded with its event in one transaction, while the releases of the
 * policy are locked on all nodes.
 */
@ApplicationScoped
public class Governance {

    private final Releases releases;
    private final Objections objections;
    private final CompiledReleases compiled;
    private final ReleaseActivation activation;
    private final ProposalLimits proposalLimits;
    private final EventLog events;
    private final Clock clock;

    Governance(
            Releases releases,
            Objections objections,
            CompiledReleases compiled,
            ReleaseActivation activation,
            ProposalLimits proposalLimits,
            EventLog events,
            Clock clock) {
        this.releases = releases;
        this.objections = objections;
        this.proposalLimits = proposalLimits;
        this.compiled = compiled;
        this.activation = activation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores files that compile as a new draft.
     *
     * @param base number of the release they were made from
     * @param by the author
     */
    public StepResult draft(PolicyFiles files, int base, String by, String reason) {
        return draft(files, base, by, reason, Set.of());
    }

    /**
     * As {@link #draft(PolicyFiles, int, String, String)}, of files that several people edited.
     *
     * @param editors who edited them; none of them approves the release
     */
    public StepResult draft(PolicyFiles files, int base, String by, String reason, Set<String> editors) {
        return draft(files, base, by, reason, editors, null);
    }

    /**
     * As {@link #draft(PolicyFiles, int, String, String, Set)}, of a working copy, whose comments go with it.
     *
     * @param copy its number; null for none
     */
    public StepResult draft(
            PolicyFiles files, int base, String by, String reason, Set<String> editors, @Nullable Integer copy) {
        String digest = files.digest();
        return events.record(by, () -> {
            releases.lock(files.policy());
            List<Lifecycle> all = releases.all(files.policy());
            Optional<Lifecycle> same = all.stream()
                    .filter(each -> each.digest().equals(digest) && !isLeftBehind(each, base, by))
                    .findFirst();
            if (same.isPresent()) {
                return RecordedChange.none(new StepResult.Refused(
                        "files that aren't those of a release",
                        "those of release " + same.get().number()));
            }
            int number = all.stream().mapToInt(Lifecycle::number).max().orElse(0) + 1;
            Instant now = now();
            Release draft = new Release(files.policy(), number, digest, now, files);
            releases.add(draft);
            List<StatedChange> added = new ArrayList<>(releases.addEditors(draft, others(editors, by)));
            if (copy != null) {
                added.add(releases.addCopy(draft, copy));
            }
            return with(added, done(files.policy(), number, Step.of(StepKind.DRAFTED, by, now, reason), base));
        });
    }

    /** Whether a release can't become active because it was made from another one: its rebase may give the same files. */
    private static boolean isLeftBehind(Lifecycle release, int base, String by) {
        return release.state().isPending()
                && release.isOutdated(base)
                && (FolderAuthor.made(release)
                        || release.author().filter(by::equals).isPresent());
    }

    private static SortedSet<String> others(Set<String> editors, String by) {
        SortedSet<String> others = new TreeSet<>(editors);
        others.remove(by);
        return others;
    }

    /** @param waivers why the release is proposed although limits are exceeded, by the limits' ids */
    public StepResult propose(String policy, int number, String by, String reason, Map<String, String> waivers) {
        SortedSet<String> limits =
                releases.find(policy, number).map(proposalLimits::declared).orElseGet(TreeSet::new);
        Optional<String> unknown = waivers.keySet().stream()
                .filter(limit -> !limits.contains(limit))
                .findFirst();
        if (unknown.isPresent()) {
            return new StepResult.UnknownLimit(unknown.get(), limits);
        }
        return step(
                policy,
                number,
                by,
                (release, active) -> unless(
                        objections.toProposal(release, active),
                        () -> limits.isEmpty()
                                ? done(release, StepKind.PROPOSED, by, reason)
                                : propose(release, by, reason, waivers)));
    }

    private RecordedChange<StepResult> propose(
            Lifecycle release, String by, String reason, Map<String, String> waivers) {
        Optional<LimitCheck> check = proposalLimits.check(release, waivers);
        if (check.isEmpty()) {
            return RecordedChange.none(new StepResult.NotCompared(release.number()));
        }
        List<MeasuredLimit> broken = check.get().broken();
        return broken.isEmpty()
                ? done(release.policy(), release.number(), Step.proposed(by, now(), reason, check.get()), null)
                : RecordedChange.none(new StepResult.BeyondLimits(broken));
    }

    /** Approves for one side; not by the author or an editor, nor by whoever approved for the other side. */
    public StepResult approve(String policy, int number, ApprovalSide side, String by, String reason) {
        return step(
                policy,
                number,
                by,
                (release, active) -> unless(
                        objections.toApproval(release, side, by),
                        () -> done(release, StepKind.approvalOf(side), by, reason)));
    }

    /** Withdraws a proposal, approvals or a schedule. */
    public StepResult reject(String policy, int number, String by, String reason) {
        return step(
                policy,
                number,
                by,
                (release, active) ->
                        unless(objections.toRejection(release), () -> done(release, StepKind.REJECTED, by, reason)));
    }

    /**
     * Activates a release in the place of the active one.
     *
     * @param at when; null for now
     */
    public StepResult activate(String policy, int number, String by, String reason, @Nullable Instant at) {
        if (compiled.find(policy, number).isEmpty()) {
            return unusable(policy, number);
        }
        StepResult result = step(
                policy,
                number,
                by,
                (release, active) -> unless(
                        objections.toActivation(release, active),
                        () -> at != null && at.isAfter(now())
                                ? done(policy, number, Step.scheduled(by, now(), reason, at), null)
                                : activated(release, StepKind.ACTIVATED, by, reason)));
        activation.refresh();
        return result;
    }

    /** Activates a release that was active before. */
    public StepResult rollBack(String policy, int number, String by, String reason) {
        if (compiled.find(policy, number).isEmpty()) {
            return unusable(policy, number);
        }
        StepResult result = step(
                policy,
                number,
                by,
                (release, active) -> unless(
                        objections.toRollback(release), () -> activated(release, StepKind.ROLLED_BACK_TO, by, reason)));
        activation.refresh();
        return result;
    }

    /** Activates the releases that are due, on behalf of who scheduled them. */
    void activateDue() {
        for (Lifecycle due : releases.due(now())) {
            Step schedule = due.steps().get(due.steps().size() - 1);
            step(due.policy(), due.number(), schedule.by(), (release, active) -> {
                if (release.state() != ReleaseState.SCHEDULED) {
                    return refused("a scheduled release", release);
                }
                if (release.isOutdated(active)) {
                    return done(
                            release,
                            StepKind.REJECTED,
                            schedule.by(),
                            "release %s became active before its moment".formatted(active));
                }
                return activated(
                        release, StepKind.ACTIVATED, schedule.by(), "its moment has come: " + schedule.reason());
            });
        }
    }

    /** Activates the first release of a policy whose governance starts. */
    void seed(String policy, int number, String by, String reason) {
        events.record(by, () -> {
            if (releases.lock(policy) != null) {
                return RecordedChange.none(new StepResult.Refused("a policy that isn't governed yet", policy));
            }
            return activated(releases.get(policy, number), StepKind.ACTIVATED, by, reason);
        });
    }

    private StepResult step(
            String policy,
            int number,
            String by,
            BiFunction<Lifecycle, @Nullable Integer, RecordedChange<StepResult>> step) {
        return events.record(by, () -> {
            Integer active = releases.lock(policy);
            return releases.find(policy, number)
                    .map(release -> step.apply(release, active))
                    .orElseGet(() -> RecordedChange.none(new StepResult.Unknown(policy, number)));
        });
    }

    private RecordedChange<StepResult> done(Lifecycle release, StepKind kind, String by, String reason) {
        return done(release.policy(), release.number(), Step.of(kind, by, now(), reason), null);
    }

    /** Activates a release and adds the step. */
    private RecordedChange<StepResult> activated(Lifecycle release, StepKind kind, String by, String reason) {
        StatedChange active = releases.activate(release.policy(), release.number(), now());
        return with(List.of(active), done(release, kind, by, reason));
    }

    /** A step whose event states more rows than its own. */
    private static RecordedChange<StepResult> with(List<StatedChange> rows, RecordedChange<StepResult> step) {
        return new RecordedChange<>(
                step.kind(),
                step.subject(),
                step.result(),
                Stream.concat(step.rows().stream(), rows.stream()).toList());
    }

    private RecordedChange<StepResult> done(String policy, int number, Step step, @Nullable Integer base) {
        StatedChange added = releases.add(policy, number, step, base);
        Lifecycle after = releases.get(policy, number);
        // The whole step, so that the chain covers it
        return new RecordedChange<>(
                step.kind().event(), step.subject(after.named()), new StepResult.Done(after), List.of(added));
    }

    private static RecordedChange<StepResult> unless(
            @Nullable StepResult objection, Supplier<RecordedChange<StepResult>> step) {
        return objection == null ? step.get() : RecordedChange.none(objection);
    }

    private static RecordedChange<StepResult> refused(String expected, Lifecycle release) {
        return RecordedChange.none(StepResult.Refused.of(expected, release));
    }

    private StepResult unusable(String policy, int number) {
        return releases.find(policy, number).isEmpty()
                ? new StepResult.Unknown(policy, number)
                : new StepResult.Unusable("that this version can't compile those of release " + number);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
