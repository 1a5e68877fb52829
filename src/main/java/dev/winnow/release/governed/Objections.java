package dev.winnow.release.governed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says why steps with releases can't be taken. Governance asks again while the releases are locked. */
@ApplicationScoped
public class Objections {

    private final Releases releases;

    Objections(Releases releases) {
        this.releases = releases;
    }

    /**
     * Doesn't consider limits.
     *
     * @param active the active release; null for none
     * @return null if the release may be proposed
     */
    public @Nullable StepResult toProposal(Lifecycle release, @Nullable Integer active) {
        if (release.state() != ReleaseState.DRAFT && release.state() != ReleaseState.REJECTED) {
            return StepResult.Refused.of("a draft", release);
        }
        return release.isOutdated(active) ? StepResult.Outdated.of(release, active) : null;
    }

    /**
     * Neither the author nor an editor approves, nor who approved for the other side.
     *
     * @return null if this person may approve the release for a side
     */
    public @Nullable StepResult toApproval(Lifecycle release, ApprovalSide side, String by) {
        if (release.state() != ReleaseState.PROPOSED) {
            return StepResult.Refused.of("a proposed release", release);
        }
        if (release.author().filter(by::equals).isPresent()) {
            return new StepResult.SelfApproval(StepResult.Tie.AUTHOR, by);
        }
        if (releases.editors(release.policy(), release.number()).contains(by)) {
            return new StepResult.SelfApproval(StepResult.Tie.EDITOR, by);
        }
        if (release.hasApproved(side)) {
            return StepResult.Refused.of("one that " + side.word() + " hasn't approved yet", release);
        }
        return release.isApprovedBy(by) ? new StepResult.SelfApproval(StepResult.Tie.APPROVER, by) : null;
    }

    /** @return null if the release may be rejected, which also withdraws approvals and a schedule */
    public @Nullable StepResult toRejection(Lifecycle release) {
        return switch (release.state()) {
            case DRAFT, PROPOSED, APPROVED, SCHEDULED -> null;
            case ACTIVE, RETIRED, REJECTED ->
                StepResult.Refused.of("one that isn't active, retired or rejected", release);
        };
    }

    /**
     * @param active the active release; null for none
     * @return null if the release may be activated or scheduled
     */
    public @Nullable StepResult toActivation(Lifecycle release, @Nullable Integer active) {
        if (release.state() != ReleaseState.APPROVED) {
            return StepResult.Refused.of("one that marketing and sales approved", release);
        }
        return release.isOutdated(active) ? StepResult.Outdated.of(release, active) : null;
    }

    /** @return null if the release may replace the active one */
    public @Nullable StepResult toRollback(Lifecycle release) {
        return release.state() == ReleaseState.RETIRED
                ? null
                : StepResult.Refused.of("one that was active before", release);
    }

    /**
     * Who rebases a draft becomes its author: anyone else would let the author approve it.
     *
     * @return null if this person may rebase the release onto the active one
     */
    public @Nullable StepResult toRebase(Lifecycle release, int active, String by) {
        String author = release.author().orElse(FolderAuthor.WORD);
        if (!author.equals(FolderAuthor.WORD) && !author.equals(by)) {
            return new StepResult.OtherAuthor(author);
        }
        return release.isOutdated(active) ? null : new StepResult.NothingToRebase(release.number(), release.base());
    }
}
