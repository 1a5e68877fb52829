package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tries some of the changes that a decision's path proposes, at the time of the decision. Nothing is stored. */
@ApplicationScoped
public class PathTrial {

    private final DecisionLog log;
    private final PastDecisions decisions;
    private final CompiledReleases releases;
    private final Simulator simulator;

    PathTrial(DecisionLog log, PastDecisions decisions, CompiledReleases releases, Simulator simulator) {
        this.log = log;
        this.decisions = decisions;
        this.releases = releases;
        this.simulator = simulator;
    }

    /**
     * The answer to the lead with the changes.
     *
     * @param chosen positions in the path, from 0; others are ignored
     * @return empty where the decision has no path, or can't be read or evaluated any more
     */
    public Optional<Answer> with(UUID decision, Set<Integer> chosen) {
        return log.find(decision)
                .flatMap(record -> record.match(Optional::<LoggedDecision>of, unreadable -> Optional.empty()))
                .flatMap(logged -> decisions.find(decision, null) instanceof PastAnswer.Found found
                        ? tried(logged, DecisionJson.read(found.answer()).at("/path/changes"), chosen)
                        : Optional.empty());
    }

    private Optional<Answer> tried(LoggedDecision logged, JsonNode path, Set<Integer> chosen) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode lead = logged.facts().deepCopy();
        chosen.stream().sorted().filter(path::has).forEach(index -> apply(path.get(index), lead));
        return releases.find(logged.policy(), logged.release().number()).map(policy -> simulator
                .simulate(new SimulationRequest(policy, logged.release(), null, logged.asOf(), lead, List.of()))
                .join());
    }

    private static void apply(JsonNode change, ObjectNode lead) {
        String fact = change.path("fact").asText();
        JsonNode value = change.path("to");
        if (fact.equals("activities")) {
            lead.withArray("activities").add(value);
            return;
        }
        String[] steps = fact.split("\\.", -1);
        ObjectNode record = lead;
        for (String step : Arrays.asList(steps).subList(0, steps.length - 1)) {
            record = record.path(step).isObject() ? (ObjectNode) record.get(step) : record.putObject(step);
        }
        String last = steps[steps.length - 1];
        if (value.isNull() || value.isMissingNode()) {
            record.remove(last);
        } else {
            record.set(last, value);
        }
    }
}
