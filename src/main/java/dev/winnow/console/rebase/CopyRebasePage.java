package dev.winnow.console.rebase;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.rebase.Choice;
import dev.winnow.release.rebase.Rebase;
import dev.winnow.release.rebase.Rebased;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.WorkingCopy;
import io.quarkus.qute.i18n.MessageBundles;
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
import java.util.Map;
import java.util.Optional;

/** Makes a working copy of the active release with the changes of one that was made from an earlier release. */
@Path("/console/policies/{policy}/working-copies/{copy}/rebase")
@RolesAllowed(Role.ANALYST_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class CopyRebasePage {

    private static final String CHOICE = "choice-";

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleReleaseFiles releases;
    private final VisibleWorkingCopies copies;
    private final WorkingCopies editors;
    private final CheckExecutor executor;
    private final CurrentCaller caller;

    CopyRebasePage(
            Frames frames,
            VisiblePolicies policies,
            VisibleReleaseFiles releases,
            VisibleWorkingCopies copies,
            WorkingCopies editors,
            CheckExecutor executor,
            CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.releases = releases;
        this.copies = copies;
        this.editors = editors;
        this.executor = executor;
        this.caller = caller;
    }

    private interface ForRebased {
        Response answer(ActivePolicy active, OpenCopy copy, Rebased rebased);
    }

    /** What is in conflict, to choose. */
    @GET
    public Response conflicts(@PathParam("policy") String policy, @PathParam("copy") String number)
            throws InterruptedException {
        return rebased(
                policy,
                number,
                Map.of(),
                (active, copy, rebased) -> page(Response.Status.OK, active, copy, rebased, Map.of()));
    }

    /** Makes the new working copy if nothing is in conflict any more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rebase(
            @PathParam("policy") String policy, @PathParam("copy") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Map<String, Choice> choices = new HashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(CHOICE)) {
                Choice.ofWord(values.get(0)).ifPresent(choice -> choices.put(name.substring(CHOICE.length()), choice));
            }
        });
        return rebased(
                policy,
                number,
                choices,
                (active, copy, rebased) -> rebased.match(
                        merged -> made(active, copy, merged.files()),
                        conflicting -> page(Response.Status.CONFLICT, active, copy, rebased, choices),
                        refused -> page(Response.Status.CONFLICT, active, copy, rebased, choices)));
    }

    private Response made(ActivePolicy active, OpenCopy copy, PolicyFiles files) {
        Release release = active.release();
        Optional<WorkingCopy> made = editors.create(
                files,
                release.files(),
                release.number(),
                copy.copy().title(),
                caller.get().shown());
        return made.isEmpty()
                ? ProblemResponse.of(WorkingCopyProblems.tooMany(active.name()))
                : Response.seeOther(URI.create(CopyLine.of(made.get(), null).href() + "/changes"))
                        .build();
    }

    private Response rebased(String policy, String number, Map<String, Choice> choices, ForRebased answer)
            throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(policy);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        Optional<OpenCopy> copy = copies.find(policy, number);
        if (copy.isEmpty()) {
            return ProblemResponse.of(WorkingCopyProblems.unknown(policy, number));
        }
        Release release = active.get().release();
        Integer from = copy.get().copy().baseRelease();
        Optional<Release> base =
                from == null || from == release.number() ? Optional.empty() : releases.find(policy, from.toString());
        return base.isEmpty()
                ? Response.seeOther(
                                URI.create(CopyLine.of(copy.get().copy(), null).href() + "/changes"))
                        .build()
                : ProblemResponse.of(
                        CheckOutcome.of(executor.runAlone(
                                policy,
                                "merged",
                                () -> Rebase.of(
                                        base.get().files(),
                                        release.files(),
                                        copy.get().files(),
                                        choices))),
                        rebased -> answer.answer(active.get(), copy.get(), rebased));
    }

    private Response page(
            Response.Status status, ActivePolicy active, OpenCopy copy, Rebased rebased, Map<String, Choice> choices) {
        int release = active.release().number();
        String href = CopyLine.of(copy.copy(), null).href();
        Integer base = copy.copy().baseRelease();
        CopyRebaseView view = new CopyRebaseView(
                copy.copy().title(),
                href,
                base == null ? release : base,
                release,
                CopyRebaseView.conflicts(rebased),
                CopyRebaseView.refusals(rebased),
                choices,
                status != Response.Status.OK);
        String title = MessageBundles.get(RebaseText.class).bring_up(release);
        return Response.status(status)
                .entity(Templates.copy(
                                frames.page(
                                        title,
                                        Section.TABLES,
                                        active.name(),
                                        new Crumb(copy.copy().title(), href),
                                        new Crumb(title, null)),
                                view)
                        .render())
                .build();
    }
}
