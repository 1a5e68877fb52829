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
 * Evaluates a lead as it would be after a proposal; each proposal once, and only so many of them: fewer for a lead with
 * many activities, which takes longer to evaluate.
 */
final class WhatIfBudget {

    private static final int WORTH = 8_000;
    private static final int OF_EACH_TRIAL = 100;
    private static final int FEWEST = 6;

    private final Evaluated start;
    private final WhatIf whatIf;
    private final int most;
    private final Map<ProposedChanges, WhatIfResult> done = new HashMap<>();
    private boolean isExhausted;

    /** @param start whose moment is also that of activities in proposals */
    WhatIfBudget(Evaluated start) {
        this.start = start;
        this.whatIf = start.whatIf();
        this.most = Math.max(
                FEWEST, WORTH / (OF_EACH_TRIAL + start.lead().activities().size()));
    }

    /** What would come of it; null where too many others were tried before. */
    @Nullable
    Evaluated of(ProposedChanges proposal) {
        if (proposal.equals(ProposedChanges.NONE)) {
            return start;
        }
        WhatIfResult trial = trial(proposal);
        return trial == null ? null : trial.evaluated();
    }

    /** The points it would come to; null where too many others were tried before. */
    @Nullable
    Score points(ProposedChanges proposal) {
        if (proposal.equals(ProposedChanges.NONE)) {
            return start.evaluation().points();
        }
        WhatIfResult trial = trial(proposal);
        return trial == null ? null : trial.points();
    }

    private @Nullable WhatIfResult trial(ProposedChanges proposal) {
        WhatIfResult before = done.get(proposal);
        if (before != null) {
            return before;
        }
        if (start.lead().activities().size() + proposal.activities().size() > LeadReader.MOST_ACTIVITIES) {
            return null;
        }
        if (done.size() == most) {
            isExhausted = true;
            return null;
        }
        Map<String, @Nullable Object> facts = new HashMap<>();
        proposal.facts().forEach((fact, value) -> facts.put(fact.path(), value.orElse(null)));
        List<Activity> activities =
                proposal.activities().stream().map(this::activity).toList();
        Lead changed = start.policy().leadChange().apply(start.lead(), facts, activities);
        WhatIfResult trial = whatIf.trial(changed);
        done.put(proposal, trial);
        return trial;
    }

    /** Whether something wasn't tried because too much else was. */
    boolean isExhausted() {
        return isExhausted;
    }

    /** As it would be read: what isn't proposed has the value the vocabulary gives it. */
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
