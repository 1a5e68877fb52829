package dev.winnow.policy.workbook.editing;

/** Where the rows of the file are now. */
interface RowPlaces {

    /** The row's number now; 0 if the row is gone. A row that was copied is in its first place. */
    int of(int row);
}
