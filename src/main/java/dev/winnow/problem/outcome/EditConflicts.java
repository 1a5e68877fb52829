package dev.winnow.problem.outcome;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemType;
import dev.winnow.release.workingcopy.EditResult;
import dev.winnow.release.workingcopy.editing.EditConflict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The problem document for an edit of what somebody else changed meanwhile (RFC 9457). */
@JsonPropertyOrder({"type", "title", "status", "detail", "revision", "conflicts"})
@Schema(
        name = "EditConflicts",
        description = "What somebody else changed meanwhile; nothing of the edit was done (RFC 9457)")
public record EditConflicts(
        @Schema(examples = "urn:winnow:problem:conflicting-edits")
        String type,

        @Schema(examples = "Somebody else changed the same cells")
        String title,

        @Schema(examples = "409") int status,

        @Schema(examples = "ENG-CON-04: Points is 16 since user:ben changed it at 2026-11-30T09:30:00Z")
        String detail,

        @Schema(description = "The current revision", examples = "18")
        int revision,

        List<ConflictDocument> conflicts)
        implements Problem {

    public EditConflicts {
        conflicts = List.copyOf(conflicts);
    }

    @Schema(name = "EditConflict", description = "A cell or a row that somebody else changed meanwhile")
    public record ConflictDocument(
            @Schema(examples = "ENG-CON-04") String row,

            @Schema(
                    description = "The label of the column; null if the row was removed, edited or moved",
                    examples = "Points")
            @Nullable
            String column,

            @Schema(examples = "user:ben") String by,

            Instant at,

            @Schema(description = "The revision that their change made", examples = "17")
            int revision,

            @Schema(description = "The cell's text now; null for a blank cell, and for rows", examples = "16") @Nullable
            String theirs,

            @Schema(description = "The text of your edit; null for a blank cell, and for rows", examples = "12")
            @Nullable
            String yours) {

        static ConflictDocument of(EditConflict conflict) {
            return new ConflictDocument(
                    conflict.row(),
                    conflict.column(),
                    conflict.by(),
                    conflict.at(),
                    conflict.revision(),
                    conflict.theirs(),
                    conflict.yours());
        }
    }

    public static EditConflicts of(EditResult.Conflicting conflicting) {
        ProblemType type = ProblemType.CONFLICTING_EDITS;
        EditConflict first = conflicting.conflicts().get(0);
        String count = conflicting.conflicts().size() == 1
                ? ""
                : conflicting.conflicts().size() + " conflicts; ";
        String now =
                first.column() == null ? "" : " is " + (first.theirs() == null ? "blank" : first.theirs()) + " since";
        String detail = count + first.what() + (first.column() == null ? ": " : now + " ") + first.by()
                + " changed it at " + first.at();
        return new EditConflicts(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                conflicting.revision(),
                conflicting.conflicts().stream().map(ConflictDocument::of).toList());
    }
}
