package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.WhatIf;
import dev.winnow.evaluation.WhatIfResult;
import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.policy.facts.LeadReader;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a lead with proposed changes, each set once, up to a limit. The limit is lower for a lead with many
 * activities, which takes longer to evaluate.
 */
final class WhatIfBudget {

    private static final int BUDGET = 8_000;
    private static final int COST_PER_EVALUATION = 100;
    private static final int MIN_EVALUATIONS = 6;

    private final Evaluated start;
    private final WhatIf whatIf;
    private final int max;
    private final Map<ProposedChanges, WhatIfResult> results = new HashMap<>();
    private boolean isExhausted;

    /** @param start its moment is also that of proposed activities */
    WhatIfBudget(Evaluated start) {
        this.start = start;
        this.whatIf = start.whatIf();
        this.max = Math.max(
                MIN_EVALUATIONS,
                BUDGET / (COST_PER_EVALUATION + start.lead().activities().size()));
    }

    /** The evaluation after the changes; null if the budget is exhausted. */
    @Nullable
    Evaluated of(ProposedChanges changes) {
        if (changes.equals(ProposedChanges.NONE)) {
            return start;
        }
        WhatIfResult result = result(changes);
        return result == null ? null : result.evaluated();
    }

    /** The points after the changes; null if the budget is exhausted. */
    @Nullable
    Score points(ProposedChanges changes) {
        if (changes.equals(ProposedChanges.NONE)) {
            return start.evaluation().points();
        }
        WhatIfResult result = result(changes);
        return result == null ? null : result.points();
    }

    private @Nullable WhatIfResult result(ProposedChanges changes) {
        WhatIfResult before = results.get(changes);
        if (before != null) {
            return before;
        }
        if (start.lead().activities().size() + changes.activities().size() > LeadReader.MAX_ACTIVITIES) {
            return null;
        }
        if (results.size() == max) {
            isExhausted = true;
            return null;
        }
        Map<String, @Nullable Object> facts = new HashMap<>();
        changes.facts().forEach((fact, value) -> facts.put(fact.path(), value.orElse(null)));
        List<Activity> activities =
                changes.activities().stream().map(this::activity).toList();
        Lead changed = start.policy().leadChange().apply(start.lead(), facts, activities);
        WhatIfResult result = whatIf.evaluate(changed);
        results.put(changes, result);
        return result;
    }

    /** Whether the limit kept some changes from being tried. */
    boolean isExhausted() {
        return isExhausted;
    }

    /** The activity as if read from JSON: missing facts have the vocabulary's default. */
    private Activity activity(Map<Fact, Object> proposed) {
        Map<String, Object> values = new HashMap<>();
        for (Fact fact : start.policy().vocabulary().facts(RecordType.ACTIVITY)) {
            Object value = proposed.getOrDefault(fact, fact.ifMissing());
            if (value != null) {
                values.put(fact.path(), value);
            }
        }
        return start.policy().leadChange().activity(values, start.asOf());
    }
}
