package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadChange;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a lead as it would be after a proposal; each proposal once, and only so many of them. */
final class Trials {

    private static final int MOST = 60;

    private final Policy policy;
    private final Lead lead;
    private final Instant asOf;
    private final Map<Proposal, Evaluation> done = new HashMap<>();

    /** @param asOf when activities of a proposal would happen */
    Trials(Policy policy, Lead lead, Instant asOf) {
        this.policy = policy;
        this.lead = lead;
        this.asOf = asOf;
    }

    /** What would come of it; null where too many others were tried before. */
    @Nullable
    Evaluation of(Proposal proposal) {
        Evaluation before = done.get(proposal);
        if (before != null || done.size() >= MOST) {
            return before;
        }
        Map<String, Object> facts = new HashMap<>();
        proposal.facts().forEach((fact, value) -> facts.put(fact.path(), value));
        List<Activity> activities =
                proposal.activities().stream().map(this::activity).toList();
        Lead changed = LeadChange.apply(lead, policy.vocabulary(), facts, activities);
        Evaluation evaluation = Evaluator.evaluate(policy, changed);
        done.put(proposal, evaluation);
        return evaluation;
    }

    /** As it would be read: what isn't proposed has the value the vocabulary gives it. */
    private Activity activity(Map<Fact, Object> proposed) {
        Map<String, Object> values = new HashMap<>();
        for (Fact fact : policy.vocabulary().facts(Subject.ACTIVITY)) {
            Object value = proposed.getOrDefault(fact, fact.ifMissing());
            if (value != null) {
                values.put(fact.path(), value);
            }
        }
        return LeadChange.activity(values, asOf);
    }
}
