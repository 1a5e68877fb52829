package dev.winnow.audit.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the log was altered.
 *
 * @param position of the first record that is wrong or missing
 * @param decisionId of that record; null if it is missing, or an event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flaw(String chain, long position, @Nullable UUID decisionId, String text) {}
