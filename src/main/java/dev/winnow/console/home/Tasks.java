package dev.winnow.console.home;

import dev.winnow.console.CallerName;
import dev.winnow.console.home.Agenda.Kind;
import dev.winnow.console.home.Agenda.Task;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.governed.ApprovalSide;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.LimitCheck;
import dev.winnow.release.governed.Objections;
import dev.winnow.release.governed.Step;
import dev.winnow.release.governed.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the releases that wait for the caller: to be approved, activated, proposed or changed. */
@ApplicationScoped
class Tasks {

    private static final Map<Role, ApprovalSide> SIDES =
            Map.of(Role.MARKETING_APPROVER, ApprovalSide.MARKETING, Role.SALES_APPROVER, ApprovalSide.SALES);

    private final CurrentCaller caller;
    private final Objections objections;

    Tasks(CurrentCaller caller, Objections objections) {
        this.caller = caller;
        this.objections = objections;
    }

    /** Whether reviews of definitions are the caller's. */
    boolean areReviews() {
        return !sides().isEmpty();
    }

    /** The one that waits longest first; without releases whose base is no longer active. */
    List<Task> of(List<ActivePolicy> policies, List<Lifecycle> all, Instant now) {
        Map<String, Integer> active = policies.stream()
                .collect(Collectors.toMap(
                        ActivePolicy::name, policy -> policy.release().number()));
        return all.stream()
                .filter(release -> !release.steps().isEmpty() && !release.isOutdated(active.get(release.policy())))
                .flatMap(release -> kind(release).map(kind -> task(kind, release, now)).stream())
                .sorted(Comparator.comparing(Task::at))
                .toList();
    }

    private Optional<Kind> kind(Lifecycle release) {
        return switch (release.state()) {
            case PROPOSED -> mayApprove(release) ? Optional.of(Kind.APPROVE) : Optional.empty();
            case APPROVED -> sides().isEmpty() ? Optional.empty() : Optional.of(Kind.ACTIVATE);
            case DRAFT -> isOwn(release) ? Optional.of(Kind.PROPOSE) : Optional.empty();
            case REJECTED -> isOwn(release) ? Optional.of(Kind.CHANGE) : Optional.empty();
            case SCHEDULED, ACTIVE, RETIRED -> Optional.empty();
        };
    }

    private boolean mayApprove(Lifecycle release) {
        String name = caller.get().shown();
        return sides().stream().anyMatch(side -> objections.toApproval(release, side, name) == null);
    }

    private boolean isOwn(Lifecycle release) {
        return release.author().filter(caller.get().shown()::equals).isPresent();
    }

    private Set<ApprovalSide> sides() {
        Set<ApprovalSide> sides = EnumSet.noneOf(ApprovalSide.class);
        caller.get().access().roles().stream()
                .map(SIDES::get)
                .filter(Objects::nonNull)
                .forEach(sides::add);
        return sides;
    }

    private static Task task(Kind kind, Lifecycle release, Instant now) {
        Step last = kind == Kind.APPROVE
                ? last(release, StepKind.PROPOSED)
                : release.steps().get(release.steps().size() - 1);
        List<ApprovalSide> missing = release.toApprove();
        LimitCheck check = kind == Kind.APPROVE || kind == Kind.ACTIVATE
                ? last(release, StepKind.PROPOSED).limits()
                : null;
        return new Task(
                kind,
                release.policy(),
                release.number(),
                last.at(),
                Math.toIntExact(Duration.between(last.at(), now).toDays()),
                CallerName.of(last.by()),
                last.reason(),
                kind == Kind.APPROVE
                        ? Arrays.stream(ApprovalSide.values())
                                .filter(side -> !missing.contains(side))
                                .map(ApprovalSide::word)
                                .toList()
                        : List.of(),
                missing.stream().map(ApprovalSide::word).toList(),
                check == null ? 0 : check.limits().size(),
                check == null
                        ? 0
                        : Math.toIntExact(check.limits().stream()
                                .filter(limit -> !limit.measured().isKept())
                                .count()));
    }

    private static Step last(Lifecycle release, StepKind kind) {
        return release.steps().stream()
                .filter(step -> step.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
