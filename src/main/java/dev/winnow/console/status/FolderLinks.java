package dev.winnow.console.status;

import dev.winnow.console.status.StatusView.FolderProblems;
import dev.winnow.console.status.StatusView.Linked;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.workingcopy.FolderCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Links the problems of a folder's files to their cells. */
@ApplicationScoped
class FolderLinks {

    private static final int MOST = 50;

    private final FolderCopy folder;

    FolderLinks(FolderCopy folder) {
        this.folder = folder;
    }

    /** @param isReader whether the caller may read the sheets */
    FolderProblems of(ActivePolicy policy, boolean isReader) {
        List<Problem> errors = policy.files().errors();
        List<Sheet> sheets = isReader ? sheets(policy.name()) : List.of();
        return new FolderProblems(
                policy.name(),
                policy.files().areActive(),
                errors.stream()
                        .limit(MOST)
                        .map(problem -> linked(policy.name(), sheets, problem))
                        .toList(),
                Math.max(0, errors.size() - MOST));
    }

    /** None if the files can't be read, which is one of the problems then. */
    private List<Sheet> sheets(String policy) {
        try {
            return PolicySheets.of(PolicyListing.of(folder.files(policy))).all();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static Linked linked(String policy, List<Sheet> sheets, Problem problem) {
        Source source = problem.source();
        String text = problem.toString().substring(source.toString().length() + 2);
        String href = sheets.stream()
                .filter(sheet -> sheet.listing().workbook().equals(source.workbook())
                        && sheet.listing().sheet().name().equals(source.sheet()))
                .findFirst()
                .map(sheet -> href(policy, sheet, source.row()))
                .orElse(null);
        return new Linked(source.toString(), href, text);
    }

    private static String href(String policy, Sheet sheet, int row) {
        List<ListedRow> rows = sheet.listing().rows();
        Optional<ListedRow> found =
                rows.stream().filter(each -> each.number() == row).findFirst();
        String path = "/console/policies/" + policy + "/folder/sheets/" + sheet.id();
        return found.map(each -> path + "?row=" + URLEncoder.encode(each.key(), StandardCharsets.UTF_8) + "&from="
                        + rows.indexOf(each))
                .orElse(path);
    }
}
