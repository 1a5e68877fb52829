package dev.winnow.console.upload;

import dev.winnow.console.policy.ChangedSheet;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.console.policy.FailingCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded workbooks.
 *
 * @param release the number of the active one, which they are compared with
 * @param refused what is wrong with the request itself
 * @param files what is known of each workbook; empty before any was uploaded
 * @param elsewhere errors in other files of the policy
 * @param kept the workbooks, for the next step
 * @param sheet the id of the sheet to open in a working copy; empty for none
 * @param title proposed for a working copy
 * @param copies that the workbooks can be merged into
 */
public record UploadView(
        String policy,
        int release,
        List<String> refused,
        List<File> files,
        List<String> elsewhere,
        int passed,
        int cases,
        List<FailingCase> failing,
        List<String> kept,
        String sheet,
        String title,
        List<CopyLine> copies) {

    public UploadView {
        refused = List.copyOf(refused);
        files = List.copyOf(files);
        elsewhere = List.copyOf(elsewhere);
        failing = List.copyOf(failing);
        kept = List.copyOf(kept);
        copies = List.copyOf(copies);
    }

    /**
     * A workbook.
     *
     * @param name in the policy
     * @param uploadedAs the name it had; null if that is its name
     * @param isNew whether the active release has no such workbook
     * @param isLost whether it can't be read at all
     * @param heading what it changes, in one sentence
     * @param more how many problems aren't shown
     */
    public record File(
            String name,
            @Nullable String uploadedAs,
            boolean isNew,
            boolean isLost,
            List<SheetLine> sheets,
            String heading,
            List<ChangedSheet> changes,
            int errors,
            List<ProblemLine> problems,
            int more) {

        public File {
            sheets = List.copyOf(sheets);
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    public record SheetLine(String id, String name, int rows) {}

    /**
     * @param sheet empty for the whole file
     * @param cell or row; empty for the whole sheet
     * @param suggestion null if there is none
     */
    public record ProblemLine(
            String sheet,
            String cell,
            boolean isError,
            String expected,
            String found,
            @Nullable String suggestion) {}

    public int errors() {
        return files.stream().mapToInt(File::errors).sum() + elsewhere.size();
    }
}
