package dev.winnow.policy.workbook.editing;

/**
 * A row of the file by its positions in the part.
 *
 * @param numbered whether the file has its number, which is optional
 * @param start of its start tag
 * @param content the position after its start tag
 * @param contentEnd the position before its end tag
 * @param end the position after the row
 * @param firstColumn of its cells
 * @param lastColumn of its cells; less than the first if it has none
 */
record SourceRow(
        int number,
        boolean numbered,
        int start,
        int content,
        int contentEnd,
        int end,
        int firstColumn,
        int lastColumn) {}
