package dev.winnow.insight.funnel;

import dev.winnow.outcome.OutcomeKind;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What leads of a policy can reach.
 *
 * @param ladder the stages with a rank, lowest first; a lead that reaches one has reached those before
 * @param beside the stages off the ladder
 */
record FunnelSteps(List<String> ladder, List<String> beside) {

    /** The outcomes of which each implies those before. */
    static final List<String> GAINS = Stream.of(OutcomeKind.ACCEPTED, OutcomeKind.OPPORTUNITY, OutcomeKind.WON)
            .map(OutcomeKind::word)
            .toList();

    /** The other outcomes. */
    static final List<String> LOSSES = Stream.of(OutcomeKind.REJECTED, OutcomeKind.RECYCLED, OutcomeKind.LOST)
            .map(OutcomeKind::word)
            .toList();

    FunnelSteps {
        ladder = List.copyOf(ladder);
        beside = List.copyOf(beside);
    }

    static FunnelSteps of(Policy policy) {
        Ladder ladder = policy.ladder();
        List<String> steps = ladder.steps().stream().map(Stage::name).toList();
        return new FunnelSteps(
                steps,
                ladder.names().stream().filter(name -> !steps.contains(name)).toList());
    }

    /** Tells whether counts were made for the same steps. */
    String signature() {
        return String.join(",", ladder) + "|" + String.join(",", beside);
    }
}
