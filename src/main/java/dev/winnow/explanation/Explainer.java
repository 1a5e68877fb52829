package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import java.time.Instant;

/** Explains an evaluation. */
public final class Explainer {

    private Explainer() {}

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
