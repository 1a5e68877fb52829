package dev.winnow.console.release;

import dev.winnow.check.CheckExecutor;
import dev.winnow.console.release.ReleaseHeads.Part;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.RebaseOutcome;
import dev.winnow.problem.outcome.StepOutcome;
import dev.winnow.release.Release;
import dev.winnow.release.governed.Governance;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Objections;
import dev.winnow.release.governed.Releases;
import dev.winnow.release.governed.StepReason;
import dev.winnow.release.governed.StepResult;
import dev.winnow.release.rebase.Choice;
import dev.winnow.release.rebase.Rebase;
import dev.winnow.release.rebase.Rebased;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Rebases a draft onto the active release, with its conflicts resolved cell by cell. */
@Path("/console/policies/{policy}/releases/{number}/rebase")
@RolesAllowed(Role.ANALYST_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ReleaseRebasePage {

    private static final int OK = 200;

    private final OpenedReleases releases;
    private final ReleaseTabs tabs;
    private final ReleaseHeads heads;
    private final Objections objections;
    private final Releases editors;
    private final Governance governance;
    private final CheckExecutor executor;
    private final CurrentCaller caller;

    ReleaseRebasePage(
            OpenedReleases releases,
            ReleaseTabs tabs,
            ReleaseHeads heads,
            Objections objections,
            Releases editors,
            Governance governance,
            CheckExecutor executor,
            CurrentCaller caller) {
        this.releases = releases;
        this.tabs = tabs;
        this.heads = heads;
        this.objections = objections;
        this.editors = editors;
        this.governance = governance;
        this.executor = executor;
        this.caller = caller;
    }

    private interface ForRebased {
        Response answer(OpenedRelease opened, Rebased rebased) throws InterruptedException;
    }

    /** What is in conflict, to choose. */
    @GET
    public Response conflicts(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return rebased(policy, number, Map.of(), (opened, rebased) -> page(opened, rebased, Entered.NOTHING, OK));
    }

    /** Makes a new draft if nothing is in conflict any more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rebase(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Entered entered = Entered.of("rebase", form);
        Map<String, Choice> choices = new HashMap<>();
        entered.choices().forEach((key, word) -> Choice.ofWord(word).ifPresent(choice -> choices.put(key, choice)));
        String reason = StepReason.read(entered.reason());
        return rebased(policy, number, choices, (opened, rebased) -> {
            if (reason == null) {
                return refused(
                        opened,
                        rebased,
                        entered,
                        ProblemDetails.malformed(List.of(RequestProblem.parameter(
                                "reason", StepReason.EXPECTED, PrintableValue.text(entered.reason()), null))));
            }
            Outcome<Lifecycle> drafted = drafted(opened, rebased, reason);
            Optional<Problem> problem = drafted.fold(draft -> Optional.empty(), Optional::of);
            return problem.isPresent()
                    ? refused(opened, rebased, entered, problem.get())
                    : ProblemResponse.of(drafted, draft -> Response.seeOther(
                                    URI.create("/console/policies/%s/releases/%s".formatted(policy, draft.number())))
                            .build());
        });
    }

    private Outcome<Lifecycle> drafted(OpenedRelease opened, Rebased rebased, String reason)
            throws InterruptedException {
        Optional<Problem> conflicts = RebaseOutcome.of(rebased).fold(merged -> Optional.empty(), Optional::of);
        if (conflicts.isPresent() || !(rebased instanceof Rebased.Merged merged)) {
            return Outcome.failed(conflicts.orElseThrow());
        }
        return CheckOutcome.of(executor.check(merged.files(), Set.of(), check -> check))
                .fold(
                        check -> check.policy() == null
                                ? Outcome.failed(FileProblems.of(check))
                                : StepOutcome.of(governance.draft(
                                        merged.files(),
                                        opened.activeNumber(),
                                        caller.get().shown(),
                                        reason,
                                        editors.editors(opened.policy(), opened.number()),
                                        editors.copyOf(opened.policy(), opened.number())
                                                .orElse(null))),
                        Outcome::failed);
    }

    private Response rebased(String policy, String number, Map<String, Choice> choices, ForRebased answer)
            throws InterruptedException {
        return releases.governed(policy, number, opened -> {
            StepResult objection = objections.toRebase(
                    opened.release(), opened.activeNumber(), caller.get().shown());
            if (objection != null) {
                return ProblemResponse.of(StepOutcome.of(objection), taken -> tabs.changes(opened));
            }
            Release base = Objects.requireNonNull(heads.release(policy, opened.before()));
            return ProblemResponse.of(
                    CheckOutcome.of(executor.runAlone(
                            policy,
                            "merged",
                            () -> Rebase.of(
                                    base.files(),
                                    opened.active().release().files(),
                                    opened.content().files(),
                                    choices))),
                    rebased -> answer.answer(opened, rebased));
        });
    }

    private Response refused(OpenedRelease opened, Rebased rebased, Entered entered, Problem problem)
            throws InterruptedException {
        return page(opened, rebased, entered.refused(problem), problem.status());
    }

    private Response page(OpenedRelease opened, Rebased rebased, Entered entered, int status)
            throws InterruptedException {
        RebaseTab tab = rebased.match(
                merged -> new RebaseTab(opened.activeNumber(), List.of(), List.of()),
                conflicting -> new RebaseTab(
                        opened.activeNumber(),
                        conflicting.conflicts().stream().map(ConflictLine::of).toList(),
                        List.of()),
                refused -> new RebaseTab(opened.activeNumber(), List.of(), refused.reasons()));
        return Response.status(status)
                .entity(Templates.rebase(tabs.frame(opened), heads.of(opened, Part.REBASE, entered), tab)
                        .render())
                .build();
    }
}
