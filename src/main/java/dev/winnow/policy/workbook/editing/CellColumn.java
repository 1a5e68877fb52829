package dev.winnow.policy.workbook.editing;

import java.io.IOException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The columns of cells, from 0. A cell without a reference is next to the one before it. */
final class CellColumn {

    private static final int MOST_COLUMNS = 16_384;

    private CellColumn() {}

    static int next(int before, @Nullable String reference) throws IOException {
        int column = reference == null ? before + 1 : of(reference);
        if (column <= before || column >= MOST_COLUMNS) {
            throw new IOException("a cell is stored twice or out of order");
        }
        return column;
    }

    static String reference(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }

    /** The column of a reference, with or without a row. */
    static int of(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = Math.min(column * 26 + reference.charAt(at) - 'A' + 1, MOST_COLUMNS + 1);
            at++;
        }
        return column - 1;
    }
}
