package dev.winnow.web.workingcopy;

import dev.winnow.check.CheckExecutor;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.SaveOutcome;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.workingcopy.CopySaves;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.PlannedSave;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Saves a working copy into the policy's folder. */
@Path("/policies/{policy}/working-copies/{copy}/save")
@RolesAllowed(Role.PUBLISHER_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working copies")
public class WorkingCopySaveResource {

    private final CopyPaths paths;
    private final CopySaves saves;
    private final CheckExecutor executor;
    private final ActivePolicies policies;
    private final CurrentCaller caller;
    private final ReleaseMode mode;

    WorkingCopySaveResource(
            CopyPaths paths,
            CopySaves saves,
            CheckExecutor executor,
            ActivePolicies policies,
            CurrentCaller caller,
            ReleaseSettings settings) {
        this.paths = paths;
        this.saves = saves;
        this.executor = executor;
        this.policies = policies;
        this.caller = caller;
        this.mode = settings.mode();
    }

    /** What is active after a working copy was saved. */
    @Schema(name = "SavedWorkingCopy", description = "What is active now")
    record SavedDocument(
            @Schema(description = "The revision that was saved", examples = "18")
            int revision,

            @Schema(description = "The active release", examples = "5")
            int release,

            @Schema(examples = "sha256:1f0c…") String digest,

            @Schema(description = "The workbooks that were replaced; none if the folder had all edits already")
            List<String> workbooks) {

        SavedDocument {
            workbooks = List.copyOf(workbooks);
        }
    }

    @POST
    public Response saveWorkingCopy(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen)
            throws InterruptedException {
        if (mode == ReleaseMode.GOVERNED) {
            return paths.answer(policy, number, copy -> ProblemResponse.of(WorkingCopyProblems.governed()));
        }
        return paths.answer(
                policy,
                number,
                copy -> SeenRevision.read(seen, copy, revision -> {
                    int current = copy.copy().revision();
                    return revision == null || revision == current
                            ? saved(copy)
                            : ProblemResponse.of(WorkingCopyProblems.outdated(current, revision));
                }));
    }

    private Response saved(OpenCopy copy) throws InterruptedException {
        return ProblemResponse.of(
                SaveOutcome.of(saves, executor, saves.plan(copy), caller.get().shown()), this::document);
    }

    private Response document(PlannedSave plan) {
        Release active = policies.find(plan.folder().policy()).orElseThrow().release();
        return Response.ok(new SavedDocument(
                        plan.copy().copy().revision(),
                        active.number(),
                        active.digest(),
                        List.copyOf(plan.workbooks().keySet())))
                .build();
    }
}
