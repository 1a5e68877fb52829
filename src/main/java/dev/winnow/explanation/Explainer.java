package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.Row;
import java.time.Instant;
import java.util.List;

/** Explains an evaluation. */
public final class Explainer {

    private Explainer() {}

    /** What a row asks for that the lead doesn't have, a sentence each; none if all of it is there. */
    public static List<String> lacking(Policy policy, Lead lead, Evaluation evaluation, Row row) {
        Subjects subjects = new Subjects(lead, evaluation);
        return new WhyNot(policy, subjects)
                .conditionsUnmet(row).stream()
                        .map(condition -> Wording.unmet(condition, subjects.value(condition.fact())))
                        .toList();
    }

    /** @param asOf the moment the lead was seen at, at which activities of a path would happen */
    public static Explanation explain(Policy policy, Lead lead, Evaluation evaluation, Instant asOf) {
        Subjects subjects = new Subjects(lead, evaluation);
        Reasons reasons = new Reasons(subjects);
        WhyNot whyNot = new WhyNot(policy, subjects);
        return new Explanation(
                Summary.of(evaluation),
                reasons.of(evaluation),
                new ReceiptWriter(policy, reasons).write(evaluation),
                whyNot.unmet(),
                new PathFinder(policy, subjects, whyNot, asOf).find());
    }
}
