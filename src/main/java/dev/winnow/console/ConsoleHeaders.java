package dev.winnow.console;

import dev.winnow.http.SecurityHeaders;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemType;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Restricts what the console's pages may load, and turns problems into pages in the words of the API. */
class ConsoleHeaders {

    /** Everything from this server, nothing inline. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int FORBIDDEN = 403;
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Frames frames;
    private final CurrentCaller caller;

    ConsoleHeaders(Frames frames, CurrentCaller caller) {
        this.frames = frames;
        this.caller = caller;
    }

    @ServerResponseFilter
    void complete(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable SimpleResourceInfo resource) {
        if (!request.getUriInfo().getPath().matches("/console(/.*)?")) {
            return;
        }
        if (response.getEntity() instanceof Problem problem && caller.find().isPresent()) {
            response.setEntity(page(problem, resource), new Annotation[0], MediaType.valueOf(HTML));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, HTML);
        }
        response.getHeaders().putSingle(SecurityHeaders.CONTENT_POLICY, POLICY);
    }

    private String page(Problem problem, @Nullable SimpleResourceInfo resource) {
        ConsoleText text = MessageBundles.get(ConsoleText.class);
        boolean isNoPage = problem.type().equals(ProblemType.UNKNOWN_PATH.uri());
        String title = isNoPage ? text.not_found() : problem.title();
        List<String> allowed = problem.status() == FORBIDDEN ? allowed(resource) : List.of();
        return Templates.failure(
                        frames.failure(title),
                        title,
                        isNoPage ? text.no_page() : problem.detail(),
                        allowed,
                        !Collections.disjoint(caller.get().access().roleWords(), allowed))
                .render();
    }

    /** The roles that a resource is for; empty if it is for all of them. */
    private static List<String> allowed(@Nullable SimpleResourceInfo resource) {
        if (resource == null || resource.getResourceClass() == null) {
            return List.of();
        }
        Class<?> type = resource.getResourceClass();
        RolesAllowed roles = type.getAnnotation(RolesAllowed.class);
        for (Method method : type.getMethods()) {
            if (method.getName().equals(resource.getMethodName()) && method.isAnnotationPresent(RolesAllowed.class)) {
                roles = method.getAnnotation(RolesAllowed.class);
            }
        }
        return roles == null || List.of(roles.value()).contains(Role.ANY_WORD) ? List.of() : List.of(roles.value());
    }
}
