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
@Schema(name = "ReleaseConflicts", description = "The conflicts between a draft and the active release (RFC 9457)")
public record ReleaseConflicts(
        @Schema(examples = "urn:winnow:problem:conflicting-releases")
        String type,

        @Schema(examples = "The releases have conflicting changes")
        String title,

        @Schema(examples = "409") int status,

        @Schema(
                examples =
                        "Fit › Firmographic fit: row FIT-IND-03: Points was 15, is 18 in the active version and 20 in the draft")
        String detail,

        @Schema(
                description =
                        "The conflicting cells, rows, sheets or rules, by place; empty if the files can't be merged for another reason")
        List<ConflictDocument> conflicts)
        implements Problem {

    public ReleaseConflicts {
        conflicts = List.copyOf(conflicts);
    }

    @Schema(name = "ReleaseConflict", description = "A part that the draft and the active release changed differently")
    public record ConflictDocument(
            ConflictKind kind,

            @Schema(examples = "Fit › Firmographic fit: row FIT-IND-03: Points")
            String what,

            @Schema(description = "Its content in the common base release; null if absent", examples = "15") @Nullable
            String base,

            @Schema(description = "Its content in the active release; null if absent", examples = "18") @Nullable
            String theirs,

            @Schema(description = "Its content in the draft; null if absent", examples = "20") @Nullable
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
