package dev.winnow.problem.outcome;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemType;
import dev.winnow.release.diff.VersionedText;
import dev.winnow.release.rebase.Conflict;
import dev.winnow.release.rebase.ConflictKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The problem document for a draft that can't be rebased onto the active release (RFC 9457). */
@JsonPropertyOrder({"type", "title", "status", "detail", "conflicts"})
@Schema(name = "ReleaseConflicts", description = "What both a draft and the active release changed (RFC 9457)")
public record ReleaseConflicts(
        @Schema(examples = "urn:winnow:problem:conflicting-releases")
        String type,

        @Schema(examples = "Both releases changed the same") String title,
        @Schema(examples = "409") int status,

        @Schema(
                examples =
                        "Fit › Firmographic fit: row FIT-IND-03: Points was 15, is 18 in the active version and 20 in the draft")
        String detail,

        @Schema(
                description =
                        "Each cell, row, sheet or rule, by place; none where it can't be merged for other reasons")
        List<ConflictDocument> conflicts)
        implements Problem {

    public ReleaseConflicts {
        conflicts = List.copyOf(conflicts);
    }

    @Schema(name = "ReleaseConflict", description = "Something that both changed in different ways")
    public record ConflictDocument(
            ConflictKind kind,

            @Schema(examples = "Fit › Firmographic fit: row FIT-IND-03: Points")
            String what,

            @Schema(
                    description = "How it stood in the release both were made from; null where it didn't",
                    examples = "15")
            @Nullable
            String base,

            @Schema(description = "How it stands in the active release; null where it doesn't", examples = "18")
            @Nullable
            String theirs,

            @Schema(description = "How it stands in the draft; null where it doesn't", examples = "20") @Nullable
            String mine) {

        static ConflictDocument of(Conflict conflict) {
            return new ConflictDocument(
                    conflict.kind(),
                    conflict.what(),
                    text(conflict.base()),
                    text(conflict.theirs()),
                    text(conflict.mine()));
        }

        private static @Nullable String text(@Nullable VersionedText side) {
            return side == null ? null : side.text();
        }
    }

    static ReleaseConflicts of(List<Conflict> conflicts) {
        String first = conflicts.get(0).text();
        return of(
                conflicts.size() == 1 ? first : conflicts.size() + " conflicts; " + first,
                conflicts.stream().map(ConflictDocument::of).toList());
    }

    static ReleaseConflicts notMerged(List<String> reasons) {
        return of(String.join("; ", reasons), List.of());
    }

    private static ReleaseConflicts of(String detail, List<ConflictDocument> conflicts) {
        ProblemType type = ProblemType.CONFLICTING_RELEASES;
        return new ReleaseConflicts(type.uri(), type.title(), type.status(), detail, conflicts);
    }
}
