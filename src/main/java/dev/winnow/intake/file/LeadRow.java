package dev.winnow.intake.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a file of leads. */
public sealed interface LeadRow {

    /** The row's number in a spreadsheet program, where the header is row 1; in newline-delimited JSON the line's. */
    long number();

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Function<Cells, T> cells, Function<Json, T> json, Function<Bad, T> bad);

    /**
     * A row of a table.
     *
     * @param cells one for each column of the header, without white space at either end; empty where there is no value
     */
    record Cells(long number, List<String> cells) implements LeadRow {

        public Cells {
            cells = List.copyOf(cells);
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<Cells, T> cells, Function<Json, T> json, Function<Bad, T> bad) {
            return cells.apply(this);
        }
    }

    /**
     * A line of JSON.
     *
     * @param lead an object
     * @param asOf null if the line doesn't say
     */
    record Json(long number, JsonNode lead, @Nullable Instant asOf) implements LeadRow {
        @Override
        public <T extends @Nullable Object> T match(
                Function<Cells, T> cells, Function<Json, T> json, Function<Bad, T> bad) {
            return json.apply(this);
        }
    }

    /** A row that can't be read. The rows after it can. */
    record Bad(long number, List<RequestProblem> problems) implements LeadRow {

        public Bad {
            problems = List.copyOf(problems);
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<Cells, T> cells, Function<Json, T> json, Function<Bad, T> bad) {
            return bad.apply(this);
        }
    }
}
