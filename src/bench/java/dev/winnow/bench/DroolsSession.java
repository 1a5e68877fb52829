package dev.winnow.bench;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SessionRules;
import dev.winnow.policy.rule.Findings;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.RowEffect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The rules of the same tables in a session of Drools for each lead: as one is opened, or with all that makes it fast. */
final class DroolsSession implements Engine {

    private final KieBase base;
    private final @Nullable KieSessionConfiguration configuration;
    private final Map<String, PlacedRow> rows = new HashMap<>();

    private DroolsSession(KieBase base, @Nullable KieSessionConfiguration configuration, Policy policy) {
        this.base = base;
        this.configuration = configuration;
        policy.rows().forEach(placed -> rows.put(placed.row().id(), placed));
    }

    static DroolsSession plain(Policy policy) {
        KieServices services = KieServices.get();
        KieFileSystem sources = sources(policy, services);
        KieBuilder builder = checked(services.newKieBuilder(sources).buildAll());
        return new DroolsSession(
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase(), null, policy);
    }

    static DroolsSession tuned(Policy policy) {
        KieServices services = KieServices.get();
        KieFileSystem sources = sources(policy, services);
        KieBuilder builder = checked(services.newKieBuilder(sources).buildAll(ExecutableModelProject.class));
        var baseConfiguration = services.newKieBaseConfiguration();
        baseConfiguration.setOption(KieBaseMutabilityOption.DISABLED);
        var configuration = services.newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(KeepReferenceOption.NO);
        return new DroolsSession(
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(baseConfiguration),
                configuration,
                policy);
    }

    private static KieFileSystem sources(Policy policy, KieServices services) {
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(services.newReleaseId("dev.winnow.bench", policy.name(), "1"));
        sources.write("src/main/resources/dev/winnow/bench/tables.drl", SessionRules.written(policy));
        return sources;
    }

    private static KieBuilder checked(KieBuilder builder) {
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return builder;
    }

    @Override
    public Result evaluate(Lead lead) {
        Fired fired = new Fired();
        KieSession session = configuration == null ? base.newKieSession() : base.newKieSession(configuration, null);
        try {
            session.setGlobal("findings", fired);
            session.insert(lead);
            lead.activities().forEach(session::insert);
            session.fireAllRules();
            long points = fired.points;
            session.insert(new Score(BigDecimal.valueOf(points), Map.of()));
            session.fireAllRules();
            List<Found> found = new ArrayList<>(fired.found.size());
            fired.found.forEach((id, occurrences) -> found.add(new Found(id, occurrences)));
            return new Result(
                    found,
                    points,
                    fired.stage == null ? null : fired.stage.row().id());
        } finally {
            session.dispose();
        }
    }

    private final class Fired implements Findings {

        private final Map<String, List<Occurrence>> found = new HashMap<>();
        private long points;
        private @Nullable PlacedRow stage;

        @Override
        public void row(String id) {
            found.put(id, List.of());
            count(id);
        }

        @Override
        public void row(String id, Object occurrence) {
            found.computeIfAbsent(id, key -> new ArrayList<>()).add((Occurrence) occurrence);
            count(id);
        }

        private void count(String id) {
            PlacedRow placed = rows.get(id);
            if (placed == null) {
                throw new IllegalStateException(id);
            }
            if (placed.row().effect() instanceof RowEffect.Points effect) {
                points += effect.points().longValue();
            } else if (stage == null || placed.place() < stage.place()) {
                stage = placed;
            }
        }
    }
}
