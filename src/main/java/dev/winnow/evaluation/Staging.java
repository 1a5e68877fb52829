package dev.winnow.evaluation;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.RowEffect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stage that gates and routes give a lead. The first route that holds takes precedence over gates, but never
 * promotes. A stage that doesn't fall back is kept once reached: its gate counts as passed from then on, and so do all
 * gates below while the lead is in it.
 *
 * @param route the route row that decided; null if gates did
 * @param gate the first row that opens the recommended stage; null if a route decided or no gate was needed
 * @param passed the stages whose gates hold or count as passed; empty if a route decided
 */
record Staging(
        Stage current,
        Stage recommended,
        StageChange change,
        @Nullable Finding route,
        @Nullable Finding gate,
        Set<String> passed) {

    Staging {
        passed = Set.copyOf(passed);
    }

    static Staging of(Ladder ladder, @Nullable String currentStage, List<Finding> gates, List<Finding> routes) {
        Stage current = currentStage == null ? ladder.first() : ladder.stage(currentStage);
        if (!routes.isEmpty()) {
            return routed(ladder, current, routes.get(0));
        }
        int rank = ladder.rank(current);
        Set<String> passed = new HashSet<>();
        gates.forEach(gate -> passed.add(stageOf(gate)));
        for (int step = 0; step < ladder.steps().size(); step++) {
            Stage stage = ladder.steps().get(step);
            boolean isKept = step <= rank && !(current.fallsBack() && stage.fallsBack());
            if (isKept || stage.entrance() == Stage.Entrance.OPEN) {
                passed.add(stage.name());
            }
        }
        Stage reached = ladder.reached(stage -> passed.contains(stage.name()));
        int change = Integer.compare(ladder.rank(reached), rank);
        return new Staging(
                current,
                reached,
                change > 0 ? StageChange.PROMOTE : change < 0 ? StageChange.DEMOTE : StageChange.HOLD,
                null,
                firstInto(reached, gates),
                passed);
    }

    private static @Nullable Finding firstInto(Stage stage, List<Finding> gates) {
        for (Finding gate : gates) {
            if (stageOf(gate).equals(stage.name())) {
                return gate;
            }
        }
        return null;
    }

    private static String stageOf(Finding gate) {
        return ((RowEffect.Gate) gate.row().effect()).stage();
    }

    private static Staging routed(Ladder ladder, Stage current, Finding route) {
        RowEffect.Route effect = (RowEffect.Route) route.row().effect();
        Stage target = ladder.stage(effect.stage());
        boolean wouldNotMoveDown =
                target.entrance() != Stage.Entrance.OFF && ladder.rank(target) >= ladder.rank(current);
        if (wouldNotMoveDown || target.equals(current)) {
            return new Staging(current, current, StageChange.HOLD, route, null, Set.of());
        }
        StageChange change = StageChange.valueOf(effect.change().toUpperCase(Locale.ROOT));
        return new Staging(current, target, change, route, null, Set.of());
    }
}
