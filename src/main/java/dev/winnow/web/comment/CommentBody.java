package dev.winnow.web.comment;

import dev.winnow.problem.RequestProblem;
import dev.winnow.release.comment.CommentPlace;
import dev.winnow.release.comment.CommentText;
import dev.winnow.web.request.JsonFields;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment to write.
 *
 * @param place null where there are problems; so is the text
 */
record CommentBody(@Nullable CommentPlace place, @Nullable String text, List<RequestProblem> problems) {

    private static final List<String> FIELDS = List.of("sheet", "row", "column", "text");

    CommentBody {
        problems = List.copyOf(problems);
    }

    static CommentBody read(InputStream body) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, FIELDS, problems);
        if (fields == null) {
            return new CommentBody(null, null, problems);
        }
        String sheet = fields.text("sheet", "the id of a sheet", true, CommentBody::named);
        String row = fields.text("row", "the key of a row", false, CommentBody::named);
        String column = fields.text("column", "the label of a column", false, CommentBody::named);
        String text = fields.secret("text", CommentText.EXPECTED, true, CommentText::read);
        return new CommentBody(sheet == null ? null : new CommentPlace(sheet, row, column), text, problems);
    }

    private static @Nullable String named(String text) {
        return text.isBlank() ? null : text;
    }
}
