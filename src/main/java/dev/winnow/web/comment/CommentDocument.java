package dev.winnow.web.comment;

import dev.winnow.release.comment.Comment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment. */
@Schema(name = "Comment", description = "What somebody said about a sheet, a row or a cell")
record CommentDocument(
        UUID id,

        @Schema(
                description = "What it was written about; comments on a working copy go with the draft made of it",
                enumeration = {"working-copy", "release"},
                examples = "working-copy")
        String about,

        @Schema(description = "The number of the working copy or release", examples = "3")
        int number,

        @Schema(description = "The sheet's id", examples = "content")
        String sheet,

        @Schema(description = "The row's key; null for the whole sheet", examples = "ENG-CON-04") @Nullable
        String row,

        @Schema(description = "The column's label; null for the whole row", examples = "Points") @Nullable
        String column,

        @Schema(examples = "user:dana") String author,

        Instant at,

        @Schema(description = "Null once it is redacted", examples = "Why 10 and not 8?") @Nullable
        String text,

        @Schema(description = "When its author resolved it; null before") @Nullable
        Instant resolvedAt,

        @Schema(description = "Who removed its text; null before", examples = "user:admin") @Nullable
        String redactedBy,

        @Schema(description = "When the text was removed; null before") @Nullable
        Instant redactedAt) {

    static CommentDocument of(Comment comment) {
        return new CommentDocument(
                comment.id(),
                comment.version().kind().word(),
                comment.version().number(),
                comment.place().sheet(),
                comment.place().row(),
                comment.place().column(),
                comment.author(),
                comment.at(),
                comment.text(),
                comment.resolvedAt(),
                comment.redactedBy(),
                comment.redactedAt());
    }

    /** The comments on a version. */
    @Schema(name = "CommentList")
    record CommentList(
            @Schema(description = "The earliest first") List<CommentDocument> comments) {

        CommentList {
            comments = List.copyOf(comments);
        }

        static CommentList of(List<Comment> comments) {
            return new CommentList(comments.stream().map(CommentDocument::of).toList());
        }
    }
}
