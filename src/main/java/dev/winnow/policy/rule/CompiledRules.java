package dev.winnow.policy.rule;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Rules that can be fired. Sessions may be open on several threads at once, each confined to one. */
public final class CompiledRules implements AutoCloseable {

    private final KieContainer container;
    private final KieBase base;
    private final ReleaseId releaseId;

    CompiledRules(KieContainer container, ReleaseId releaseId) {
        this.container = container;
        this.base = container.getKieBase();
        this.releaseId = releaseId;
    }

    /** A session whose rules report to {@code findings}; to be disposed of by the caller. */
    public KieSession newSession(Findings findings) {
        KieSession session = base.newKieSession();
        session.setGlobal("findings", findings);
        return session;
    }

    /** Frees what the KIE repository holds on to; without it every compilation would leak memory and classes. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(releaseId);
    }
}
