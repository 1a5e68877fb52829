package dev.winnow.policy.workbook;

/** The size limits of workbooks. */
public final class WorkbookLimits {

    public static final int FILE_BYTES = 2 * 1024 * 1024;
    public static final int UNPACKED_BYTES = 16 * 1024 * 1024;

    /** The limit for annotated copies, which take far more memory than reading; 5,000 rows of 20 columns fit. */
    public static final int MARKED_BYTES = 4 * 1024 * 1024;

    public static final int SHEETS = 20;
    public static final int ROWS = 5_000 + 100;
    public static final int COLUMNS = 64;
    public static final int MERGED_REGIONS = 200;
    public static final int CELL_CHARACTERS = 1_000;

    /** The characters of a cell that lists values, the maximum of spreadsheet programs. */
    public static final int LIST_CHARACTERS = 32_767;

    /** Non-empty cells, in all sheets together. */
    public static final int CELLS = 250_000;

    /** Non-empty cells of all workbooks of a policy. */
    public static final int CELLS_OF_POLICY = 500_000;

    /** The texts of all cells of a policy together; in the file, cells with the same text share it. */
    public static final int CHARACTERS_OF_POLICY = 8_000_000;

    /** Defined names. */
    public static final int NAMES = 1_000;

    /** Files inside the package. */
    public static final int PARTS = 1_000;

    /** The highest compression ratio of a part. */
    public static final int PACKED_RATIO = 100;

    /** One XML tag with its attributes, or the text up to the next tag. */
    public static final int TAG_BYTES = 128 * 1024;

    /** Nested elements. */
    public static final int DEPTH = 64;

    /** Different element and attribute names in a part, which the XML parser never releases. */
    public static final int XML_NAMES = 1_000;

    /** Cell formats, the maximum of spreadsheet programs. */
    public static final int FORMATS = 65_490;

    private WorkbookLimits() {}
}
