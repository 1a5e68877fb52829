package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.annotation.ProblemPage;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import dev.winnow.release.workingcopy.editing.Change;
import dev.winnow.release.workingcopy.editing.EditedSheet;
import dev.winnow.release.workingcopy.editing.Operation;
import dev.winnow.release.workingcopy.editing.SheetName;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A working copy at one revision. Immutable: a change makes another one.
 *
 * @param base the workbooks as they were last uploaded, and the DRL files
 * @param sheets every readable sheet with its edits, in order of workbook name, then sheet
 * @param ids that rows of tables have, or had in this working copy
 */
record CopyState(int revision, PolicyFiles base, Map<SheetName, EditedSheet> sheets, Set<String> ids) {

    CopyState {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
        ids = Collections.unmodifiableSet(ids);
    }

    static CopyState of(int revision, PolicyFiles files) {
        Map<SheetName, EditedSheet> sheets = new LinkedHashMap<>();
        Set<String> ids = new TreeSet<>();
        WorkbookReader reader = new WorkbookReader(new Problems());
        files.workbooks().forEach((name, bytes) -> {
            for (SheetGrid grid : reader.read(name, bytes)) {
                if (!ProblemPage.matches(grid)) {
                    Listing listing = PolicySheets.listing(PolicyListing.listing(grid));
                    EditedSheet sheet = EditedSheet.of(listing);
                    sheets.put(SheetName.of(grid), sheet);
                    if (listing.kind() == SheetKind.TABLE) {
                        sheet.rows().forEach(row -> ids.add(row.key()));
                    }
                }
            }
        });
        return new CopyState(revision, files, sheets, ids);
    }

    /** @throws IllegalArgumentException if an operation can't be done */
    CopyState with(Change change, PolicyFiles uploaded) {
        SheetName name = change.sheet();
        if (name == null) {
            CopyState replaced = of(change.revision(), uploaded);
            Set<String> all = new TreeSet<>(ids);
            all.addAll(replaced.ids());
            return new CopyState(change.revision(), uploaded, replaced.sheets(), all);
        }
        EditedSheet sheet = sheets.get(name);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet " + name);
        }
        for (Operation operation : change.operations()) {
            sheet = sheet.with(operation);
        }
        return with(change, name, sheet);
    }

    /** @param sheet with the change's operations */
    CopyState with(Change change, SheetName name, EditedSheet sheet) {
        Map<SheetName, EditedSheet> changed = new LinkedHashMap<>(sheets);
        changed.put(name, sheet);
        Set<String> all = new TreeSet<>(ids);
        change.operations().stream()
                .filter(Operation.InsertRow.class::isInstance)
                .forEach(insert -> all.add(insert.row()));
        return new CopyState(change.revision(), base, changed, all);
    }

    /** How many cells it has. */
    int cells() {
        return sheets.values().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToInt(row -> row.cells().size())
                .sum();
    }

    /** All sheets with their columns. */
    PolicySheets described() {
        return PolicySheets.of(sheets.values().stream()
                .map(sheet -> PolicyListing.listing(sheet.grid()))
                .toList());
    }

    /** The files with all edits. */
    PolicyFiles files() throws IOException {
        Map<String, List<EditedSheet>> edited = sheets.values().stream()
                .filter(EditedSheet::isEdited)
                .collect(Collectors.groupingBy(sheet -> sheet.base().workbook(), TreeMap::new, Collectors.toList()));
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        for (Map.Entry<String, List<EditedSheet>> each : edited.entrySet()) {
            EditedWorkbook workbook =
                    new EditedWorkbook(Objects.requireNonNull(base.workbooks().get(each.getKey())));
            each.getValue().forEach(sheet -> sheet.write(workbook));
            workbooks.put(each.getKey(), workbook.bytes());
        }
        return base.with(workbooks);
    }
}
