package dev.winnow.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses query parameters where a resource looks at none, as others refuse those they don't know: whoever asks for
 * {@code ?release=99} shall not take what is active for it. A method that looks at some is given the {@link UriInfo}.
 */
class UnknownParameters {

    @ServerRequestFilter
    Optional<Response> check(SimpleResourceInfo resource, UriInfo uri) {
        if (isLookedAt(resource) || uri.getQueryParameters().isEmpty()) {
            return Optional.empty();
        }
        List<Mistake> mistakes = new ArrayList<>();
        new Query(uri.getQueryParameters(), List.of(), mistakes);
        return Optional.of(
                ProblemDetails.of(ProblemType.MALFORMED_REQUEST, mistakes).response());
    }

    /** Pages have parameters of their own, and those of whoever people signed in with elsewhere. */
    private static boolean isLookedAt(SimpleResourceInfo resource) {
        return resource.getResourceClass() == SessionResource.class
                || Arrays.asList(resource.parameterTypes()).contains(UriInfo.class);
    }
}
