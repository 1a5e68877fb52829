package dev.winnow.web.workingcopy;

import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.problem.outcome.EditOutcome;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.EditResult;
import dev.winnow.web.workingcopy.SheetDocument.RowDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers edits, and starts to check what they made. */
@ApplicationScoped
class EditAnswers {

    private final CopyChecks checks;

    EditAnswers(CopyChecks checks) {
        this.checks = checks;
    }

    /** An edit that was done. */
    @Schema(name = "Edit", description = "An edit that was done")
    record EditDocument(
            @Schema(description = "The revision it made", examples = "18")
            int revision,

            @Schema(description = "The sheet it changed; null if it changed nothing", examples = "firmographic-fit")
            @Nullable
            String sheet,

            @Schema(description = "The rows it changed, as they are now")
            List<RowDocument> rows) {

        EditDocument {
            rows = List.copyOf(rows);
        }
    }

    /** @param sheet the id that the request named */
    Response of(EditResult result, String sheet) {
        return ProblemResponse.of(EditOutcome.of(result, sheet), done -> {
            checks.start(done.copy());
            int revision = done.copy().copy().revision();
            return Response.ok(new EditDocument(revision, done.sheet(), rows(done)))
                    .tag(Integer.toString(revision))
                    .build();
        });
    }

    private static List<RowDocument> rows(EditResult.Done done) {
        Sheet sheet = done.sheet() == null || done.rows().isEmpty()
                ? null
                : done.copy().sheets().find(done.sheet()).orElse(null);
        if (sheet == null) {
            return List.of();
        }
        Set<String> changed = Set.copyOf(done.rows());
        Listing listing = sheet.listing();
        return done.copy().rows(listing.workbook(), listing.sheet().name()).stream()
                .filter(row -> changed.contains(row.key()))
                .map(row -> RowDocument.of(row, sheet.columns()))
                .toList();
    }
}
