package dev.winnow.web.evaluate;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.audit.log.Requester;
import dev.winnow.http.IdempotencyKey;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.EvaluateBody;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one lead on the event loop, because a switch to a worker thread would cost nearly as much as the evaluation.
 */
@Path("/evaluate")
@RolesAllowed(Role.INTEGRATION_WORD)
@Tag(name = "Evaluation")
public class EvaluateResource {

    private final Qualification qualification;
    private final MappedEvaluation mapped;
    private final CurrentCaller caller;

    EvaluateResource(Qualification qualification, MappedEvaluation mapped, CurrentCaller caller) {
        this.qualification = qualification;
        this.mapped = mapped;
        this.caller = caller;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> evaluate(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        List<RequestProblem> problems = new ArrayList<>();
        EvaluateParameters parameters = EvaluateParameters.read(uri.getQueryParameters(), problems);
        byte[] bytes = WholeBody.read(body);
        String key = IdempotencyKey.read(headers, problems);
        String query = String.valueOf(uri.getRequestUri().getRawQuery());
        String name = caller.get().shown();
        Function<Supplier<List<String>>, Requester> requester = meaning -> requester(name, key, meaning, query, bytes);
        if (parameters.mapping() != null && problems.isEmpty()) {
            return mapped.evaluate(parameters.mapping(), bytes, parameters.options(), requester, caller.policies());
        }
        QualificationRequest request =
                EvaluateBody.read(bytes, parameters.options(), requester, caller.policies(), problems);
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
    private static Requester requester(
            String name, @Nullable String key, Supplier<List<String>> meaning, String query, byte[] body) {
        return new Requester(name, key == null ? null : RequestKey.of(name + " " + key, meaning.get(), query, body));
    }
}
