package dev.winnow.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.intake.job.JobCheck;
import dev.winnow.intake.mapping.GuessReason;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.intake.mapping.SampledField;
import dev.winnow.intake.result.LeadResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a job's file hold.
 *
 * @param mapping as {@code PUT} takes it
 * @param check how the first rows can be read by it
 */
record MappingDocument(JsonNode mapping, List<Column> columns, Check check) {

    /**
     * @param fact null if the column is left out
     * @param guessed the fact that the column probably holds; null if it isn't understood
     * @param because why, in a sentence
     * @param unknown values that are neither allowed for the fact nor mapped
     * @param examples the first different values
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String column,
            @Nullable String fact,
            @Nullable String guessed,
            @Nullable String because,
            List<String> unknown,
            List<String> examples) {

        static Column of(SampledField field) {
            GuessReason reason = field.guess().reason();
            return new Column(
                    field.source(),
                    field.mapping().fact(),
                    reason == null ? null : field.guess().mapping().fact(),
                    reason == null ? null : reason.text(),
                    field.unknown(),
                    field.examples());
        }
    }

    /** Of the first 500 rows. */
    record Check(long rows, long usable, List<LeadResult> problems) {}

    static MappingDocument of(LeadMapping mapping, List<SampledField> fields, JobCheck check) {
        return new MappingDocument(
                MappingJson.write(mapping),
                fields.stream().map(Column::of).toList(),
                new Check(check.rows(), check.usable(), check.problems()));
    }
}
