package dev.winnow.problem;

import org.jspecify.annotations.Nullable;

/** A document that says why a request wasn't served (RFC 9457). */
public interface Problem {

    /** For programs. */
    String type();

    String title();

    /** What is the matter, in words. */
    String detail();

    /** The HTTP status. */
    int status();

    /** Seconds after which the client may retry; null where no wait helps. */
    default @Nullable Integer retryAfter() {
        return null;
    }
}
