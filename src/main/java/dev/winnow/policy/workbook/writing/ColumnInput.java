package dev.winnow.policy.workbook.writing;

/**
 * Input help for the cells of a column.
 *
 * @param prompt shown beside a selected cell; truncated to the 255 characters that spreadsheet programs show
 */
public record ColumnInput(String prompt, InputCheck check) {

    private static final int LONGEST = 255;

    public ColumnInput {
        prompt = prompt.length() <= LONGEST ? prompt : prompt.substring(0, LONGEST - 1) + "…";
    }
}
