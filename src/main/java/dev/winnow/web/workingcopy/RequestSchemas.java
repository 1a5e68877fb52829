package dev.winnow.web.workingcopy;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of requests in the API's description. */
final class RequestSchemas {

    private RequestSchemas() {}

    @Schema(name = "WorkingCopyForm", description = "What a working copy is made of")
    record WorkingCopyForm(
            @Schema(
                    required = true,
                    description = "In one line of up to 200 characters",
                    examples = "More points for case studies")
            String title,

            @Schema(
                    description = "`release` if absent",
                    enumeration = {"release", "folder"},
                    examples = "folder")
            @Nullable
            String from,

            @Schema(description = "The number of a release; the active one if absent", examples = "4") @Nullable
            Integer release) {}

    @Schema(name = "WorkbooksForm")
    record WorkbooksForm(
            @Schema(type = SchemaType.STRING, format = "binary", description = "A workbook, *.xlsx; repeatable")
            String file,

            @Schema(description = "In one line of up to 200 characters")
            String title) {}

    @Schema(name = "EditOperations", description = "Edits of a sheet, all done or none")
    record EditOperations(List<EditOperation> operations) {

        EditOperations {
            operations = List.copyOf(operations);
        }
    }

    @Schema(name = "EditOperation", description = "One edit. Each needs the fields that its description names")
    record EditOperation(
            @Schema(
                    required = true,
                    description = """
                            `set`: row, with column and value, or cells. `block`: column and values, from row on, or below the \
                            last row. `insert`: after or before, cells; at the end if neither is there. `duplicate`: row, after \
                            or before. `remove`: row. `move`: row, after or before.""",
                    enumeration = {"set", "block", "insert", "duplicate", "remove", "move"},
                    examples = "set")
            String op,

            @Schema(examples = "ENG-CON-04") @Nullable String row,

            @Schema(description = "Its label or letter", examples = "Points") @Nullable
            String column,

            @Schema(description = "A text, a number, true or false; null clears the cell", examples = "16") @Nullable
            Object value,

            @Schema(description = "Values by column") @Nullable
            Map<String, @Nullable Object> cells,

            @Schema(description = "Values by row, then column") @Nullable
            List<List<@Nullable Object>> values,

            @Schema(description = "The row above it", examples = "ENG-CON-03") @Nullable
            String after,

            @Schema(description = "The row below it; null for the first place", examples = "ENG-CON-01") @Nullable
            String before) {

        EditOperation {
            cells = cells == null ? null : Map.copyOf(cells);
            values = values == null ? null : List.copyOf(values);
        }
    }
}
