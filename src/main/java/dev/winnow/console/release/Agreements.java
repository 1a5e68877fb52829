package dev.winnow.console.release;

import dev.winnow.access.PolicyPeople;
import dev.winnow.console.release.Agreement.Action;
import dev.winnow.console.release.Agreement.Check;
import dev.winnow.console.release.Agreement.Limit;
import dev.winnow.console.release.Agreement.Limits;
import dev.winnow.console.release.Agreement.Signature;
import dev.winnow.console.release.CheckedReleases.Checked;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.governed.ApprovalSide;
import dev.winnow.release.governed.CheckedLimit;
import dev.winnow.release.governed.LimitCheck;
import dev.winnow.release.governed.Objections;
import dev.winnow.release.governed.ProposalLimits;
import dev.winnow.release.governed.ReleaseState;
import dev.winnow.release.governed.Step;
import dev.winnow.release.governed.StepKind;
import dev.winnow.release.governed.StepResult;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who agreed to a release, and what the caller can do with it. Each step checks it again. */
@ApplicationScoped
class Agreements {

    private static final int MOST_NAMES = 4;

    /** Those who may compute and read impacts. */
    static final Set<Role> MEASURING =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.AUDITOR);

    private final Objections objections;
    private final ProposalLimits limits;
    private final CheckedReleases checks;
    private final PersonNames names;
    private final PolicyPeople people;
    private final CurrentCaller caller;
    private final ReleaseMode mode;
    private final Clock clock;

    Agreements(
            Objections objections,
            ProposalLimits limits,
            CheckedReleases checks,
            PersonNames names,
            PolicyPeople people,
            CurrentCaller caller,
            ReleaseSettings settings,
            Clock clock) {
        this.objections = objections;
        this.limits = limits;
        this.checks = checks;
        this.names = names;
        this.people = people;
        this.caller = caller;
        this.mode = settings.mode();
        this.clock = clock;
    }

    Agreement of(OpenedRelease opened) throws InterruptedException {
        boolean isGoverned = mode == ReleaseMode.GOVERNED;
        if (!isGoverned) {
            return new Agreement(
                    false, List.of(), null, null, null, null, null, Limits.NONE, List.of(), false, "", null);
        }
        boolean isPending = opened.release().state().isPending();
        Checked checked = isPending ? checks.of(opened.content()).fold(found -> found, problem -> null) : null;
        Limits measured = limits(opened);
        Moments moments = Moments.ofServer();
        Instant effectiveAt = opened.release().effectiveAt();
        return new Agreement(
                true,
                Arrays.stream(ApprovalSide.values())
                        .map(side -> signature(opened, side))
                        .toList(),
                propose(opened, checked, measured),
                rebase(opened, isPending),
                reject(opened),
                activate(opened),
                rollBack(opened),
                measured,
                isPending ? checks(opened, checked, measured) : List.of(),
                !Collections.disjoint(caller.get().access().roles(), MEASURING),
                moments.both(clock.instant()),
                effectiveAt == null ? null : moments.both(effectiveAt));
    }

    private Signature signature(OpenedRelease opened, ApprovalSide side) {
        StepKind kind = StepKind.approvalOf(side);
        Role role = side == ApprovalSide.MARKETING ? Role.MARKETING_APPROVER : Role.SALES_APPROVER;
        Step signed = null;
        for (Step step : opened.release().steps()) {
            boolean isVoid = step.kind() == StepKind.PROPOSED || step.kind() == StepKind.REJECTED;
            signed = step.kind() == kind ? step : isVoid ? null : signed;
        }
        return signed == null
                ? new Signature(side.word(), null, null, "", whyNot(opened, side, role), names(opened.policy(), role))
                : new Signature(side.word(), names.of(signed.by()), signed.at(), signed.reason(), null, "");
    }

    /** Empty if it is the reader's role: who may sign is said anyway. */
    private @Nullable String whyNot(OpenedRelease opened, ApprovalSide side, Role role) {
        ReleaseText text = text();
        if (opened.release().state() != ReleaseState.PROPOSED) {
            return text.sign_once_proposed();
        }
        if (!has(role)) {
            return "";
        }
        StepResult objection = objections.toApproval(opened.release(), side, by());
        return objection instanceof StepResult.SelfApproval tied
                ? text.tied(tied.tie().name())
                : objection == null ? null : text.sign_once_proposed();
    }

    private @Nullable Action propose(OpenedRelease opened, @Nullable Checked checked, Limits measured) {
        StepResult objection = objections.toProposal(opened.release(), opened.activeNumber());
        if (objection instanceof StepResult.Refused) {
            return null;
        }
        ReleaseText text = text();
        String why = null;
        if (!has(Role.ANALYST)) {
            why = text.analysts_propose(names(opened.policy(), Role.ANALYST));
        } else if (objection != null) {
            why = text.rebase_first(opened.activeNumber());
        } else if (checked != null && checked.refusal().isPresent()) {
            why = text.mend_first(
                    checked.errors().size() + Math.toIntExact(checked.cases().failed()));
        } else if (measured.areDeclared() && measured.comparedAt() == null) {
            why = text.impact_first();
        }
        return new Action(why);
    }

    private @Nullable Action rebase(OpenedRelease opened, boolean isPending) {
        if (!isPending || !opened.isOutdated()) {
            return null;
        }
        if (!has(Role.ANALYST)) {
            return new Action(text().analysts_rebase());
        }
        StepResult objection = objections.toRebase(opened.release(), opened.activeNumber(), by());
        return new Action(
                objection instanceof StepResult.OtherAuthor other
                        ? text().author_rebases(names.of(other.author()))
                        : null);
    }

    private @Nullable Action reject(OpenedRelease opened) {
        boolean mayReject = has(Role.ANALYST) || isApprover();
        return objections.toRejection(opened.release()) != null
                ? null
                : new Action(mayReject ? null : text().who_rejects());
    }

    private @Nullable Action activate(OpenedRelease opened) {
        ReleaseText text = text();
        return switch (opened.release().state()) {
            case PROPOSED ->
                new Action(text.not_signed(
                        opened.release().toApprove().size(),
                        opened.release().toApprove().get(0).word()));
            case APPROVED ->
                new Action(
                        objections.toActivation(opened.release(), opened.activeNumber()) != null
                                ? text.rebase_first(opened.activeNumber())
                                : isApprover() ? null : text.approvers_activate());
            default -> null;
        };
    }

    private @Nullable Action rollBack(OpenedRelease opened) {
        return objections.toRollback(opened.release()) != null
                ? null
                : new Action(isApprover() ? null : text().approvers_roll_back());
    }

    private Limits limits(OpenedRelease opened) {
        // Whatever is active by now
        boolean isProposable =
                objections.toProposal(opened.release(), opened.release().base()) == null;
        if (isProposable) {
            boolean areDeclared = !limits.declared(opened.release()).isEmpty();
            return areDeclared
                    ? limits.check(opened.release(), Map.of())
                            .map(Agreements::limits)
                            .orElse(new Limits(true, null, 0, List.of()))
                    : Limits.NONE;
        }
        LimitCheck proposed = null;
        for (Step step : opened.release().steps()) {
            proposed = step.kind() == StepKind.PROPOSED ? step.limits() : proposed;
        }
        return proposed == null ? Limits.NONE : limits(proposed);
    }

    private static Limits limits(LimitCheck check) {
        return new Limits(
                true,
                check.comparedAt(),
                check.compared(),
                check.limits().stream().map(Agreements::limit).toList());
    }

    static Limit limit(CheckedLimit checked) {
        return new Limit(
                checked.measured().limit(),
                checked.measured().demand(),
                checked.measured().description(),
                checked.measured().foundText(),
                checked.measured().isKept(),
                checked.waiver(),
                LimitMeter.of(checked.measured()));
    }

    private List<Check> checks(OpenedRelease opened, @Nullable Checked checked, Limits measured) {
        ReleaseText text = text();
        List<Check> all = new ArrayList<>();
        if (checked == null) {
            all.add(new Check("unknown", text.not_checked(), ""));
        } else {
            int failed = Math.toIntExact(checked.cases().failed());
            int problems = checked.errors().size();
            all.add(new Check(look(problems == 0), text.no_problems(), problems == 0 ? "" : String.valueOf(problems)));
            all.add(new Check(
                    look(failed == 0),
                    text.cases_pass(),
                    text.of_all(
                            Math.toIntExact(checked.cases().passed()),
                            checked.cases().results().size())));
        }
        all.add(new Check(
                look(!opened.isOutdated()),
                text.made_from_active(),
                opened.release().base() == null
                        ? ""
                        : String.valueOf(opened.release().base())));
        if (measured.areDeclared()) {
            all.add(new Check(
                    measured.comparedAt() == null ? "unknown" : "holds",
                    text.compared_lately(),
                    measured.comparedAt() == null ? text.not_compared() : text.leads(measured.compared())));
        }
        return all;
    }

    private static String look(boolean holds) {
        return holds ? "holds" : "fails";
    }

    private String names(String policy, Role role) {
        List<User> all = people.of(policy).getOrDefault(role, List.of());
        String first = String.join(
                ", ", all.stream().limit(MOST_NAMES).map(User::displayName).toList());
        return all.isEmpty()
                ? text().nobody_has(role.word())
                : all.size() > MOST_NAMES ? text().and_more(first, all.size() - MOST_NAMES) : first;
    }

    private boolean isApprover() {
        return has(Role.MARKETING_APPROVER) || has(Role.SALES_APPROVER);
    }

    private boolean has(Role role) {
        return caller.get().access().roles().contains(role);
    }

    private String by() {
        return caller.get().shown();
    }

    private static ReleaseText text() {
        return MessageBundles.get(ReleaseText.class);
    }
}
