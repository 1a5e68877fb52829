package dev.winnow.policy.workbook.reading;

/**
 * Why a file isn't accepted, in the words of spreadsheet programs.
 *
 * @param remedy what to do, as the suggestion of a problem
 */
record Refusal(String expected, String found, String remedy) {

    static final String XLSX = "a workbook in .xlsx format";
    static final String SAVE_AS = "File > Save As > Excel Workbook (.xlsx)";

    /** A file of another format. */
    static Refusal format(String found) {
        return new Refusal(XLSX, found, "opening it and saving a copy: " + SAVE_AS);
    }
}
