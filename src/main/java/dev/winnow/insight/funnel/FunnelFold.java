package dev.winnow.insight.funnel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.Chains;
import dev.winnow.audit.log.DecisionRecords;
import dev.winnow.audit.log.DecisionRecords.ChainedStage;
import dev.winnow.decision.DecisionId;
import dev.winnow.insight.funnel.FunnelCounts.Changes;
import dev.winnow.outcome.CountedOutcome;
import dev.winnow.outcome.OutcomeFigures;
import dev.winnow.policy.Policy;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the log gained since the last time. Each chain's decisions are counted in their order, exactly once:
 * positions of a chain have no gaps, and the mark moves in the transaction that counts. Of several servers one counts at
 * a time.
 */
@ApplicationScoped
class FunnelFold {

    private static final int DECISIONS = 2_000;
    private static final int OUTCOMES = 1_000;

    /** An outcome may be committed this much after a later one, so that a run begins that much earlier. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final StoredMarks marks;
    private final Chains chains;
    private final DecisionRecords decisions;
    private final OutcomeFigures outcomes;
    private final ActivePolicies policies;
    private final StoredLeads leads;
    private final LeadStates states;
    private final FunnelCounts counts;
    private final FunnelRebuild rebuild;
    private final FunnelSamples samples;
    private final Storage storage;

    FunnelFold(
            StoredMarks marks,
            Chains chains,
            DecisionRecords decisions,
            OutcomeFigures outcomes,
            ActivePolicies policies,
            StoredLeads leads,
            LeadStates states,
            FunnelCounts counts,
            FunnelRebuild rebuild,
            FunnelSamples samples,
            Storage storage) {
        this.marks = marks;
        this.chains = chains;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.policies = policies;
        this.leads = leads;
        this.states = states;
        this.counts = counts;
        this.rebuild = rebuild;
        this.samples = samples;
        this.storage = storage;
    }

    /** A lead under a policy. */
    private record Counted(String policy, UUID lead) {}

    /** What a run has done so far; outcomes that it has seen aren't read again. */
    private record Progress(@Nullable UUID lastOutcome, boolean isMore) {}

    /** Counts all there is, as long as there is room to write. */
    void all() {
        Progress progress = new Progress(null, true);
        while (progress.isMore() && storage.hasRoom()) {
            UUID last = progress.lastOutcome();
            progress = QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(TIMEOUT.toSeconds()))
                    .call(() -> some(last));
        }
    }

    private Progress some(@Nullable UUID lastOutcome) {
        StoredMark until = marks.lock();
        policies.all().forEach(active -> rebuild.ifChanged(active.name(), FunnelSteps.of(active.policy())));
        samples.removeErased();
        List<ChainedStage> decided = decisions();
        UUID after = lastOutcome != null
                ? lastOutcome
                : DecisionId.first(Instant.ofEpochMilli(until.position).minus(LATE));
        // A lead is decided on before it has outcomes: those of leads that aren't counted yet wait
        List<CountedOutcome> happened = decided.size() == DECISIONS ? List.of() : outcomes.after(after, OUTCOMES);
        if (!happened.isEmpty()) {
            CountedOutcome last = happened.get(happened.size() - 1);
            after = last.id();
            until.moveTo(last.recordedAt().toEpochMilli());
        }
        count(decided, happened);
        return new Progress(after, decided.size() == DECISIONS || happened.size() == OUTCOMES);
    }

    private List<ChainedStage> decisions() {
        List<ChainedStage> found = new ArrayList<>();
        for (ChainHead chain : chains.all()) {
            UUID name = UUID.fromString(chain.name());
            long position = marks.position(name);
            if (position >= chain.position() || found.size() == DECISIONS) {
                continue;
            }
            List<ChainedStage> next = decisions.stagesAfter(name, position, DECISIONS - found.size());
            found.addAll(next);
            if (!next.isEmpty()) {
                marks.set(name, next.get(next.size() - 1).position());
            }
        }
        return found;
    }

    private void count(List<ChainedStage> decided, List<CountedOutcome> happened) {
        Map<Counted, List<ChainedStage>> byLead = decided.stream()
                .collect(Collectors.groupingBy(
                        decision -> new Counted(decision.policy(), decision.lead()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<Counted> all = new LinkedHashSet<>(byLead.keySet());
        happened.forEach(outcome -> all.add(new Counted(outcome.policy(), outcome.lead())));
        List<Counted> order = List.copyOf(all);
        List<@Nullable StoredLead> known = new ArrayList<>(leads.withIds(order.stream()
                .map(each -> StoredLead.id(each.policy(), each.lead()))
                .toList()));
        Map<UUID, JsonNode> facts = facts(order, known, byLead);
        Map<Counted, List<CountedOutcome>> became = became(happened);
        Changes changes = new Changes();
        for (int index = 0; index < order.size(); index++) {
            Counted each = order.get(index);
            StoredLead stored = known.get(index);
            List<ChainedStage> stages = byLead.getOrDefault(each, List.of());
            if (stored != null || !stages.isEmpty()) {
                count(each, stored, stages, facts, became.get(each), changes);
            }
        }
        counts.apply(changes);
        leads.clear();
    }

    /** Of the first decision on each lead that wasn't known. */
    private Map<UUID, JsonNode> facts(
            List<Counted> order, List<@Nullable StoredLead> known, Map<Counted, List<ChainedStage>> byLead) {
        List<UUID> first = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            List<ChainedStage> stages = byLead.getOrDefault(order.get(index), List.of());
            if (known.get(index) == null && !stages.isEmpty()) {
                first.add(stages.get(0).id());
            }
        }
        return first.isEmpty() ? Map.of() : decisions.facts(first);
    }

    /** All outcomes of the leads that have new ones. */
    private Map<Counted, List<CountedOutcome>> became(Collection<CountedOutcome> happened) {
        return outcomes.of(happened.stream().map(CountedOutcome::lead).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(outcome -> new Counted(outcome.policy(), outcome.lead())));
    }

    private void count(
            Counted each,
            @Nullable StoredLead known,
            List<ChainedStage> stages,
            Map<UUID, JsonNode> facts,
            @Nullable List<CountedOutcome> became,
            Changes changes) {
        Optional<Policy> policy = policies.find(each.policy()).map(ActivePolicy::policy);
        StoredLead stored = known;
        LeadState before = null;
        LeadState state;
        if (stored == null) {
            ChainedStage first = stages.get(0);
            stored = StoredLead.of(each.policy(), each.lead(), first.isSample());
            JsonNode sent = facts.get(first.id());
            state = LeadState.of(
                    first,
                    policy.map(by -> Segments.values(by, sent == null ? MissingNode.getInstance() : sent))
                            .orElse(Map.of()));
        } else {
            before = states.read(stored);
            state = before;
        }
        for (ChainedStage stage : stages) {
            state = state.with(stage);
        }
        state = became == null ? state : state.with(became);
        if (before == null || state.isToWrite(before)) {
            states.write(state, stored);
        }
        if (known == null) {
            leads.persist(stored);
        }
        if (policy.isPresent() && !state.isCountedAs(before)) {
            FunnelSteps steps = FunnelSteps.of(policy.get());
            changes.replace(
                    before == null ? Map.of() : Contributions.of(each.policy(), stored.sample, before, steps),
                    Contributions.of(each.policy(), stored.sample, state, steps));
        }
    }
}
