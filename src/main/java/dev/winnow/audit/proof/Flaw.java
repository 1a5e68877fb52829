package dev.winnow.audit.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the log isn't what was written.
 *
 * @param position of the first record that is wrong, or missing
 * @param decisionId of that record; null where it is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flaw(String chain, long position, @Nullable UUID decisionId, String text) {}
