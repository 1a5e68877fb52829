package dev.winnow.policy;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import dev.winnow.policy.rule.Findings;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * What rules see of one lead: the lead, its activities and signals first, then its score, then its standing. Signals,
 * score and standing are those the policy itself comes to.
 */
record Firing(Lead lead, List<Signal> signals, Score score, Standing standing) {

    static Firing of(Policy policy, Lead lead) {
        Evaluation evaluation = Evaluator.evaluate(policy, lead);
        Standing standing = new Standing(
                evaluation.stage().recommended(),
                evaluation.stage().change().word(),
                evaluation.stage().phase());
        return new Firing(lead, evaluation.signals(), evaluation.points(), standing);
    }

    /** What the rules of a session report. */
    RecordedFindings on(Function<Findings, KieSession> sessions) {
        RecordedFindings findings = new RecordedFindings();
        KieSession session = sessions.apply(findings);
        try {
            fire(session);
            return findings;
        } finally {
            session.dispose();
        }
    }

    /**
     * What the typed rows say, condition by condition, without any session: each row with what it holds for.
     *
     * @param holds tells whether a condition holds for a record
     */
    List<String> places(Policy policy, BiPredicate<Condition, Object> holds) {
        List<String> places = new ArrayList<>();
        for (DecisionTable table : policy.tables()) {
            for (Row row : table.rows()) {
                if (row.repeatedType() == null) {
                    addIfHolds(row, null, holds, places);
                } else {
                    List<?> occurrences = row.repeatedType() == RecordType.SIGNAL ? signals : lead.activities();
                    occurrences.forEach(occurrence -> addIfHolds(row, occurrence, holds, places));
                }
            }
        }
        return places.stream().sorted().toList();
    }

    private void addIfHolds(
            Row row, @Nullable Object occurrence, BiPredicate<Condition, Object> holds, List<String> places) {
        if (row.conditions().stream().allMatch(condition -> holds.test(condition, record(condition, occurrence)))) {
            places.add(occurrence == null ? row.id() : row.id() + " for " + occurrence);
        }
    }

    private Object record(Condition condition, @Nullable Object occurrence) {
        return switch (condition.fact().recordType()) {
            case LEAD -> lead;
            case ACTIVITY, SIGNAL -> Objects.requireNonNull(occurrence);
            case SCORE -> score;
            case STANDING -> standing;
        };
    }

    private void fire(KieSession session) {
        session.insert(lead);
        lead.activities().forEach(session::insert);
        signals.forEach(session::insert);
        session.fireAllRules();
        session.insert(score);
        session.fireAllRules();
        session.insert(standing);
        session.fireAllRules();
    }
}
