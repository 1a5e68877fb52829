package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.comment.Comment;
import dev.winnow.release.comment.CommentPlace;
import dev.winnow.release.comment.CommentResult;
import dev.winnow.release.comment.Comments;
import dev.winnow.release.governed.Lifecycle;
import java.util.List;
import java.util.Objects;

/** Maps the result of a request about a comment to the comment or a problem. */
public final class CommentOutcome {

    private static final int MOST_NAMED = 20;

    private CommentOutcome() {}

    public static Outcome<Comment> of(CommentResult result) {
        return result.match(new CommentResult.Functions<>(
                done -> Outcome.of(done.comment()),
                unknown -> Outcome.failed(ProblemDetails.of(
                        ProblemType.UNKNOWN_COMMENT,
                        "expected the id of a comment of %s, found %s"
                                .formatted(unknown.policy(), PrintableValue.text(unknown.id())))),
                tooMany -> Outcome.failed(ProblemDetails.of(
                        ProblemType.TOO_MANY_COMMENTS,
                        "expected at most %s comments on a working copy or release".formatted(Comments.MOST))),
                other -> Outcome.failed(ProblemDetails.of(
                        ProblemType.FORBIDDEN,
                        "Only the author of the comment, %s, can resolve it".formatted(other.author())))));
    }

    /** For a release that is or was active. */
    public static ProblemDetails closed(Lifecycle release) {
        return ProblemDetails.of(
                ProblemType.WRONG_STATE,
                "expected a release that hasn't been active, found release %s, which is %s"
                        .formatted(release.number(), release.state().word()));
    }

    /** For a place that the sheets don't have. */
    public static ProblemDetails misplaced(CommentPlace.Flaw flaw, CommentPlace place, PolicySheets sheets) {
        return ProblemDetails.malformed(List.of(
                switch (flaw) {
                    case SHEET -> problem("sheet", place.sheet(), "the id of a sheet", sheets.ids());
                    case ROW ->
                        place.row() == null
                                ? RequestProblem.at("/row", "a row, because there is a column", "nothing")
                                : problem("row", place.row(), "a row of the sheet", rows(sheet(place, sheets)));
                    case COLUMN ->
                        problem(
                                "column",
                                Objects.requireNonNull(place.column()),
                                "the label of a column",
                                columns(sheet(place, sheets)));
                }));
    }

    private static Sheet sheet(CommentPlace place, PolicySheets sheets) {
        return sheets.find(place.sheet()).orElseThrow();
    }

    private static List<String> rows(Sheet sheet) {
        return sheet.listing().rows().stream().map(ListedRow::key).toList();
    }

    private static List<String> columns(Sheet sheet) {
        return sheet.columns().stream().map(SheetColumn::label).toList();
    }

    private static RequestProblem problem(String field, String found, String expected, List<String> known) {
        return RequestProblem.at(
                "/" + field,
                known.size() > MOST_NAMED ? expected : expected + ", one of " + String.join(", ", known),
                PrintableValue.text(found),
                Suggestion.closest(found, known));
    }
}
