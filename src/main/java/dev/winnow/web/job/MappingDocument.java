package dev.winnow.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobCheck;
import dev.winnow.intake.mapping.FieldGuess;
import dev.winnow.intake.mapping.FieldMapping;
import dev.winnow.intake.mapping.GuessReason;
import dev.winnow.intake.mapping.MappingGuess;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.intake.result.LeadResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a job's file hold.
 *
 * @param mapping as {@code PUT} takes it
 * @param check how the first rows can be read by it
 */
record MappingDocument(JsonNode mapping, List<Column> columns, Check check) {

    private static final int EXAMPLES = 3;

    /**
     * @param fact null if the column is left out
     * @param guessed the fact that the column probably holds; null if it isn't understood
     * @param because why, in a sentence
     * @param unknown values that the guess doesn't understand
     * @param examples the first different values
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String column,
            @Nullable String fact,
            @Nullable String guessed,
            @Nullable String because,
            List<String> unknown,
            List<String> examples) {}

    /** Of the first 500 rows. */
    record Check(long rows, long usable, List<LeadResult> problems) {}

    static MappingDocument of(Job job, MappingGuess guess, List<LeadRow> first, JobCheck check) {
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < guess.fields().size(); place++) {
            columns.add(column(job, guess.fields().get(place), examples(first, place)));
        }
        return new MappingDocument(
                MappingJson.write(job.mapping()), columns, new Check(check.rows(), check.usable(), check.problems()));
    }

    private static Column column(Job job, FieldGuess guess, List<String> examples) {
        FieldMapping mapped = job.mapping().fields().get(guess.source());
        GuessReason reason = guess.reason();
        return new Column(
                guess.source(),
                mapped == null ? null : mapped.fact(),
                reason == null ? null : guess.mapping().fact(),
                reason == null ? null : reason.text(),
                guess.unknown(),
                examples);
    }

    private static List<String> examples(List<LeadRow> first, int column) {
        Set<String> examples = new LinkedHashSet<>();
        for (LeadRow row : first) {
            if (row instanceof LeadRow.Cells cells && !cells.cells().get(column).isEmpty()) {
                examples.add(cells.cells().get(column));
            }
            if (examples.size() == EXAMPLES) {
                break;
            }
        }
        return List.copyOf(examples);
    }
}
