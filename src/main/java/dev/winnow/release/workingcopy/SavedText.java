package dev.winnow.release.workingcopy;

import dev.winnow.policy.listing.SheetKind;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was saved, as the subject of its event. Events can't be erased, so that the contents of cases, which may be facts of
 * somebody, are left out.
 */
final class SavedText {

    /** An event holds 30,000 characters. */
    private static final int LONGEST = 20_000;

    private SavedText() {}

    static String of(PlannedSave plan, PolicyDiff diff) {
        WorkingCopy copy = plan.copy().copy();
        List<String> parts = new ArrayList<>();
        parts.add("%s, working copy %s at revision %s, into %s"
                .formatted(
                        copy.policy(),
                        copy.number(),
                        copy.revision(),
                        String.join(", ", plan.workbooks().keySet())));
        diff.sheets().forEach(sheet -> sheet.rows().forEach(row -> parts.add(row(sheet, row))));
        return shortened(parts);
    }

    private static String row(SheetChange sheet, RowChange row) {
        boolean hasFacts = sheet.kind() == SheetKind.CASES;
        String name = DiffWords.sheet(sheet) + ", " + DiffWords.row(sheet.kind(), row.row()) + " "
                + row.change().word();
        return row.cells().isEmpty()
                ? name
                : row.cells().stream()
                        .map(cell -> hasFacts ? cell.column() : DiffWords.cell(cell))
                        .collect(Collectors.joining(", ", name + ": ", ""));
    }

    private static String shortened(List<String> parts) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int index = 1; index < parts.size(); index++) {
            String part = parts.get(index).replace('\0', ' ');
            if (text.length() + part.length() > LONGEST) {
                return text + "; and " + (parts.size() - index) + " more rows";
            }
            text.append("; ").append(part);
        }
        return text.toString();
    }
}
