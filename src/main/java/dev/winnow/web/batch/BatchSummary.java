package dev.winnow.web.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.decision.ReleaseReference;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch; its last line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BatchSummary", description = "What became of a batch")
record BatchSummary(
        @Schema(description = "In each of the batch's decisions; the same when the batch is sent again with its key")
        UUID batchId,

        @Schema(description = "Answered lines, of which the last has this number unless lines are blank")
        long lines,

        @Schema(description = "Lines with a decision") long decided,

        @Schema(description = "Of those, lines that had been answered before, when the batch was sent earlier")
        long repeated,

        @Schema(description = "Lines with a problem") long problems,

        @Schema(description = "Whether the server has read the batch to its end")
        boolean complete,

        @Schema(description = "Why it hasn't") @Nullable String reason,

        @Schema(description = "The releases that decided, by policy")
        Map<String, ReleaseReference> releases) {}
