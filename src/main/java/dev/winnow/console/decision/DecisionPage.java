package dev.winnow.console.decision;

import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.INTEGRATION_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.access.VisibleReleases;
import dev.winnow.console.CallerName;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.decision.DecisionView.Agreed;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.MappingReference;
import dev.winnow.explanation.Messages;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.DecisionProblems;
import dev.winnow.problem.outcome.PastAnswerOutcome;
import dev.winnow.qualification.AnswerLabels;
import dev.winnow.qualification.PastDecisions;
import dev.winnow.qualification.Replay;
import dev.winnow.release.governed.Step;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision: what to do, why, and what proves it. */
@Path("/console/decisions/{id}")
@RolesAllowed({INTEGRATION_WORD, SALES_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class DecisionPage {

    private final Frames frames;
    private final VisibleDecisions visible;
    private final PastDecisions decisions;
    private final VisibleReleases releases;
    private final CopyLines sheets;
    private final AnswerLabels labels;
    private final Messages messages;
    private final CurrentCaller caller;

    DecisionPage(
            Frames frames,
            VisibleDecisions visible,
            PastDecisions decisions,
            VisibleReleases releases,
            CopyLines sheets,
            AnswerLabels labels,
            Messages messages,
            CurrentCaller caller) {
        this.frames = frames;
        this.visible = visible;
        this.decisions = decisions;
        this.releases = releases;
        this.sheets = sheets;
        this.labels = labels;
        this.messages = messages;
        this.caller = caller;
    }

    /** @param why the id of a row to explain */
    @GET
    public Response decision(@PathParam("id") String id, @QueryParam("why") @Nullable String why) {
        return visible.find(id)
                .map(decision -> page(decision, why, null))
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }

    @POST
    @Path("/replay")
    @RolesAllowed(AUDITOR_WORD)
    public Response replay(@PathParam("id") String id) {
        Optional<UUID> decision = visible.find(id);
        return decision.flatMap(decisions::replay)
                .map(replay -> page(decision.orElseThrow(), null, replay))
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }

    private Response page(UUID id, @Nullable String why, @Nullable Replay replay) {
        return ProblemResponse.of(
                PastAnswerOutcome.of(decisions.find(id, why)), json -> page(DecisionJson.read(json), replay));
    }

    private Response page(JsonNode answer, @Nullable Replay replay) {
        DecisionView view = view(answer, replay);
        DecisionText text = MessageBundles.get(DecisionText.class);
        return Response.ok(Templates.decision(
                                frames.page(
                                        text.title(view.lead()),
                                        Section.DECISIONS,
                                        view.policy(),
                                        new Crumb(text.decision(), null)),
                                view)
                        .render())
                .build();
    }

    private DecisionView view(JsonNode answer, @Nullable Replay replay) {
        UUID id = UUID.fromString(answer.path("decisionId").asText());
        String policy = answer.path("policy").asText();
        int release = answer.at("/release/number").asInt();
        return new DecisionView(
                id.toString(),
                answer.path("leadId").asText(),
                policy,
                release,
                answer.at("/release/digest").asText(),
                Instant.parse(answer.path("evaluatedAt").asText()),
                Instant.parse(answer.path("asOf").asText()),
                answer.path("batchId").asText(),
                mapping(answer.path("mapping")),
                AnswerView.of(answer, messages, labels.of(answer)),
                sheets.areReadable() ? "/console/policies/%s/releases/%s/sheets".formatted(policy, release) : null,
                releases.find(policy, Integer.toString(release))
                        .map(found ->
                                found.steps().stream().map(DecisionPage::agreed).toList())
                        .orElse(List.of()),
                answer.hasNonNull("why") ? why(id, answer.path("why")) : null,
                decisions.place(id).orElse(null),
                decisions.isOnSample(id),
                replay,
                caller.get().access().roles().contains(Role.AUDITOR));
    }

    private static @Nullable MappingReference mapping(JsonNode mapping) {
        return mapping.isObject()
                ? new MappingReference(
                        mapping.path("name").asText(), mapping.path("version").asInt())
                : null;
    }

    private WhyView why(UUID id, JsonNode why) {
        WhyView row = WhyView.of(why, messages);
        return sheets.areReadable() ? row.with(SignalRule.raising(row.demanded(), decisions.rules(id))) : row;
    }

    private static Agreed agreed(Step step) {
        return new Agreed(
                step.kind().word(),
                CallerName.of(step.by()),
                step.reason(),
                step.at(),
                step.kind().isApproval());
    }
}
