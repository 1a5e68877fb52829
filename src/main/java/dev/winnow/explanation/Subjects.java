package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Standing;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records an evaluation looked at, by what facts are facts of. */
record Subjects(Lead lead, Evaluation evaluation) {

    /** The record of a subject there is one of; null for activities and signals. */
    @Nullable
    Object record(Subject subject) {
        return switch (subject) {
            case LEAD -> lead;
            case SCORE -> evaluation.points();
            case STANDING ->
                new Standing(
                        evaluation.stage().recommended(),
                        evaluation.stage().change().word(),
                        evaluation.stage().phase());
            case ACTIVITY, SIGNAL -> null;
        };
    }

    /** A fact's value; null where it isn't known, and for activities and signals. */
    @Nullable
    Object value(Fact fact) {
        Object record = record(fact.subject());
        return record == null ? null : fact.in(record);
    }

    /** Whether a condition on the lead, the score or the standing holds. */
    boolean holds(Condition condition) {
        Object record = record(condition.fact().subject());
        return record != null && condition.holds(record);
    }

    /** Whether some one activity or signal meets all of these conditions on it; true if there are none. */
    boolean someMeets(List<Condition> conditions, Subject subject) {
        List<?> records = subject == Subject.ACTIVITY ? lead.activities() : evaluation.signals();
        return conditions.isEmpty()
                || records.stream()
                        .anyMatch(record -> conditions.stream().allMatch(condition -> condition.holds(record)));
    }
}
