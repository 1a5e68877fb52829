package dev.winnow.policy.rule;

import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Rules that can be fired. Sessions may be open on several threads at once, each confined to one. */
public final class CompiledRules {

    private final KieBase base;
    private final Set<String> signals;

    CompiledRules(KieBase base, Set<String> signals) {
        this.base = base;
        this.signals = Set.copyOf(signals);
    }

    /** The names of the signals that DRL files give. */
    public Set<String> signals() {
        return signals;
    }

    /** A session whose rules report to {@code findings}; to be disposed of by the caller. */
    public KieSession newSession(Findings findings) {
        KieSession session = base.newKieSession();
        session.setGlobal("findings", findings);
        return session;
    }
}
