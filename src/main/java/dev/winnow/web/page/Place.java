package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Formats the place of a row or cell in a policy's files. */
final class Place {

    private static final String WITHIN = " › ";

    private Place() {}

    /** {@code fit.xlsx › Fit › row 14}, or {@code sequence.drl › line 7}. */
    static String row(JsonNode source, PageText words) {
        String sheet = source.path("sheet").asText();
        String row = source.path("row").asText();
        return sheet.isEmpty() ? file(source, row, words) : sheet(source, words.of("row", row));
    }

    /** {@code fit.xlsx › Fit › D14}. */
    static String cell(JsonNode source, PageText words) {
        String cell = source.path("cell").asText();
        return cell.isEmpty() ? row(source, words) : sheet(source, cell);
    }

    private static String sheet(JsonNode source, String within) {
        return source.path("workbook").asText() + WITHIN + source.path("sheet").asText() + WITHIN + within;
    }

    private static String file(JsonNode source, String line, PageText words) {
        return source.path("workbook").asText() + WITHIN + words.of("line", line);
    }
}
