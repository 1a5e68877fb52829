package dev.winnow.web.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A summary of a decision table. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DecisionTableSummary")
record TableSummary(
        @Schema(examples = "Firmographic fit") String name,

        @Schema(description = "Its name in paths", examples = "firmographic-fit")
        String slug,

        @Schema(examples = "score") String kind,

        @Schema(description = "For a score table, the dimension of its points", examples = "fit") @Nullable
        String dimension,

        @Schema(examples = "fit.xlsx") String workbook,
        @Schema(examples = "Firmographic fit") String sheet,

        @Schema(description = "The number of rows", examples = "7")
        int size,

        @Schema(
                description = "The URL of the table as a workbook",
                examples = "/policies/b2b/tables/firmographic-fit.xlsx")
        String download) {

    static TableSummary of(Policy policy, DecisionTable table) {
        String slug = Tables.slug(table);
        return new TableSummary(
                table.name(),
                slug,
                table.kind().word(),
                table.dimension(),
                table.workbook(),
                table.sheet(),
                table.rows().size(),
                "/policies/" + policy.name() + "/tables/" + slug + ".xlsx");
    }
}
