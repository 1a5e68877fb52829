package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Refuses sign-in requests that aren't forms, which Quarkus fails to read. */
@ApplicationScoped
class SignInForm {

    /** Before the password is checked. */
    private static final int PRIORITY = 340;

    private final RouterProblems problems;

    SignInForm(RouterProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (!isSignIn(context) || isForm(context.request())) {
            context.next();
        } else {
            problems.answer(
                    context,
                    StatusProblems.unsupportedMediaType(
                            List.of(MediaType.APPLICATION_FORM_URLENCODED), context.request()::getHeader));
        }
    }

    /** Whether the request is an attempt to sign in. */
    static boolean isSignIn(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().equals(SignIn.FORM_PATH);
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.startsWith(MediaType.APPLICATION_FORM_URLENCODED)
                || lower.startsWith(MediaType.MULTIPART_FORM_DATA);
    }
}
