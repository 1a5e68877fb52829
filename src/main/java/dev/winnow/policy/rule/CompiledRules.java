package dev.winnow.policy.rule;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Signal;
import dev.winnow.policy.match.HoldingRows;
import dev.winnow.policy.match.TableIndex;
import dev.winnow.policy.table.Condition;
import java.util.List;
import java.util.Set;

/** The rules of a policy, to be asked about leads. Used by several threads at once. */
public final class CompiledRules {

    private final CompiledConditions conditions;
    private final TableIndex tables;
    private final SignalRules signalRules;

    CompiledRules(CompiledConditions conditions, TableIndex tables, SignalRules signalRules) {
        this.conditions = conditions;
        this.tables = tables;
        this.signalRules = signalRules;
    }

    /** The names of the signals that DRL files give. */
    public Set<String> signals() {
        return signalRules.given();
    }

    /** Whether a condition of one of the rows holds for a record of its fact's type, as the compiled rule has it. */
    public boolean holds(Condition condition, Object record) {
        return conditions.holds(condition, record);
    }

    /** What the rules in DRL files observe in a lead's activities, the most recent first. */
    public List<Signal> signals(Lead lead) {
        return signalRules.fire(lead);
    }

    /**
     * What they observe in a lead that was another one before a change.
     *
     * @param observed before it; rules are only fired where that may have changed, too
     */
    public List<Signal> signals(Lead lead, Lead before, List<Signal> observed) {
        return signalRules.areSurelySame(lead, before) ? observed : signals(lead);
    }

    /**
     * The rows that hold for a lead.
     *
     * @param activities the lead's, in the order that rows should name them in
     * @param signals the lead's, likewise
     */
    public HoldingRows rows(Lead lead, List<? extends Occurrence> activities, List<? extends Occurrence> signals) {
        return new HoldingRows(tables, lead, activities, signals);
    }
}
