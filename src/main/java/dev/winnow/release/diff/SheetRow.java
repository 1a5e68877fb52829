package dev.winnow.release.diff;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;

/** A row and its sheet. */
record SheetRow(Listing sheet, ListedRow row) {

    String key() {
        return row.key();
    }

    Source source() {
        return sheet.sheet().at(row.number());
    }

    ListedCell cell(ListedColumn column) {
        return sheet.cell(row, column);
    }
}
