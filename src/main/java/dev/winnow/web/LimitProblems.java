package dev.winnow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.release.impact.MeasuredLimit;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Limits that a release doesn't keep, as RFC 9457 has it. */
@JsonPropertyOrder({"type", "title", "status", "detail", "limits"})
@Schema(name = "LimitProblems", description = "Limits of the policy that a release doesn't keep (RFC 9457)")
record LimitProblems(
        @Schema(examples = "urn:winnow:problem:beyond-limits")
        String type,

        @Schema(examples = "The release moves leads further than the policy allows")
        String title,

        @Schema(examples = "409") int status,

        @Schema(examples = "LIM-MQL: change in % of MQL at most 10, found 23.40; waive it with a reason")
        String detail,

        @Schema(description = "Those that are neither kept nor waived")
        List<MeasuredLimit> limits) {

    LimitProblems {
        limits = List.copyOf(limits);
    }

    static Response of(List<MeasuredLimit> broken) {
        ProblemType type = ProblemType.BEYOND_LIMITS;
        String detail = broken.stream().map(MeasuredLimit::text).collect(Collectors.joining("; "))
                + "; waive with a reason what is meant to be";
        return Response.status(type.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(new LimitProblems(type.uri(), type.title(), type.status(), detail, broken))
                .build();
    }
}
