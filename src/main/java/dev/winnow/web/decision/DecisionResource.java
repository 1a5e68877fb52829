package dev.winnow.web.decision;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Messages;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.DecisionProblems;
import dev.winnow.problem.outcome.PastAnswerOutcome;
import dev.winnow.qualification.AnswerLabels;
import dev.winnow.qualification.PastDecisions;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds and replays decisions and proves them. */
@Path("/decisions")
@RolesAllowed(Role.AUDITOR_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

    private final PastDecisions decisions;
    private final VisibleDecisions visible;
    private final Messages messages;
    private final AnswerLabels labels;
    private final FileWork work;

    DecisionResource(
            PastDecisions decisions, VisibleDecisions visible, Messages messages, AnswerLabels labels, FileWork work) {
        this.work = work;
        this.decisions = decisions;
        this.visible = visible;
        this.messages = messages;
        this.labels = labels;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
    public Response findDecision(@PathParam("id") String id) {
        return visible.find(id)
                .map(decision -> decisions.find(decision, null))
                .map(answer -> ProblemResponse.of(
                        PastAnswerOutcome.of(answer), json -> Response.ok(json).build()))
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }

    @POST
    @Path("/{id}/replay")
    public Response replayDecision(@PathParam("id") String id) {
        return visible.find(id)
                .flatMap(decisions::replay)
                .map(replay -> Response.ok(DecisionJson.part(replay)).build())
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }

    @GET
    @Path("/{id}/evidence")
    @Produces(EvidenceFile.MEDIA_TYPE)
    public Response findEvidence(@PathParam("id") String id) throws InterruptedException {
        Optional<UUID> found = visible.find(id);
        return found.isEmpty()
                ? ProblemResponse.of(DecisionProblems.unknown(id))
                : work.response(id, "written", () -> decisions
                        .evidence(found.get())
                        .map(evidence -> EvidenceFile.response(evidence, messages, labels))
                        .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id))));
    }
}
