package dev.winnow.intake.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead made of fields.
 *
 * @param lead its facts, as in a request; not validated
 * @param asOf null if no field says
 * @param problems of fields that can't be read, with the names of the fields
 */
public record MappedLead(ObjectNode lead, @Nullable Instant asOf, List<RequestProblem> problems) {

    public MappedLead {
        problems = List.copyOf(problems);
    }
}
