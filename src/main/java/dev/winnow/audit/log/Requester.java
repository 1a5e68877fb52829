package dev.winnow.audit.log;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param caller {@code key:crm}; {@link #SAMPLES} for sample leads
 * @param key idempotency key of the request; null for none
 */
public record Requester(String caller, @Nullable RequestKey key) {

    /** The caller of decisions on sample leads. Users and keys are never called so: their kind comes first. */
    public static final String SAMPLES = "samples";

    /** Of a decision on a sample lead. */
    public static Requester samples() {
        return new Requester(SAMPLES, null);
    }

    public boolean isForSamples() {
        return caller.equals(SAMPLES);
    }
}
