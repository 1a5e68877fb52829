package dev.winnow.bench;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.evaluation.Finding;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** All of an evaluation: exact decimals with decay, caps and floors, contributions, recommendation. */
record WinnowEvaluation(Policy policy) implements Engine {

    @Override
    public Result evaluate(Lead lead) {
        Evaluation evaluation = Evaluator.evaluate(policy, lead);
        List<Found> found = new ArrayList<>();
        evaluation.contributions().forEach(contribution -> found.add(found(contribution.finding())));
        evaluation.decided().forEach(finding -> found.add(found(finding)));
        return new Result(
                found,
                evaluation.points().total().longValue(),
                evaluation.stage().phase());
    }

    private static Found found(Finding finding) {
        return new Found(finding.row().id(), finding.occurrences());
    }
}
