package dev.winnow.console.release;

import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.StepOutcome;
import dev.winnow.release.governed.ApprovalSide;
import dev.winnow.release.governed.Governance;
import dev.winnow.release.governed.StepReason;
import dev.winnow.release.governed.StepResult;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Proposes, approves, rejects and activates releases, and rolls back to them. */
@Path("/console/policies/{policy}/releases/{number}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ReleaseStepPage {

    private final OpenedReleases releases;
    private final ReleaseTabs tabs;
    private final CheckedReleases checks;
    private final Governance governance;
    private final CurrentCaller caller;

    ReleaseStepPage(
            OpenedReleases releases,
            ReleaseTabs tabs,
            CheckedReleases checks,
            Governance governance,
            CurrentCaller caller) {
        this.releases = releases;
        this.tabs = tabs;
        this.checks = checks;
        this.governance = governance;
        this.caller = caller;
    }

    @POST
    @Path("/proposal")
    @RolesAllowed(Role.ANALYST_WORD)
    public Response propose(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Entered entered = Entered.of("proposal", form);
        return releases.governed(policy, number, opened -> {
            Optional<Problem> refusal =
                    checks.of(opened.content()).fold(CheckedReleases.Checked::refusal, Optional::of);
            return refusal.isEmpty()
                    ? step(
                            opened,
                            entered,
                            waivers(entered),
                            reason -> governance.propose(policy, opened.number(), by(), reason, entered.waivers()))
                    : refused(opened, entered, refusal.get());
        });
    }

    @POST
    @Path("/approvals")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    public Response approve(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        String word = Objects.requireNonNullElse(form.getFirst("side"), "");
        return releases.governed(policy, number, opened -> {
            Optional<ApprovalSide> side = ApprovalSide.ofWord(word).filter(this::mayApproveFor);
            return side.isEmpty()
                    ? ProblemResponse.of(ProblemDetails.of(
                            ProblemType.FORBIDDEN,
                            MessageBundles.get(ReleaseText.class).not_your_side()))
                    : step(
                            opened,
                            Entered.of("approval-" + word, form),
                            List.of(),
                            reason -> governance.approve(policy, opened.number(), side.get(), by(), reason));
        });
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    public Response reject(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Entered entered = Entered.of(Objects.requireNonNullElse(form.getFirst("form"), "rejection"), form);
        return releases.governed(
                policy,
                number,
                opened -> step(
                        opened,
                        entered,
                        List.of(),
                        reason -> governance.reject(policy, opened.number(), by(), reason)));
    }

    /** Schedules it where {@code when} is {@code later}. */
    @POST
    @Path("/activation")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    public Response activate(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Entered entered = Entered.of("activation", form);
        boolean isLater = "later".equals(form.getFirst("when"));
        Instant at = isLater ? Moments.ofServer().read(entered.at()) : null;
        List<RequestProblem> problems = isLater && at == null
                ? List.of(RequestProblem.parameter(
                        "at",
                        MessageBundles.get(ReleaseText.class).time_expected(),
                        PrintableValue.text(entered.at()),
                        null))
                : List.of();
        return releases.governed(
                policy,
                number,
                opened -> step(
                        opened,
                        entered,
                        problems,
                        reason -> governance.activate(policy, opened.number(), by(), reason, at)));
    }

    @POST
    @Path("/rollback")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    public Response rollBack(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        return releases.governed(
                policy,
                number,
                opened -> step(
                        opened,
                        Entered.of("rollback", form),
                        List.of(),
                        reason -> governance.rollBack(policy, opened.number(), by(), reason)));
    }

    private interface Step {
        StepResult take(String reason);
    }

    private Response step(OpenedRelease opened, Entered entered, List<RequestProblem> others, Step step)
            throws InterruptedException {
        List<RequestProblem> problems = new ArrayList<>(others);
        String reason = StepReason.read(entered.reason());
        if (reason == null) {
            problems.add(
                    0,
                    RequestProblem.parameter(
                            "reason", StepReason.EXPECTED, PrintableValue.text(entered.reason()), null));
        }
        if (reason == null || !problems.isEmpty()) {
            return refused(opened, entered, ProblemDetails.malformed(problems));
        }
        Optional<Problem> problem = StepOutcome.of(step.take(reason)).fold(taken -> Optional.empty(), Optional::of);
        return problem.isEmpty()
                ? Response.seeOther(URI.create(opened.href() + "#agree")).build()
                : refused(opened, entered, problem.get());
    }

    private static List<RequestProblem> waivers(Entered entered) {
        List<RequestProblem> problems = new ArrayList<>();
        new TreeMap<>(entered.waivers()).forEach((limit, waiver) -> {
            if (StepReason.read(waiver) == null) {
                problems.add(RequestProblem.parameter(
                        Entered.WAIVER + limit, StepReason.EXPECTED, PrintableValue.text(waiver), null));
            }
        });
        return problems;
    }

    /** The release as it is by now, with what was entered. */
    private Response refused(OpenedRelease opened, Entered entered, Problem problem) throws InterruptedException {
        return releases.answer(
                opened.policy(),
                Integer.toString(opened.number()),
                current -> tabs.refused(current, entered.refused(problem), problem.status()));
    }

    private boolean mayApproveFor(ApprovalSide side) {
        Role role = side == ApprovalSide.MARKETING ? Role.MARKETING_APPROVER : Role.SALES_APPROVER;
        return caller.get().access().roles().contains(role);
    }

    private String by() {
        return caller.get().shown();
    }
}
