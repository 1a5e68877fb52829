package dev.winnow.problem.outcome;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.ReleaseConflicts.ConflictDocument;
import dev.winnow.release.rebase.Conflict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The problem document for workbooks that can't be merged into a working copy (RFC 9457). */
@JsonPropertyOrder({"type", "title", "status", "detail", "conflicts"})
@Schema(
        name = "UploadConflicts",
        description = "What the workbooks and the working copy changed differently; nothing was merged (RFC 9457)")
public record UploadConflicts(
        @Schema(examples = "urn:winnow:problem:conflicting-edits")
        String type,

        @Schema(examples = "Somebody else changed the same cells")
        String title,

        @Schema(examples = "409") int status,

        @Schema(examples = "Content: row ENG-CON-04: Points was 6, is 16 in the working copy and 12 in the workbook")
        String detail,

        @Schema(
                description =
                        "By place, `theirs` in the working copy and `mine` in the workbook; empty if the files can't "
                                + "be merged for another reason")
        List<ConflictDocument> conflicts)
        implements Problem {

    public UploadConflicts {
        conflicts = List.copyOf(conflicts);
    }

    /** @param conflicts at least one */
    public static UploadConflicts of(List<Conflict> conflicts) {
        List<ConflictDocument> documents =
                conflicts.stream().map(ConflictDocument::of).toList();
        String first = sentence(documents.get(0));
        return of(conflicts.size() == 1 ? first : conflicts.size() + " conflicts; " + first, documents);
    }

    /** @param reasons at least one */
    public static UploadConflicts notMerged(List<String> reasons) {
        return of(String.join("; ", reasons), List.of());
    }

    private static UploadConflicts of(String detail, List<ConflictDocument> conflicts) {
        ProblemType type = ProblemType.CONFLICTING_EDITS;
        return new UploadConflicts(type.uri(), type.title(), type.status(), detail, conflicts);
    }

    private static String sentence(ConflictDocument conflict) {
        String was = conflict.base() == null ? "" : " was " + conflict.base() + ",";
        return "%s%s is %s in the working copy and %s in the workbook"
                .formatted(conflict.what(), was, text(conflict.theirs()), text(conflict.mine()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "blank or not there" : text;
    }
}
