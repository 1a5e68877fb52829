package dev.winnow.policy.workbook.reading;

import java.util.List;

/**
 * What a workbook's cells refer to.
 *
 * @param texts by number
 * @param countsFrom1904 whether the first day of its dates is in 1904, as on old Macs, and not in 1900
 */
record CellTypes(List<String> texts, Formats formats, boolean countsFrom1904) {}
