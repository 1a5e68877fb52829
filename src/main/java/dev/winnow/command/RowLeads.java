package dev.winnow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.mapping.LeadMapper;
import dev.winnow.intake.mapping.MappedLead;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes leads of the rows of a file, by a mapping if there is one. */
final class RowLeads {

    private final @Nullable LeadMapper mapper;
    private final Map<String, Integer> columns;

    /**
     * @param mapper null if the rows are leads already
     * @param columns the places of the file's columns, by name
     */
    RowLeads(@Nullable LeadMapper mapper, Map<String, Integer> columns) {
        this.mapper = mapper;
        this.columns = columns;
    }

    /**
     * The lead of a row.
     *
     * @param lead not validated
     * @param asOf null if the row doesn't say
     * @param refused why there is no lead; null if there is one
     */
    record RowLead(
            long row,
            JsonNode lead,
            @Nullable Instant asOf,
            @Nullable LeadResult refused) {

        @Nullable
        String id() {
            return lead.path("id").textValue();
        }
    }

    RowLead of(LeadRow row) {
        return row.match(
                cells -> of(row.number(), null, Objects.requireNonNull(mapper).map(columns, cells.cells())),
                json -> mapper == null
                        ? new RowLead(row.number(), json.lead(), json.asOf(), null)
                        : of(row.number(), json.asOf(), mapper.map(json.lead())),
                bad -> new RowLead(
                        row.number(),
                        MissingNode.getInstance(),
                        null,
                        LeadResult.refused(row.number(), null, bad.problems())));
    }

    private static RowLead of(long row, @Nullable Instant given, MappedLead mapped) {
        String id = mapped.lead().path("id").textValue();
        LeadResult refused = mapped.problems().isEmpty() ? null : LeadResult.refused(row, id, mapped.problems());
        return new RowLead(row, mapped.lead(), mapped.asOf() == null ? given : mapped.asOf(), refused);
    }

    /** With the name of the column, if there is one. */
    RequestProblem named(RequestProblem problem) {
        return mapper == null ? problem : mapper.inField(problem);
    }
}
