package dev.winnow.command;

import dev.winnow.command.RowLeads.RowLead;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.explanation.Explanation;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.rule.RuleLimitException;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Evaluates rows of a file by a policy's files. */
final class OfflineEvaluation implements RowEvaluation {

    private final Policy policy;
    private final RowLeads leads;
    private final Instant asOf;

    /** @param asOf of leads that don't say otherwise */
    OfflineEvaluation(Policy policy, RowLeads leads, Instant asOf) {
        this.policy = policy;
        this.leads = leads;
        this.asOf = asOf;
    }

    @Override
    public List<LeadResult> of(List<LeadRow> rows) {
        return rows.parallelStream().map(leads::of).map(this::of).toList();
    }

    private LeadResult of(RowLead row) {
        if (row.refused() != null) {
            return row.refused();
        }
        Instant moment = row.asOf() == null ? asOf : row.asOf();
        return policy.leadReader()
                .read(row.lead(), moment)
                .match(
                        read -> evaluate(row.row(), read.lead(), moment),
                        refused -> LeadResult.refused(
                                row.row(),
                                row.id(),
                                refused.problems().stream()
                                        .map(RequestProblem::of)
                                        .map(leads::named)
                                        .toList()));
    }

    private LeadResult evaluate(long row, Lead lead, Instant moment) {
        try {
            Evaluated evaluated = Evaluated.of(policy, lead, moment);
            Explanation explanation = Objects.requireNonNull(Explainer.ENGLISH.explain(evaluated, Explain.SUMMARY));
            return LeadResult.of(row, lead.id(), evaluated.evaluation(), explanation);
        } catch (RuleLimitException e) {
            RequestProblem problem = RequestProblem.at(
                    "/lead/activities", e.expected(), lead.activities().size() + " activities");
            return LeadResult.refused(row, lead.id(), List.of(problem));
        }
    }
}
