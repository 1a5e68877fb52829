package dev.winnow.release.impact;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Evaluates leads with two policies. It may be used by several threads at once. */
public final class LeadComparison {

    private static final int MOST_REFUSALS = 5;

    private final Policy before;
    private final Policy after;

    private final UnaryOperator<RowDifference> kept;

    public LeadComparison(Policy before, Policy after) {
        this(before, after, UnaryOperator.identity());
    }

    /** @param kept gives the same one for equal differences, where many results are kept */
    LeadComparison(Policy before, Policy after, UnaryOperator<RowDifference> kept) {
        this.before = before;
        this.after = after;
        this.kept = kept;
    }

    public ComparisonResult of(SeenLead lead) {
        LeadReading readBefore = before.leadReader().read(lead.facts(), lead.asOf());
        LeadReading readAfter = after.leadReader().read(lead.facts(), lead.asOf());
        if (readBefore instanceof LeadReading.Read leadBefore && readAfter instanceof LeadReading.Read leadAfter) {
            return of(lead, Evaluator.evaluate(before, leadBefore.lead()), Evaluator.evaluate(after, leadAfter.lead()));
        }
        List<Refusal> refusals = new ArrayList<>();
        refusals.addAll(refusals(readBefore, Refusal.Reader.BEFORE));
        refusals.addAll(refusals(readAfter, Refusal.Reader.AFTER));
        return new ComparisonResult.Refused(refusals);
    }

    private ComparisonResult of(SeenLead lead, Evaluation evaluationBefore, Evaluation evaluationAfter) {
        BeforeAfter<String> stage = new BeforeAfter<>(
                evaluationBefore.stage().recommended(), evaluationAfter.stage().recommended());
        BeforeAfter<BigDecimal> points = new BeforeAfter<>(
                evaluationBefore.score().total(), evaluationAfter.score().total());
        boolean isSame = stage.before().equals(stage.after()) && points.before().compareTo(points.after()) == 0;
        return new ComparisonResult.Evaluated(
                stage,
                points,
                isSame
                        ? null
                        : MovedLead.of(
                                lead,
                                evaluationBefore,
                                evaluationAfter,
                                difference(evaluationBefore, evaluationAfter)));
    }

    private RowDifference difference(Evaluation evaluationBefore, Evaluation evaluationAfter) {
        return kept.apply(
                RowDifference.of(DecidingRows.of(before, evaluationBefore), DecidingRows.of(after, evaluationAfter)));
    }

    /** The first few, each once: a lead that is nothing of what is expected would be refused for everything. */
    private static List<Refusal> refusals(LeadReading reading, Refusal.Reader by) {
        return reading instanceof LeadReading.Refused refused
                ? refused.problems().stream()
                        .map(problem -> Refusal.of(by, problem))
                        .distinct()
                        .limit(MOST_REFUSALS)
                        .toList()
                : List.of();
    }
}
