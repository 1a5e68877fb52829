package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.release.workingcopy.editing.CopyRow;
import dev.winnow.release.workingcopy.editing.EditedRow;
import dev.winnow.release.workingcopy.editing.EditedSheet;
import dev.winnow.release.workingcopy.editing.SheetName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A working copy with its contents, at one revision. What is computed from the contents is computed once, when somebody asks.
 */
public final class OpenCopy {

    private final WorkingCopy copy;
    private final CopyState state;
    private @Nullable PolicySheets sheets;
    private @Nullable PolicyFiles files;

    OpenCopy(WorkingCopy copy, CopyState state) {
        this.copy = copy;
        this.state = state;
    }

    /** This one after a change of a sheet; columns that the change leaves alone aren't worked out again. */
    OpenCopy after(WorkingCopy changed, CopyState next, String id, EditedSheet sheet) {
        OpenCopy after = new OpenCopy(changed, next);
        after.sheets =
                sheets().withRows(id, PolicyListing.listing(sheet.grid())).orElse(null);
        return after;
    }

    public WorkingCopy copy() {
        return copy;
    }

    CopyState state() {
        return state;
    }

    /** All sheets with their columns and rows. */
    public synchronized PolicySheets sheets() {
        if (sheets == null) {
            sheets = state.described();
        }
        return sheets;
    }

    /** The files with all edits. */
    public synchronized PolicyFiles files() {
        if (files == null) {
            try {
                files = state.files();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The rows of a sheet, without blank ones that were blank from the start. */
    public List<CopyRow> rows(String workbook, String sheet) {
        EditedSheet edited = state.sheets().get(new SheetName(workbook, sheet));
        return edited == null ? List.of() : edited.described();
    }

    /** The keys of a sheet's rows by their number, counted from 1. */
    public Map<Integer, String> keys(String workbook, String sheet) {
        EditedSheet edited = state.sheets().get(new SheetName(workbook, sheet));
        Map<Integer, String> keys = new HashMap<>();
        if (edited != null) {
            List<EditedRow> rows = edited.rows();
            for (int index = 0; index < rows.size(); index++) {
                keys.put(edited.first() + index, rows.get(index).key());
            }
        }
        return keys;
    }
}
