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

    /** Cells that hold something, in all sheets together. */
    static final int CELLS = 250_000;

    /** Names that stand for cells. */
    static final int NAMES = 1_000;

    /** Files inside the package. */
    static final int PARTS = 1_000;

    /** How often smaller a part may be packed than it is. */
    static final int PACKED_RATIO = 100;

    /** One tag of XML with its attributes, or the text up to the next. */
    static final int TAG_BYTES = 128 * 1024;

    /** Elements inside one another. */
    static final int DEPTH = 64;

    /** Different names of elements and attributes in a part, which the XML parser keeps for good. */
    static final int XML_NAMES = 1_000;

    /** Cell formats; a spreadsheet program takes no more. */
    static final int FORMATS = 65_490;

    private Limits() {}
}
