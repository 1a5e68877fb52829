package dev.winnow.release.rebase;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a side the cells of the other that were chosen, so that both sides agree on them. */
final class ChosenCells {

    private final PolicyListing from;
    private final PolicyFiles to;
    private final Map<String, EditedWorkbook> edited = new HashMap<>();

    private ChosenCells(PolicyListing from, PolicyFiles to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param from the version whose texts were chosen
     * @param to the version that is given them
     * @param conflicts on cells that both versions have
     * @param choice of {@code from}'s side
     */
    static PolicyFiles of(PolicyListing from, PolicyFiles to, List<Conflict> conflicts, Choice choice)
            throws MergeException {
        ChosenCells cells = new ChosenCells(from, to);
        try {
            for (Conflict conflict : conflicts) {
                Source theirs = Objects.requireNonNull(conflict.theirs()).source();
                Source mine = Objects.requireNonNull(conflict.mine()).source();
                if (choice == Choice.THEIRS) {
                    cells.copy(theirs, mine);
                } else {
                    cells.copy(mine, theirs);
                }
            }
            return cells.files();
        } catch (IOException | RuntimeException e) {
            // Formulas and cells out of range are refused by exceptions of their own.
            throw new MergeException("it can't be changed: " + e.getMessage());
        }
    }

    private void copy(Source source, Source target) throws IOException {
        EditedWorkbook workbook = edited.get(target.workbook());
        if (workbook == null) {
            workbook = new EditedWorkbook(Objects.requireNonNull(to.workbooks().get(target.workbook())));
            edited.put(target.workbook(), workbook);
        }
        workbook.set(target.sheet(), target.row(), MergedColumns.index(target), value(source));
    }

    private @Nullable CellValue value(Source cell) {
        return from.sheets().stream()
                .map(Listing::sheet)
                .filter(sheet ->
                        sheet.workbook().equals(cell.workbook()) && sheet.name().equals(cell.sheet()))
                .findFirst()
                .map(sheet -> sheet.cell(cell.row(), MergedColumns.index(cell)))
                .orElse(null);
    }

    private PolicyFiles files() throws IOException {
        Map<String, byte[]> workbooks = new HashMap<>();
        for (Map.Entry<String, EditedWorkbook> workbook : edited.entrySet()) {
            workbooks.put(workbook.getKey(), workbook.getValue().bytes());
        }
        return to.with(workbooks);
    }
}
