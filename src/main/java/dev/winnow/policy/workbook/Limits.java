package dev.winnow.policy.workbook;

/** How large a workbook may be. */
final class Limits {

    static final int FILE_BYTES = 2 * 1024 * 1024;
    static final int UNPACKED_BYTES = 16 * 1024 * 1024;
    static final int SHEETS = 20;
    static final int ROWS = 5_000 + 100;
    static final int COLUMNS = 64;
    static final int MERGED_REGIONS = 200;
    static final int CELL_CHARACTERS = 1_000;

    private Limits() {}
}
