package dev.winnow.http;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses query parameters for methods that read none. Otherwise a client that asks for {@code ?release=99} would take the
 * active release for release 99. Methods that have a {@link UriInfo} parameter check their parameters themselves.
 */
public class UnknownParameters {

    @ServerRequestFilter
    Optional<Response> check(SimpleResourceInfo resource, UriInfo uri) {
        if (checksParameters(resource) || uri.getQueryParameters().isEmpty()) {
            return Optional.empty();
        }
        List<RequestProblem> problems = new ArrayList<>();
        find(uri.getQueryParameters().keySet(), List.of(), problems);
        return Optional.of(ProblemResponse.of(ProblemDetails.malformed(problems)));
    }

    /**
     * Adds a problem for each unknown parameter.
     *
     * @param names of the known parameters
     */
    public static void find(Set<String> given, List<String> names, List<RequestProblem> problems) {
        for (String name : given) {
            if (!names.contains(name)) {
                String expected = names.isEmpty() ? "no parameters" : "no parameters but " + String.join(", ", names);
                problems.add(RequestProblem.parameter(
                        name, expected, PrintableValue.text(name), Suggestion.closest(name, names)));
            }
        }
    }

    private static boolean checksParameters(SimpleResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(OwnParameters.class)
                || Arrays.asList(resource.parameterTypes()).contains(UriInfo.class);
    }
}
