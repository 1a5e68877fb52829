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
 * What firing a policy on a lead came to.
 *
 * @param contributions of the scoring rows that held, by dimension, then in the order of their tables
 * @param points the score as gates see it
 * @param decided the rows that settled stage, phase, level and action
 * @param route the row that sent the lead elsewhere; null where gates decided
 * @param passed the stages whose gates hold or count as passed; none where a route decided
 * @param held the ids of all rows that hold, whether they count or not; a set that never changes
 * @param signals what DRL rules observed, the most recent first
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

    /** The ids of the rows that made the result what it is: those that counted, and those that settled something. */
    public Set<String> effective() {
        return Stream.concat(contributions.stream().map(Contribution::finding), decided.stream())
                .map(finding -> finding.row().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
