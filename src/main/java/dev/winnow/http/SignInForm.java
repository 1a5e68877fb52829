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

/**
 * Lets people sign in at one path only, and by a form. Quarkus takes every path that ends like it for a sign-in, and fails
 * to read what isn't a form.
 */
@ApplicationScoped
class SignInForm {

    /** Before the password is checked. */
    private static final int PRIORITY = 340;

    private static final int NOT_FOUND = 404;

    private final RouterProblems problems;

    SignInForm(RouterProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (isElsewhere(context)) {
            problems.answer(context, NOT_FOUND);
        } else if (!isSignIn(context) || isForm(context.request())) {
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
        return isPost(context) && SignIn.FORM_PATH.equals(context.request().path());
    }

    /** Whether Quarkus takes the request for a sign-in, although it is for another path. */
    private static boolean isElsewhere(RoutingContext context) {
        return isPost(context) && context.normalizedPath().endsWith(SignIn.FORM_PATH) && !isSignIn(context);
    }

    private static boolean isPost(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST);
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && isForm(type);
    }

    private static boolean isForm(String type) {
        try {
            MediaType form = MediaType.valueOf(type);
            String name = (form.getType() + "/" + form.getSubtype()).toLowerCase(Locale.ROOT);
            return name.equals(MediaType.APPLICATION_FORM_URLENCODED)
                    || name.equals(MediaType.MULTIPART_FORM_DATA)
                            && form.getParameters().containsKey("boundary");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
