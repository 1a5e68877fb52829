package dev.winnow.console.upload;

import dev.winnow.console.policy.ChangedSheet;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.console.policy.FailingCase;
import dev.winnow.console.upload.UploadView.File;
import dev.winnow.console.upload.UploadView.ProblemLine;
import dev.winnow.console.upload.UploadView.SheetLine;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.SheetChange;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Makes the views of uploads to one policy. */
final class UploadViews {

    private static final int MOST_PROBLEMS = 200;

    private final ActivePolicy active;
    private final List<CopyLine> copies;

    UploadViews(ActivePolicy active, List<CopyLine> copies) {
        this.active = active;
        this.copies = copies;
    }

    /** Without any check of what was uploaded. */
    UploadView unchecked(List<String> refused, SortedMap<String, byte[]> workbooks) {
        return new UploadView(
                active.name(),
                active.release().number(),
                refused,
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                KeptFiles.written(workbooks),
                "",
                "",
                copies);
    }

    UploadView of(CheckedUpload upload, List<String> refused) {
        return new UploadView(
                active.name(),
                active.release().number(),
                refused,
                upload.files().workbooks().keySet().stream()
                        .map(name -> file(name, upload))
                        .toList(),
                problems(upload)
                        .filter(problem -> problem.severity() == Severity.ERROR && !isUploaded(problem, upload))
                        .limit(MOST_PROBLEMS)
                        .map(Problem::toString)
                        .toList(),
                Math.toIntExact(upload.check().cases().passed()),
                upload.check().cases().results().size(),
                FailingCase.of(upload.check().cases()),
                KeptFiles.written(upload.files().workbooks()),
                firstSheet(upload),
                MessageBundles.get(UploadText.class)
                        .title_of_copy(String.join(
                                ", ",
                                upload.files().workbooks().keySet().stream()
                                        .limit(2)
                                        .toList())),
                copies);
    }

    private File file(String name, CheckedUpload upload) {
        boolean isLost = upload.lost().contains(name);
        List<SheetChange> changes = isLost
                ? List.of()
                : upload.diff().sheets().stream()
                        .filter(sheet -> place(sheet).workbook().equals(name))
                        .toList();
        List<Problem> problems = problems(upload)
                .filter(problem -> problem.source().workbook().equals(name))
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        return new File(
                name,
                upload.files().uploadedAs().get(name),
                !active.release().files().workbooks().containsKey(name),
                isLost,
                sheets(name, upload.sheets()),
                DiffWords.heading(changes),
                changes.stream().map(ChangedSheet::of).toList(),
                Math.toIntExact(problems.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .count()),
                problems.stream().limit(MOST_PROBLEMS).map(UploadViews::line).toList(),
                Math.max(0, problems.size() - MOST_PROBLEMS));
    }

    private static List<SheetLine> sheets(String workbook, PolicySheets sheets) {
        return sheets.all().stream()
                .filter(sheet ->
                        sheet.kind().isRead() && sheet.listing().workbook().equals(workbook))
                .map(sheet -> new SheetLine(
                        sheet.id(),
                        sheet.listing().name(),
                        sheet.listing().rows().size()))
                .toList();
    }

    private static ProblemLine line(Problem problem) {
        Source source = problem.source();
        String row = source.row() == 0 ? "" : Integer.toString(source.row());
        return new ProblemLine(
                source.sheet(),
                source.cell().isEmpty() ? row : source.cell(),
                problem.severity() == Severity.ERROR,
                problem.expected(),
                problem.found(),
                problem.suggestion());
    }

    /** Without failing cases, which are listed by themselves. */
    private static Stream<Problem> problems(CheckedUpload upload) {
        return upload.check().problems().stream().filter(problem -> problem.kind() != ProblemKind.CASE);
    }

    private static boolean isUploaded(Problem problem, CheckedUpload upload) {
        return upload.files().workbooks().containsKey(problem.source().workbook());
    }

    /** That of the first error, or of the first change. */
    private static String firstSheet(CheckedUpload upload) {
        return Stream.concat(
                        problems(upload)
                                .filter(problem -> problem.severity() == Severity.ERROR && isUploaded(problem, upload))
                                .map(Problem::source),
                        upload.diff().sheets().stream()
                                .filter(change -> change.after() != null)
                                .map(UploadViews::place))
                .flatMap(source -> upload.sheets().all().stream().filter(sheet -> isAt(sheet, source)))
                .map(Sheet::id)
                .findFirst()
                .orElse("");
    }

    private static boolean isAt(Sheet sheet, Source source) {
        return sheet.kind().isRead()
                && sheet.listing().workbook().equals(source.workbook())
                && sheet.listing().sheet().name().equals(source.sheet());
    }

    private static Source place(SheetChange change) {
        return Objects.requireNonNull(change.after() == null ? change.before() : change.after());
    }
}
