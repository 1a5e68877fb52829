package dev.winnow.qualification;

import dev.winnow.audit.proof.ChainProof;
import dev.winnow.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * What proves a decision.
 *
 * @param answer in full, as JSON, or what is left of it
 * @param release that decided, with its files; null if it isn't kept any more
 */
public record Evidence(
        String answer, ChainProof proof, @Nullable Release release) {}
