package dev.winnow.qualification;

import dev.winnow.audit.proof.ChainProof;
import dev.winnow.release.Release;
import dev.winnow.release.comment.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a decision.
 *
 * @param answer in full, as JSON, or what is left of it
 * @param release that made the decision, with its files; null if it is missing or was altered
 * @param flaw what is wrong with the stored release; null if nothing is, or if it is missing
 * @param comments that were written about the release before it was active
 */
public record Evidence(
        String answer,
        ChainProof proof,
        @Nullable Release release,
        @Nullable String flaw,
        List<Comment> comments) {

    public Evidence {
        comments = List.copyOf(comments);
    }
}
