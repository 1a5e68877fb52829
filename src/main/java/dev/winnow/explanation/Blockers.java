package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps, for each way that leads nowhere, what stands in it. */
final class Blockers {

    private final Messages messages;
    private final List<List<Unmet>> ways = new ArrayList<>();

    Blockers(Messages messages) {
        this.messages = messages;
    }

    /** Those of the way that has the fewest; none if no way was looked at. */
    List<Unmet> fewest() {
        return ways.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    void nobodyCanChange(List<Unmet> unmet) {
        add("blocked.nobody", unmet);
    }

    /** Those of the conditions that nobody can meet, or all of them where they can be met but not together. */
    void nobodyCanMeet(List<Condition> conditions, Subjects subjects, List<Unmet> unmet) {
        Set<Source> alone = conditions.stream()
                .filter(condition -> Proposal.meeting(List.of(condition), subjects) == null)
                .map(Condition::source)
                .collect(Collectors.toSet());
        List<Unmet> impossible =
                unmet.stream().filter(one -> alone.contains(one.source())).toList();
        if (impossible.isEmpty()) {
            add("blocked.together", unmet);
        } else {
            add("blocked.nobody", impossible);
        }
    }

    /** @param isFar whether no set of changes adds up to the points; else those that should have been enough weren't */
    void notEnough(boolean isFar, List<Unmet> unmet) {
        List<Unmet> onPoints = unmet.stream()
                .filter(one -> one.fact().startsWith(Subject.SCORE.prefix()))
                .toList();
        if (isFar && !onPoints.isEmpty()) {
            add("blocked.points", onPoints);
        } else {
            add("blocked.together", unmet);
        }
    }

    private void add(String message, List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            ways.add(unmet.stream()
                    .map(one -> one.with(messages.text(message, one.text())))
                    .toList());
        }
    }
}
