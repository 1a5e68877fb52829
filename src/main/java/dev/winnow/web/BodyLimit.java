package dev.winnow.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * How large a body may be: one megabyte, whether its length is declared or turns out on the way; workbooks that are sent
 * to be checked may have sixteen.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BYTES = 1 << 20;
    private static final int WORKBOOK_BYTES = 1 << 24;

    /** Before Quarkus looks at its own limit, which it answers without a problem. */
    private static final int FIRST = 100;

    private final RouterProblems problems;

    BodyLimit(RouterProblems problems) {
        this.problems = problems;
    }

    /** The whole body. */
    static byte[] read(InputStream body) throws IOException {
        return read(body, BYTES);
    }

    /** The whole body, where it holds workbooks. */
    static byte[] readWorkbooks(InputStream body) throws IOException {
        return read(body, WORKBOOK_BYTES);
    }

    private static byte[] read(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FIRST);
    }

    private void filter(RoutingContext context) {
        boolean workbooks = String.valueOf(context.request().path()).endsWith("/check");
        if (declaredLength(context) > (workbooks ? WORKBOOK_BYTES : BYTES)) {
            problems.answer(context, Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
        } else {
            context.next();
        }
    }

    /** What isn't a number is left to the HTTP server to refuse. */
    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
