package dev.winnow.console.policy;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.SaveOutcome;
import dev.winnow.problem.outcome.StepOutcome;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.governed.Governance;
import dev.winnow.release.governed.StepReason;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.CopySaves;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a working copy changes, from where it is saved into the folder, or becomes a draft release. */
@Path("/console/policies/{policy}/working-copies/{copy}")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ChangesPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleWorkingCopies copies;
    private final WorkingCopies editors;
    private final CopyChecks checks;
    private final CopySaves saves;
    private final CheckExecutor executor;
    private final Governance governance;
    private final CurrentCaller caller;
    private final ReleaseMode mode;

    ChangesPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleWorkingCopies copies,
            WorkingCopies editors,
            CopyChecks checks,
            CopySaves saves,
            CheckExecutor executor,
            Governance governance,
            CurrentCaller caller,
            ReleaseSettings settings) {
        this.frames = frames;
        this.policies = policies;
        this.copies = copies;
        this.editors = editors;
        this.checks = checks;
        this.saves = saves;
        this.executor = executor;
        this.governance = governance;
        this.caller = caller;
        this.mode = settings.mode();
    }

    @GET
    @Path("/changes")
    public Response changes(@PathParam("policy") String policy, @PathParam("copy") String number)
            throws InterruptedException {
        return answer(policy, number, (active, copy) -> {
            checks.start(copy);
            return ProblemResponse.of(
                    CheckOutcome.of(executor.run(
                            policy,
                            "compared",
                            () -> PolicyDiff.between(active.release().files(), copy.files()))),
                    diff -> page(active, copy, diff));
        });
    }

    private Response page(ActivePolicy active, OpenCopy copy, PolicyDiff diff) {
        ConsoleText text = MessageBundles.get(ConsoleText.class);
        ChangesView view = ChangesView.of(
                copy,
                diff,
                checks.last(copy),
                active.release().number(),
                mode == ReleaseMode.GOVERNED,
                caller.get().access().roles().contains(mode == ReleaseMode.GOVERNED ? Role.ANALYST : Role.PUBLISHER),
                caller.get().access().roles().contains(Role.ANALYST));
        return Response.ok(Templates.changes(
                                frames.page(
                                        text.changes(),
                                        Section.TABLES,
                                        active.name(),
                                        new Crumb(
                                                copy.copy().title(), view.copy().href()),
                                        new Crumb(text.changes(), null)),
                                view)
                        .render())
                .build();
    }

    @POST
    @Path("/save")
    @RolesAllowed(PUBLISHER_WORD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @FormParam("revision") @Nullable String revision)
            throws InterruptedException {
        return answer(policy, number, (active, copy) -> {
            if (mode == ReleaseMode.GOVERNED) {
                return ProblemResponse.of(WorkingCopyProblems.governed());
            }
            String current = Integer.toString(copy.copy().revision());
            return current.equals(revision)
                    ? ProblemResponse.of(
                            SaveOutcome.of(
                                    saves,
                                    executor,
                                    saves.plan(copy),
                                    caller.get().shown()),
                            saved -> toPolicy(policy))
                    : ProblemResponse.of(WorkingCopyProblems.outdated(
                            copy.copy().revision(), PrintableValue.text(revision == null ? "" : revision)));
        });
    }

    @POST
    @Path("/draft")
    @RolesAllowed(ANALYST_WORD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @FormParam("reason") @Nullable String entered)
            throws InterruptedException {
        return answer(policy, number, (active, copy) -> {
            if (mode == ReleaseMode.FILES) {
                return ProblemResponse.of(ReleaseProblems.notGoverned());
            }
            String reason = StepReason.read(entered == null ? "" : entered);
            return reason == null
                    ? ProblemResponse.of(ProblemDetails.malformed(List.of(RequestProblem.parameter(
                            "reason", StepReason.EXPECTED, PrintableValue.text(entered == null ? "" : entered), null))))
                    : ProblemResponse.of(
                            CheckOutcome.of(executor.check(copy.files(), Set.of(), check -> check)),
                            check -> drafted(active, copy, reason, check));
        });
    }

    private Response drafted(ActivePolicy active, OpenCopy copy, String reason, PolicyCheck check) {
        if (check.policy() == null) {
            return ProblemResponse.of(FileProblems.of(check));
        }
        Integer base = copy.copy().baseRelease();
        return ProblemResponse.of(
                StepOutcome.of(governance.draft(
                        copy.files(),
                        base == null ? active.release().number() : base,
                        caller.get().shown(),
                        reason,
                        editors.editors(copy.copy()),
                        copy.copy().number())),
                draft -> Response.seeOther(
                                URI.create("/console/policies/%s/releases/%s".formatted(active.name(), draft.number())))
                        .build());
    }

    private static Response toPolicy(String policy) {
        return Response.seeOther(URI.create("/console/policies/" + policy)).build();
    }

    private interface ForCopy {
        Response answer(ActivePolicy active, OpenCopy copy) throws InterruptedException;
    }

    private Response answer(String policy, String number, ForCopy page) throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(policy);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        Optional<OpenCopy> copy = copies.find(policy, number);
        return copy.isEmpty()
                ? ProblemResponse.of(WorkingCopyProblems.unknown(policy, number))
                : page.answer(active.get(), copy.get());
    }
}
