package dev.winnow.console.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.console.PointText;
import dev.winnow.qualification.DecisionInShort;
import dev.winnow.qualification.DecisionPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the leads that were decided last. */
@ApplicationScoped
public class RecentLeads {

    private static final int DECISIONS = 200;
    private static final int MOST = 50;
    private static final int COUNTED = 5_000;

    /** How far another server's clock may be ahead: decisions of a wrong clock would stay on top for long. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final DecisionSearch search;
    private final VisibleDecisions visible;
    private final Clock clock;

    RecentLeads(DecisionSearch search, VisibleDecisions visible, Clock clock) {
        this.clock = clock;
        this.search = search;
        this.visible = visible;
    }

    /**
     * A lead, as its latest decision has it.
     *
     * @param stage the recommended one
     * @param change of the stage
     * @param grade empty if the policy has none
     */
    public record RecentLead(
            String id,
            String href,
            String decision,
            Instant at,
            String policy,
            String stage,
            String change,
            String points,
            String grade,
            boolean isSample) {}

    /** Among the latest decisions that the caller may see. */
    List<RecentLead> all() {
        return leads(null, null).limit(MOST).toList();
    }

    /** Those that were promoted since then, the latest first. */
    public List<RecentLead> promoted(Instant since, int most) {
        return leads("promote", since).limit(most).toList();
    }

    /** How many decisions promoted a lead since then, by stage; of the latest {@value #COUNTED} at most. */
    public Map<String, Long> stages(Instant since) {
        return search.stages(filter("promote", since), COUNTED).stream()
                .collect(Collectors.groupingBy(
                        DecisionSearch.DecidedStage::stage, LinkedHashMap::new, Collectors.counting()));
    }

    private DecisionFilter filter(@Nullable String change, @Nullable Instant since) {
        Instant to = clock.instant().plus(AHEAD);
        return new DecisionFilter(
                null, null, visible.policies(null), null, null, change, null, null, since, to, null, null);
    }

    private Stream<RecentLead> leads(@Nullable String change, @Nullable Instant since) {
        DecisionFilter filter = filter(change, since);
        Map<String, RecentLead> latest = new LinkedHashMap<>();
        DecisionPage.of(search.page(filter, null, DECISIONS), DECISIONS).decisions().stream()
                .filter(decision -> decision.leadId() != null)
                .map(RecentLeads::lead)
                .forEach(lead -> latest.putIfAbsent(lead.policy() + ' ' + lead.id(), lead));
        return latest.values().stream();
    }

    private static RecentLead lead(DecisionInShort decision) {
        String id = Objects.requireNonNull(decision.leadId());
        JsonNode stage = decision.stage();
        return new RecentLead(
                id,
                LeadView.href(id) + "?policy=" + decision.policy(),
                decision.decisionId().toString(),
                decision.evaluatedAt(),
                decision.policy(),
                stage.path("recommended").asText(),
                stage.path("change").asText(),
                PointText.plain(decision.score().path("total").decimalValue()),
                decision.score().path("grade").asText(""),
                decision.sample());
    }
}
