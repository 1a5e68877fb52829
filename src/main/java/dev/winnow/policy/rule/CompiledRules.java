package dev.winnow.policy.rule;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Signal;
import dev.winnow.policy.match.HoldingRows;
import dev.winnow.policy.match.TableIndex;
import dev.winnow.policy.table.Condition;
import java.util.List;
import java.util.Set;

/** The compiled rules of a policy. Thread-safe. */
public final class CompiledRules {

    private final CompiledConditions conditions;
    private final TableIndex tables;
    private final SignalRules signalRules;

    CompiledRules(CompiledConditions conditions, TableIndex tables, SignalRules signalRules) {
        this.conditions = conditions;
        this.tables = tables;
        this.signalRules = signalRules;
    }

    /** The names of the signals that DRL files insert. */
    public Set<String> signals() {
        return signalRules.given();
    }

    /** Whether a condition of a row holds for a record of its fact's type, according to the compiled rule. */
    public boolean holds(Condition condition, Object record) {
        return conditions.holds(condition, record);
    }

    /**
     * The signals that DRL files find in a lead's activities, most recent first.
     *
     * @throws RuleLimitException if that is more work than the limit
     */
    public List<Signal> signals(Lead lead, RuleLimit limit) {
        return signalRules.fire(lead, limit);
    }

    /**
     * The signals in a changed lead.
     *
     * @param observed the signals before the change; rules are only fired if they may differ
     * @throws RuleLimitException if that is more work than the limit
     */
    public List<Signal> signals(Lead lead, Lead before, List<Signal> observed, RuleLimit limit) {
        return signalRules.areSurelySame(lead, before) ? observed : signals(lead, limit);
    }

    /**
     * The rows that hold for a lead.
     *
     * @param activities of the lead, in the order in which rows report them
     * @param signals of the lead, likewise
     */
    public HoldingRows rows(Lead lead, List<? extends Occurrence> activities, List<? extends Occurrence> signals) {
        return new HoldingRows(tables, lead, activities, signals);
    }
}
