package dev.winnow.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.winnow.http.IdempotencyKey;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.StreamedBody;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.SentLeads;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.BatchKey;
import dev.winnow.intake.batch.Batches;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evaluates many leads: up to a thousand in a JSON array, or any number as a stream of lines. */
@Path("/evaluate/batch")
@RolesAllowed(Role.INTEGRATION_WORD)
@Tag(name = "Evaluation")
public class BatchResource {

    private static final int MOST_ITEMS = 1_000;

    private final Batches batches;
    private final BatchStreams streams;
    private final CurrentCaller caller;

    BatchResource(Batches batches, BatchStreams streams, CurrentCaller caller) {
        this.batches = batches;
        this.streams = streams;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, SentLeads.MEDIA_TYPE})
    @Produces({MediaType.APPLICATION_JSON, SentLeads.MEDIA_TYPE})
    @MaxBody(megabytes = 8)
    @StreamedBody(SentLeads.MEDIA_TYPE)
    public Response evaluateBatch(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext context) {
        return headers.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? evaluateArray(body, uri, headers)
                : evaluateStream(body, uri, headers, context);
    }

    private Response evaluateArray(InputStream body, UriInfo uri, HttpHeaders headers) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonNode items = items(body, problems);
        return answer(
                uri,
                headers,
                problems,
                MediaType.APPLICATION_JSON,
                (batch, reader) -> new BatchArray(batch, reader, items));
    }

    private Response evaluateStream(InputStream body, UriInfo uri, HttpHeaders headers, RoutingContext context) {
        Optional<ProblemDetails> refused = streams.enter(context, caller.get().shown());
        return refused.isPresent()
                ? ProblemResponse.of(refused.get())
                : answer(
                        uri,
                        headers,
                        new ArrayList<>(),
                        SentLeads.MEDIA_TYPE,
                        (batch, reader) -> new BatchStream(batch, reader, body, streams::isStopping));
    }

    private static JsonNode items(InputStream body, List<RequestProblem> problems) {
        JsonNode items = StrictJson.read(WholeBody.read(body), problems);
        if (items == null) {
            return MissingNode.getInstance();
        }
        if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
            problems.add(RequestProblem.at(
                    "",
                    "an array of 1 to 1,000 items; more can be sent as " + SentLeads.MEDIA_TYPE,
                    items.isArray() ? items.size() + " items" : PrintableValue.of(items)));
        }
        return items;
    }

    private Response answer(
            UriInfo uri,
            HttpHeaders headers,
            List<RequestProblem> problems,
            String type,
            BiFunction<Batch, BatchLineReader, StreamingOutput> answers) {
        BatchParameters parameters = BatchParameters.read(uri.getQueryParameters(), problems);
        String key = IdempotencyKey.read(headers, problems);
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        if (parameters.policy() != null) {
            caller.require(parameters.policy());
        }
        String name = caller.get().shown();
        Set<String> policies = caller.policies();
        boolean isRemembered = key != null && !parameters.options().dryRun();
        BatchKey batchKey = isRemembered ? new BatchKey(name + " " + key, parameters.meaning()) : null;
        return ProblemResponse.of(BatchOutcome.of(batches.open(batchKey)), batch -> Response.ok(
                        answers.apply(batch, new BatchLineReader(batch, parameters, name, policies)), type)
                .build());
    }
}
