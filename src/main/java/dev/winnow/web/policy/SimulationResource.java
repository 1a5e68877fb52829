package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.Role;
import dev.winnow.intake.SimulationBody;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.qualification.SimulationRequest;
import dev.winnow.qualification.SimulationRequest.WorkingCopyReference;
import dev.winnow.qualification.Simulator;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.Release;
import dev.winnow.release.workingcopy.CompiledCopies;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evaluates a lead by a release or a working copy, without storing anything. */
@Path("/policies/{policy}/simulation")
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.SALES_WORD})
@Tag(name = "Evaluation")
public class SimulationResource {

    /** Cells of the tables that are wanted, which are computed without waiting for other work. */
    private static final int SMALL = 5_000;

    private final VisiblePolicies policies;
    private final VisibleReleaseFiles releases;
    private final VisibleWorkingCopies copies;
    private final CompiledReleases compiledReleases;
    private final CompiledCopies compiledCopies;
    private final Simulator simulator;
    private final FileWork work;
    private final CheckExecutor executor;

    SimulationResource(
            VisiblePolicies policies,
            VisibleReleaseFiles releases,
            VisibleWorkingCopies copies,
            CompiledReleases compiledReleases,
            CompiledCopies compiledCopies,
            Simulator simulator,
            FileWork work,
            CheckExecutor executor) {
        this.executor = executor;
        this.work = work;
        this.policies = policies;
        this.releases = releases;
        this.copies = copies;
        this.compiledReleases = compiledReleases;
        this.compiledCopies = compiledCopies;
        this.simulator = simulator;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response simulate(@PathParam("policy") String policy, InputStream body) throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(policy);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        List<RequestProblem> problems = new ArrayList<>();
        SimulationBody request = SimulationBody.read(WholeBody.read(body), problems);
        if (request == null) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        if (request.workingCopy() != null) {
            return byCopy(policy, request, Integer.toString(request.workingCopy()));
        }
        return request.release() == null
                ? answer(request, active.get().policy(), reference(active.get().release()), null)
                : byRelease(policy, request, Integer.toString(request.release()));
    }

    private Response byRelease(String policy, SimulationBody request, String number) throws InterruptedException {
        Optional<Release> release = releases.find(policy, number);
        if (release.isEmpty()) {
            return ProblemResponse.of(ReleaseProblems.unknown(policy, number));
        }
        int found = release.get().number();
        Optional<Policy> known = compiledReleases.known(policy, found);
        return ProblemResponse.of(
                known.isPresent()
                        ? Outcome.of(known)
                        : CheckOutcome.of(executor.run(policy, "compiled", () -> compiledReleases.find(policy, found))),
                compiled -> compiled.isPresent()
                        ? answer(request, compiled.get(), reference(release.get()), null)
                        : ProblemResponse.of(ReleaseProblems.unusable(policy, number)));
    }

    private Response byCopy(String policy, SimulationBody request, String number) throws InterruptedException {
        Optional<OpenCopy> copy = copies.find(policy, number);
        if (copy.isEmpty()) {
            return ProblemResponse.of(WorkingCopyProblems.unknown(policy, number));
        }
        WorkingCopyReference reference = new WorkingCopyReference(
                copy.get().copy().number(), copy.get().copy().revision());
        Optional<Policy> compiled = compiledCopies.find(copy.get());
        return compiled.isPresent()
                ? answer(request, compiled.get(), null, reference)
                : ProblemResponse.of(
                        CheckOutcome.of(compiledCopies.check(copy.get())),
                        check -> check.policy() == null
                                ? ProblemResponse.of(FileProblems.of(check))
                                : answer(request, check.policy(), null, reference));
    }

    private Response answer(
            SimulationBody request,
            Policy policy,
            @Nullable ReleaseReference release,
            @Nullable WorkingCopyReference workingCopy)
            throws InterruptedException {
        List<DecisionTable> tables = new ArrayList<>();
        for (String name : request.tables()) {
            Optional<DecisionTable> table = Tables.find(policy, name);
            if (table.isEmpty()) {
                return ProblemResponse.of(Tables.unknown(policy, name));
            }
            tables.add(table.get());
        }
        SimulationRequest simulation =
                new SimulationRequest(policy, release, workingCopy, request.asOf(), request.lead(), tables);
        return cells(tables) <= SMALL
                ? answer(simulation)
                : work.response(policy.name(), "evaluated", () -> answer(simulation));
    }

    private Response answer(SimulationRequest simulation) {
        return ProblemResponse.of(
                AnswerOutcome.of(simulator.simulate(simulation).join()), FileWork::text);
    }

    private static long cells(List<DecisionTable> tables) {
        return tables.stream()
                .mapToLong(table -> (long) table.rows().size() * table.columns().size())
                .sum();
    }

    private static ReleaseReference reference(Release release) {
        return new ReleaseReference(release.number(), release.digest());
    }
}
