package dev.winnow.policy.rule;

import dev.winnow.policy.table.Condition;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Rules that can be fired. Sessions may be open on several threads at once, each confined to one. */
public final class CompiledRules {

    private final KieBase base;
    private final CompiledConditions conditions;
    private final Set<String> signals;

    CompiledRules(KieBase base, CompiledConditions conditions, Set<String> signals) {
        this.base = base;
        this.conditions = conditions;
        this.signals = Set.copyOf(signals);
    }

    /** The names of the signals that DRL files give. */
    public Set<String> signals() {
        return signals;
    }

    /** Whether a condition of one of the rows holds for a record of its fact's subject, as the compiled rule has it. */
    public boolean holds(Condition condition, Object record) {
        return conditions.holds(condition, record);
    }

    /** A session whose rules report to {@code findings}; to be disposed of by the caller. */
    public KieSession newSession(Findings findings) {
        KieSession session = base.newKieSession();
        session.setGlobal("findings", findings);
        return session;
    }
}
