package dev.winnow.policy.rule;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Rules that can be fired. Sessions may be open on several threads at once, each confined to one. */
public final class CompiledRules {

    private final KieBase base;

    CompiledRules(KieBase base) {
        this.base = base;
    }

    /** A session whose rules report to {@code findings}; to be disposed of by the caller. */
    public KieSession newSession(Findings findings) {
        KieSession session = base.newKieSession();
        session.setGlobal("findings", findings);
        return session;
    }
}
