package dev.winnow.release.impact;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.rule.RuleLimitException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares leads by two policies. Thread-safe. */
public final class LeadComparison {

    private static final int MAX_REFUSALS = 5;

    private final Policy before;
    private final Policy after;

    private final UnaryOperator<RowDifference> interned;

    public LeadComparison(Policy before, Policy after) {
        this(before, after, UnaryOperator.identity());
    }

    /** @param interned replaces equal differences by one instance, to save memory */
    LeadComparison(Policy before, Policy after, UnaryOperator<RowDifference> interned) {
        this.before = before;
        this.after = after;
        this.interned = interned;
    }

    public ComparisonResult of(SeenLead lead) {
        LeadReading readBefore = before.leadReader().read(lead.facts(), lead.asOf());
        LeadReading readAfter = after.leadReader().read(lead.facts(), lead.asOf());
        List<Refusal> refusals = new ArrayList<>();
        if (readBefore instanceof LeadReading.Read leadBefore && readAfter instanceof LeadReading.Read leadAfter) {
            Evaluation evaluationBefore = evaluation(before, leadBefore.lead(), Refusal.Reader.BEFORE, refusals);
            Evaluation evaluationAfter = evaluation(after, leadAfter.lead(), Refusal.Reader.AFTER, refusals);
            return evaluationBefore == null || evaluationAfter == null
                    ? new ComparisonResult.Refused(refusals)
                    : of(lead, evaluationBefore, evaluationAfter);
        }
        refusals.addAll(refusals(readBefore, Refusal.Reader.BEFORE));
        refusals.addAll(refusals(readAfter, Refusal.Reader.AFTER));
        return new ComparisonResult.Refused(refusals);
    }

    /** @return null, with a refusal, if that is too much work */
    private static @Nullable Evaluation evaluation(
            Policy policy, Lead lead, Refusal.Reader by, List<Refusal> refusals) {
        try {
            return Evaluator.evaluate(policy, lead);
        } catch (RuleLimitException e) {
            refusals.add(Refusal.of(by, e));
            return null;
        }
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
        return interned.apply(
                RowDifference.of(DecidingRows.of(before, evaluationBefore), DecidingRows.of(after, evaluationAfter)));
    }

    /** The first few, without repeats: a lead of a wholly different shape would have endless ones. */
    private static List<Refusal> refusals(LeadReading reading, Refusal.Reader by) {
        return reading instanceof LeadReading.Refused refused
                ? refused.problems().stream()
                        .map(problem -> Refusal.of(by, problem))
                        .distinct()
                        .limit(MAX_REFUSALS)
                        .toList()
                : List.of();
    }
}
