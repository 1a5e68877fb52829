package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Standing;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of an evaluation, by record type. */
record EvaluatedRecords(Evaluated evaluated) {

    Policy policy() {
        return evaluated.policy();
    }

    Lead lead() {
        return evaluated.lead();
    }

    Evaluation evaluation() {
        return evaluated.evaluation();
    }

    /** A fact's value; null if not known, and for activities and signals. */
    @Nullable
    Object value(Fact fact) {
        Object record = record(fact.recordType());
        return record == null ? null : fact.in(record);
    }

    /** Whether a condition on the lead, the score or the standing holds. */
    boolean holds(Condition condition) {
        Object record = record(condition.fact().recordType());
        return record != null && holds(condition, record);
    }

    /** Whether it holds for a record, according to the compiled rule. */
    boolean holds(Condition condition, Object record) {
        return policy().rules().holds(condition, record);
    }

    /** Whether one activity or signal meets all of these conditions; true if there are no conditions. */
    boolean someMeets(List<Condition> conditions, RecordType recordType) {
        return conditions.isEmpty() || occurrences(recordType).stream().anyMatch(record -> meets(conditions, record));
    }

    /** How many activities or signals meet all of these conditions. */
    long howManyMeet(List<Condition> conditions, RecordType recordType) {
        return occurrences(recordType).stream()
                .filter(record -> meets(conditions, record))
                .count();
    }

    /** The activities or signals of the lead. */
    List<? extends Occurrence> occurrences(RecordType repeated) {
        return repeated == RecordType.ACTIVITY
                ? lead().activities()
                : evaluation().signals();
    }

    private boolean meets(List<Condition> conditions, Object record) {
        return conditions.stream().allMatch(condition -> holds(condition, record));
    }

    /** The single record of a type; null for activities and signals. */
    private @Nullable Object record(RecordType recordType) {
        return switch (recordType) {
            case LEAD -> lead();
            case SCORE -> evaluation().points();
            case STANDING ->
                new Standing(
                        evaluation().stage().recommended(),
                        evaluation().stage().change().word(),
                        evaluation().stage().phase());
            case ACTIVITY, SIGNAL -> null;
        };
    }
}
