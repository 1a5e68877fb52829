package dev.winnow.console.decisions;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.console.SearchAddress;
import dev.winnow.console.StageLook;
import dev.winnow.console.decisions.StageHistogram.Decided;
import dev.winnow.console.decisions.StageHistogram.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the latest decisions of a search by time and stage. */
@ApplicationScoped
class StageHistograms {

    /** Bounds the work of a search that finds millions. */
    private static final int MOST = 5_000;

    private final DecisionSearch search;
    private final VisiblePolicies policies;

    StageHistograms(DecisionSearch search, VisiblePolicies policies) {
        this.search = search;
        this.policies = policies;
    }

    /** Null if nothing is found. */
    @Nullable
    StageHistogram of(DecisionFilter filter, SearchAddress address) {
        List<Decided> found = search.stages(filter, MOST + 1).stream()
                .map(each -> new Decided(each.at(), each.stage()))
                .toList();
        return found.isEmpty()
                ? null
                : StageHistogram.of(
                        found.subList(0, Math.min(MOST, found.size())),
                        keys(filter, found),
                        address,
                        found.size() > MOST);
    }

    /** As the active policies have them; then those that only earlier releases had. */
    private List<Key> keys(DecisionFilter filter, List<Decided> found) {
        Map<String, Integer> looks = new LinkedHashMap<>();
        policies.all().stream()
                .filter(policy ->
                        filter.policies().isEmpty() || filter.policies().contains(policy.name()))
                .map(policy -> policy.policy().ladder())
                .forEach(ladder ->
                        ladder.stages().forEach(stage -> looks.putIfAbsent(stage.name(), StageLook.of(ladder, stage))));
        found.forEach(each -> looks.putIfAbsent(each.stage(), 0));
        List<Key> keys = new ArrayList<>();
        looks.forEach((stage, look) -> keys.add(new Key(stage, look)));
        return keys;
    }
}
