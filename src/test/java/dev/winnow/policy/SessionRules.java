package dev.winnow.policy;

import dev.winnow.policy.rule.Findings;
import dev.winnow.policy.rule.RuleWriter;
import dev.winnow.policy.table.PlacedRow;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** The rules written from a policy's tables, to be fired in a session as Drools fires them: what answers are held to. */
public final class SessionRules {

    private final KieBase base;

    private SessionRules(KieBase base) {
        this.base = base;
    }

    public static SessionRules of(Policy policy) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        ReleaseId releaseId = services.newReleaseId(
                "dev.winnow.session", policy.name(), UUID.randomUUID().toString());
        sources.generateAndWritePomXML(releaseId);
        sources.write("src/main/resources/tables.drl", written(policy));
        KieBuilder builder = services.newKieBuilder(sources).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new AssertionError(builder.getResults().getMessages(Message.Level.ERROR));
        }
        KieBase base = services.newKieContainer(releaseId).getKieBase();
        services.getRepository().removeKieModule(releaseId);
        return new SessionRules(base);
    }

    /** A rule for every row. */
    public static String written(Policy policy) {
        return RuleWriter.write(
                "dev.winnow.tables." + policy.name(),
                policy.rows().stream().map(PlacedRow::row).toList());
    }

    /** To be disposed of by the caller. Signals are facts to be inserted. */
    public KieSession newSession(Findings findings) {
        KieSession session = base.newKieSession();
        session.setGlobal("findings", findings);
        return session;
    }
}
