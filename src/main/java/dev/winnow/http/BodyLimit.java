package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.core.BlockingNotAllowedException;

/**
 * How large a body may be: one megabyte, whether its length is declared or turns out on the way; workbooks that are sent
 * to be checked, and leads that releases are compared on, may have sixteen.
 */
@ApplicationScoped
public class BodyLimit {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final int BYTES = 1 << 20;
    private static final int FILE_BYTES = 1 << 24;

    /** Of all bodies there are. */
    static final int MOST_BYTES = FILE_BYTES;

    /** Before Quarkus looks at its own limit, which it answers without a problem. */
    private static final int FIRST = 100;

    private final RouterProblems problems;

    BodyLimit(RouterProblems problems) {
        this.problems = problems;
    }

    /** The whole body. */
    public static byte[] read(InputStream body) {
        return read(body, BYTES);
    }

    /** The whole body, where it holds files. */
    public static byte[] readFiles(InputStream body) {
        return read(body, FILE_BYTES);
    }

    private static byte[] read(InputStream body, int most) {
        byte[] bytes = upTo(most + 1, body);
        if (bytes.length > most) {
            throw tooLarge();
        }
        return bytes;
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static byte[] upTo(int most, InputStream body) {
        try {
            return body.readNBytes(most);
        } catch (BlockingNotAllowedException e) {
            // The thread that reads requests can't wait for more than quarkus.rest.input-buffer-size.
            throw tooLarge();
        } catch (IOException e) {
            // The client broke off, and most likely is gone: no failure of the server.
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FIRST);
    }

    private void filter(RoutingContext context) {
        if (declaredLength(context) > most(context)) {
            problems.answer(context, Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
        } else {
            context.next();
        }
    }

    private static int most(RoutingContext context) {
        return holdsFiles(String.valueOf(context.request().path())) ? FILE_BYTES : BYTES;
    }

    /** Whether workbooks, or leads, are sent to a path. */
    static boolean holdsFiles(String path) {
        return path.endsWith("/check") || path.endsWith("/releases") || path.endsWith("/impact");
    }

    /** How many bytes the body may come to. */
    static long expectedLength(RoutingContext context) {
        boolean isOpen = context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return Math.min(isOpen ? Long.MAX_VALUE : declaredLength(context), most(context));
    }

    /** What isn't a number is left to the HTTP server to refuse. */
    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }
}
