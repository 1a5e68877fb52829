package dev.winnow.web.openapi;

import dev.winnow.problem.ProblemDetails;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that operations have in common, each by what makes it possible. An operation's file may say more. */
final class ProblemRules {

    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final String EXAMPLES = "#/components/examples/";

    /** Of each operation: all need credentials and a role, share limits, and answer in certain formats. */
    private static final List<CommonProblem> ALWAYS = List.of(
            new CommonProblem("401", "Credentials are missing or invalid", "problem", "CredentialsNeeded"),
            new CommonProblem(
                    "403", "The caller lacks a required role or is limited to other policies", "problem", "Forbidden"),
            new CommonProblem("406", "`Accept` allows none of the formats of the answer", "format", "NotAcceptable"),
            new CommonProblem(
                    "429",
                    "The caller sent too many requests; retry after the seconds in `Retry-After`",
                    "problem",
                    "TooManyRequests"),
            new CommonProblem(
                    "503",
                    "The server is handling too many requests, or its database can't be reached; retry after the "
                            + "seconds in `Retry-After`",
                    "busy",
                    "TooManyInProgress"));

    private static final List<CommonProblem> WITH_BODY = List.of(
            new CommonProblem("400", "The body is invalid", "problem", "MalformedRequest"),
            new CommonProblem("408", "The body took too long to arrive", "time", "BodyTooSlow"),
            new CommonProblem("413", "The body is larger than this operation allows", "size", "TooLarge"));

    private static final CommonProblem INVALID_PARAMETER =
            new CommonProblem("400", "A parameter is invalid", "parameter", "UnusableParameter");
    private static final CommonProblem NO_PARAMETERS =
            new CommonProblem("400", "The operation has no parameters", "parameter", "NoParameters");
    private static final CommonProblem UNKNOWN_RELEASE =
            new CommonProblem("404", "There is no such policy or release", "problem", "UnknownRelease");
    private static final CommonProblem UNKNOWN_COPY =
            new CommonProblem("404", "There is no such policy, working copy or sheet", "problem", "UnknownWorkingCopy");
    private static final CommonProblem UNKNOWN_COMMENT =
            new CommonProblem("404", "There is no such policy or comment", "problem", "UnknownComment");
    private static final CommonProblem UNKNOWN_POLICY =
            new CommonProblem("404", "No active policy has this name", "policy", "UnknownPolicyInPath");

    private ProblemRules() {}

    /** @param example the name of a component */
    private record CommonProblem(String status, String description, String exampleName, String example) {

        /** Says what the file of the operation doesn't. */
        void addTo(Operation operation) {
            APIResponse response = operation.getResponses().getAPIResponse(status);
            if (response == null) {
                response = OASFactory.createAPIResponse().description(description);
                operation.getResponses().addAPIResponse(status, response);
            }
            if (response.getContent() == null) {
                response.setContent(content());
            }
        }

        private Content content() {
            MediaType document = OASFactory.createMediaType()
                    .addExample(exampleName, OASFactory.createExample().ref(EXAMPLES + example));
            return OASFactory.createContent().addMediaType(ProblemDetails.MEDIA_TYPE, document);
        }
    }

    static void apply(String path, Operation operation) {
        problems(path, operation).forEach(problem -> problem.addTo(operation));
        operation.getResponses().getAPIResponses().values().forEach(ProblemRules::addSchema);
    }

    private static List<CommonProblem> problems(String path, Operation operation) {
        List<CommonProblem> problems = new ArrayList<>(ALWAYS);
        if (operation.getRequestBody() != null) {
            problems.addAll(WITH_BODY);
            problems.add(unsupported(operation.getRequestBody().getContent()));
        } else {
            problems.add(hasQuery(operation) ? INVALID_PARAMETER : NO_PARAMETERS);
        }
        if (path.contains("{number}")) {
            problems.add(UNKNOWN_RELEASE);
        } else if (path.contains("{copy}")) {
            problems.add(UNKNOWN_COPY);
        } else if (path.contains("{comment}")) {
            problems.add(UNKNOWN_COMMENT);
        } else if (path.contains("{policy}")) {
            problems.add(UNKNOWN_POLICY);
        }
        return problems;
    }

    private static boolean hasQuery(Operation operation) {
        return Parameters.of(operation).stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    private static CommonProblem unsupported(Content body) {
        String expected = String.join("` or `", body.getMediaTypes().keySet());
        return new CommonProblem(
                "415",
                "The body isn't declared as `%s`, or is encoded other than with gzip".formatted(expected),
                "format",
                body.hasMediaType("application/json") ? "UnsupportedMediaType" : "UnsupportedForm");
    }

    /** Most problems have one schema, so files name only the others. */
    private static void addSchema(APIResponse response) {
        Content content = response.getContent();
        MediaType document = content == null ? null : content.getMediaType(ProblemDetails.MEDIA_TYPE);
        if (document != null && document.getSchema() == null) {
            document.setSchema(OASFactory.createSchema().ref(SCHEMA));
        }
    }
}
