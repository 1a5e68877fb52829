package dev.winnow.web.openapi;

import dev.winnow.problem.ProblemDetails;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the responses to unauthorised callers to every operation of the API's description. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AccessAnswers implements OASFilter {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "401", "Credentials are missing or invalid",
            "403", "The caller lacks a required role or is limited to other policies",
            "429", "The caller sent too many requests; retry after the seconds in `Retry-After`");

    private static final Map<String, String> EXAMPLES =
            Map.of("401", "CredentialsNeeded", "403", "Forbidden", "429", "TooManyRequests");

    @Override
    public Operation filterOperation(Operation operation) {
        DESCRIPTIONS.keySet().stream()
                .sorted()
                .forEach(status -> operation.getResponses().addAPIResponse(status, answer(status)));
        return operation;
    }

    private static APIResponse answer(String status) {
        return OASFactory.createAPIResponse()
                .description(DESCRIPTIONS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetails.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .addExample(
                                                "problem",
                                                OASFactory.createExample()
                                                        .ref("#/components/examples/" + EXAMPLES.get(status)))));
    }
}
