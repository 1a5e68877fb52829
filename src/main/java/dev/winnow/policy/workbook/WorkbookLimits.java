package dev.winnow.policy.workbook;

/** How large a workbook may be. */
public final class WorkbookLimits {

    public static final int FILE_BYTES = 2 * 1024 * 1024;
    public static final int UNPACKED_BYTES = 16 * 1024 * 1024;

    /** What may be marked in a copy, which takes far more memory than reading: 5,000 rows of 20 columns are less. */
    public static final int MARKED_BYTES = 4 * 1024 * 1024;

    public static final int SHEETS = 20;
    public static final int ROWS = 5_000 + 100;
    public static final int COLUMNS = 64;
    public static final int MERGED_REGIONS = 200;
    public static final int CELL_CHARACTERS = 1_000;

    /** Cells that hold something, in all sheets together. */
    public static final int CELLS = 250_000;

    /** Names that stand for cells. */
    public static final int NAMES = 1_000;

    /** Files inside the package. */
    public static final int PARTS = 1_000;

    /** How often smaller a part may be packed than it is. */
    public static final int PACKED_RATIO = 100;

    /** One tag of XML with its attributes, or the text up to the next. */
    public static final int TAG_BYTES = 128 * 1024;

    /** Elements inside one another. */
    public static final int DEPTH = 64;

    /** Different names of elements and attributes in a part, which the XML parser keeps for good. */
    public static final int XML_NAMES = 1_000;

    /** Cell formats; a spreadsheet program takes no more. */
    public static final int FORMATS = 65_490;

    private WorkbookLimits() {}
}
