package dev.winnow.web.workingcopy;

import dev.winnow.release.workingcopy.WorkingCopy;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working copy without its sheets. */
@Schema(name = "WorkingCopy", description = "An editable copy of a policy's files")
record WorkingCopyDocument(
        @Schema(examples = "b2b") String policy,

        @Schema(description = "Counts from 1 for each policy", examples = "3")
        int number,

        @Schema(examples = "More points for case studies") String title,

        @Schema(
                description = "The release it was made from; null if it was made from the folder or from workbooks",
                examples = "4")
        @Nullable
        Integer baseRelease,

        @Schema(examples = "user:dana") String createdBy,

        Instant createdAt,

        Instant changedAt,

        @Schema(description = "Counts its changes", examples = "17")
        int revision,

        @Schema(description = "Whether nobody has changed it for 90 days", examples = "false")
        boolean unused) {

    static WorkingCopyDocument of(WorkingCopy copy, boolean unused) {
        return new WorkingCopyDocument(
                copy.policy(),
                copy.number(),
                copy.title(),
                copy.baseRelease(),
                copy.createdBy(),
                copy.createdAt(),
                copy.changedAt(),
                copy.revision(),
                unused);
    }
}
