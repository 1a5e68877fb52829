package dev.winnow.web.evaluate;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.audit.log.Requester;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.EvaluateBody;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one lead on the event loop, because a switch to a worker thread would cost nearly as much as the evaluation.
 */
@Path("/evaluate")
@RolesAllowed(Role.INTEGRATION_WORD)
@Tag(name = "Evaluation", description = "A lead in; a score, a stage and the reasons out")
public class EvaluateResource {

    private final Qualification qualification;
    private final CurrentCaller caller;

    EvaluateResource(Qualification qualification, CurrentCaller caller) {
        this.qualification = qualification;
        this.caller = caller;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "evaluate", summary = "Evaluate a lead", description = """
                    Evaluates the facts of a lead with the active release of a policy. The answer has the score, the \
                    recommended stage and the reasons; it is stored in the decision log before it is returned. Nothing is \
                    stored if the answer is a problem.""")
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description = """
                    How much of the explanation to return: `full`, `summary` (without receipt and path) or `none`. Other \
                    parts aren't computed; `GET /decisions/{id}` returns all of them later.""",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"full", "summary", "none"},
                            defaultValue = "full"))
    @Parameter(
            name = "why",
            in = ParameterIn.QUERY,
            description =
                    "The id of a row. The answer says whether it matches, and the result of each of its conditions.",
            example = "FIT-IND-04",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Whether to decide without storing; the answer then has no `decisionId`.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = """
                    A key of the client's choice for requests that may be repeated. For a day, the same request with the \
                    same key gets the same answer, and only one decision is made. Dry runs ignore it.""",
            example = "8e03978e-40d5-43e8-bc93-6894a57f9324",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            description = "The lead, and optionally the policy and the time to evaluate the lead for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluateEnvelope.class),
                            examples = {
                                @ExampleObject(name = "b2b lead", ref = "EvaluateRequest"),
                                @ExampleObject(name = "as of a moment", ref = "EvaluateRequestAsOf")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Decision"),
                            examples = {
                                @ExampleObject(name = "full", ref = "Decision"),
                                @ExampleObject(name = "explain=none", ref = "DecisionWithoutExplanation")
                            }))
    @APIResponse(
            responseCode = "400",
            description = "The body or the facts are invalid",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = {
                                @ExampleObject(name = "facts", ref = "UnusableFacts"),
                                @ExampleObject(name = "envelope", ref = "MalformedRequest")
                            }))
    @APIResponse(
            responseCode = "404",
            description = "No active policy has this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "policy", ref = "UnknownPolicy")))
    @APIResponse(
            responseCode = "409",
            description = "A request with the same `Idempotency-Key` is in progress; retry",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "key", ref = "KeyInUse")))
    @APIResponse(
            responseCode = "422",
            description =
                    "The `Idempotency-Key` was used for a different request, or the lead has more activities than the policy's DRL files can handle",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = {
                                @ExampleObject(name = "key", ref = "KeyOfAnother"),
                                @ExampleObject(name = "activities", ref = "TooMuchWork")
                            }))
    @APIResponse(
            responseCode = "413",
            description = "The body is over 1 MB",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "size", ref = "TooLarge")))
    @APIResponse(
            responseCode = "415",
            description = "The body isn't declared as `application/json`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "format", ref = "UnsupportedMediaType")))
    @APIResponse(
            responseCode = "503",
            description =
                    "The decision can't be logged, or too many leads with many activities are waiting; retry after the seconds in `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "log", ref = "NotLogged")))
    public CompletionStage<Response> evaluate(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        List<RequestProblem> problems = new ArrayList<>();
        EvaluateOptions options = EvaluateParameters.read(uri.getQueryParameters(), problems);
        byte[] bytes = WholeBody.read(body);
        String key = IdempotencyKey.read(headers, problems);
        String query = String.valueOf(uri.getRequestUri().getRawQuery());
        QualificationRequest request = EvaluateBody.read(
                bytes, options, meaning -> requester(key, meaning, query, bytes), caller.policies(), problems);
        if (request == null || !problems.isEmpty()) {
            return CompletableFuture.completedFuture(ProblemResponse.of(ProblemDetails.malformed(problems)));
        }
        if (request.policy() != null) {
            caller.require(request.policy());
        }
        return qualification
                .qualify(request)
                .thenApply(answer -> ProblemResponse.of(AnswerOutcome.of(answer), decision -> Response.ok(decision)
                        .build()));
    }

    /** Keys are separate for each caller, so that none gets another's answer. */
    private Requester requester(@Nullable String key, Supplier<List<String>> meaning, String query, byte[] body) {
        String name = caller.get().shown();
        return new Requester(name, key == null ? null : RequestKey.of(name + " " + key, meaning.get(), query, body));
    }
}
