package dev.winnow.policy.workbook.reading;

import java.util.List;

/**
 * The shared data that a workbook's cells refer to.
 *
 * @param texts by number
 * @param countsFrom1904 whether dates count from 1904, as on old Macs, instead of 1900
 */
record CellTypes(List<String> texts, Formats formats, boolean countsFrom1904) {}
