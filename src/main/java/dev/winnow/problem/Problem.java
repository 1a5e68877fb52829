package dev.winnow.problem;

import org.jspecify.annotations.Nullable;

/** A document that says why a request wasn't served (RFC 9457). */
public interface Problem {

    /** The HTTP status. */
    int status();

    /** Seconds after which the client may retry; null where no wait helps. */
    default @Nullable Integer retryAfter() {
        return null;
    }
}
