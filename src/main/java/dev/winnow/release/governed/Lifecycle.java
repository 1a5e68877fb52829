package dev.winnow.release.governed;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a release so far, and the state they lead to.
 *
 * @param digest of the files: {@code sha256:…}
 * @param base number of the release it was made from; null for releases from the folders without governance
 * @param steps in their order
 */
public record Lifecycle(
        String policy,
        int number,
        String digest,
        Instant createdAt,
        @Nullable Integer base,
        List<Step> steps,
        boolean isActive) {

    public Lifecycle {
        steps = List.copyOf(steps);
    }

    public ReleaseState state() {
        if (isActive) {
            return ReleaseState.ACTIVE;
        }
        if (steps.isEmpty()) {
            return ReleaseState.RETIRED;
        }
        return switch (steps.get(steps.size() - 1).kind()) {
            case DRAFTED -> ReleaseState.DRAFT;
            case PROPOSED, APPROVED_BY_MARKETING, APPROVED_BY_SALES ->
                approvals().containsAll(EnumSet.of(StepKind.APPROVED_BY_MARKETING, StepKind.APPROVED_BY_SALES))
                        ? ReleaseState.APPROVED
                        : ReleaseState.PROPOSED;
            case REJECTED -> ReleaseState.REJECTED;
            case SCHEDULED -> ReleaseState.SCHEDULED;
            case ACTIVATED, ROLLED_BACK_TO -> ReleaseState.RETIRED;
        };
    }

    /** Who drafted it; empty for releases from the folders without governance. */
    public Optional<String> author() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.DRAFTED)
                .map(Step::by)
                .findFirst();
    }

    /** When it was drafted; empty for releases from the folders without governance. */
    public Optional<Instant> draftedAt() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.DRAFTED)
                .map(Step::at)
                .findFirst();
    }

    /** When it becomes active; null unless it is scheduled. */
    public @Nullable Instant effectiveAt() {
        return state() == ReleaseState.SCHEDULED ? steps.get(steps.size() - 1).effectiveAt() : null;
    }

    /** The sides that haven't approved it, once it is proposed. */
    public List<ApprovalSide> toApprove() {
        return state() == ReleaseState.PROPOSED
                ? Arrays.stream(ApprovalSide.values())
                        .filter(side -> !hasApproved(side))
                        .toList()
                : List.of();
    }

    /** Whether another release became active since it was made. */
    public boolean isOutdated(@Nullable Integer active) {
        return base != null && !base.equals(active);
    }

    /** The name in events; contains the digest, so that the chain covers the files. */
    public String named() {
        return named(policy, number, digest);
    }

    static String named(String policy, int number, String digest) {
        return "%s release %s, %s".formatted(policy, number, digest);
    }

    public Lifecycle withActive(boolean active) {
        return new Lifecycle(policy, number, digest, createdAt, base, steps, active);
    }

    boolean hasApproved(ApprovalSide side) {
        return approvals().contains(StepKind.approvalOf(side));
    }

    /** Whether this person approved it already, for either side. */
    boolean isApprovedBy(String by) {
        return sinceProposal().stream()
                .anyMatch(step -> step.kind().isApproval() && step.by().equals(by));
    }

    private Set<StepKind> approvals() {
        Set<StepKind> given = EnumSet.noneOf(StepKind.class);
        sinceProposal().stream().map(Step::kind).filter(StepKind::isApproval).forEach(given::add);
        return given;
    }

    private List<Step> sinceProposal() {
        int proposed = 0;
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).kind() == StepKind.PROPOSED) {
                proposed = index;
            }
        }
        return steps.subList(proposed, steps.size());
    }
}
