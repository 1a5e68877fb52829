package dev.winnow.evaluation;

import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of evaluating a lead by a policy.
 *
 * @param contributions of the score rows that hold, by dimension, then in table order
 * @param points the score that the conditions of gates read
 * @param decided the rows that decided stage, phase, level and action
 * @param route the route row that decided the stage; null if gates did
 * @param passed the stages whose gates hold or count as passed; empty if a route decided
 * @param held the ids of all rows that hold, whether or not they count; immutable
 * @param signals the signals of DRL rules, most recent first
 */
public record Evaluation(
        Scorecard score,
        Recommendation stage,
        List<Contribution> contributions,
        Score points,
        List<Finding> decided,
        @Nullable Finding route,
        Set<String> passed,
        Set<String> held,
        List<Signal> signals) {

    public Evaluation {
        contributions = List.copyOf(contributions);
        decided = List.copyOf(decided);
        passed = Set.copyOf(passed);
        held = Collections.unmodifiableSet(held);
        signals = List.copyOf(signals);
    }

    /** The ids of the rows that determined the result: those that gave points or decided something. */
    public Set<String> effective() {
        return Stream.concat(contributions.stream().map(Contribution::finding), decided.stream())
                .map(finding -> finding.row().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
