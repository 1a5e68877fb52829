package dev.winnow.audit.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param caller {@code key:crm}; {@link #SAMPLES} for sample leads
 * @param key idempotency key of the request; null for none
 * @param latest the decision that must still be the policy's latest on the lead when the new one is stored; null if it
 *     needn't
 */
public record Requester(
        String caller, @Nullable RequestKey key, @Nullable UUID latest) {

    /** The caller of decisions on sample leads. Users and keys are never called so: their kind comes first. */
    public static final String SAMPLES = "samples";

    /** The caller of decisions that the server made by itself, with facts that it knew. */
    public static final String RESCORING = "rescoring";

    public Requester(String caller, @Nullable RequestKey key) {
        this(caller, key, null);
    }

    /**
     * Of a decision that the server makes by itself, with the facts of an earlier one. It doesn't prolong how long the lead
     * is kept.
     *
     * @param latest with these facts; stored only if it still is the latest then
     */
    public static Requester rescoring(UUID latest) {
        return new Requester(RESCORING, null, latest);
    }

    /** Of a decision on a sample lead. */
    public static Requester samples() {
        return new Requester(SAMPLES, null);
    }

    /** Whether this is a caller of decisions that nobody asks for. */
    public static boolean isServer(String caller) {
        return caller.equals(SAMPLES) || caller.equals(RESCORING);
    }

    public boolean isForSamples() {
        return caller.equals(SAMPLES);
    }
}
