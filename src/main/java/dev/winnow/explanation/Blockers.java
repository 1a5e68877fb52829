package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Keeps, for each way that may lead nowhere, what stands in it; that is only put into words if no way leads on. */
final class Blockers {

    private final Messages messages;
    private final List<Supplier<List<Unmet>>> ways = new ArrayList<>();

    Blockers(Messages messages) {
        this.messages = messages;
    }

    /** Those of the way that has the fewest; none if no way was looked at. */
    List<Unmet> fewest() {
        return ways.stream()
                .map(Supplier::get)
                .filter(unmet -> !unmet.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    void nobodyCanChange(Supplier<List<Unmet>> unmet) {
        ways.add(() -> said("blocked.nobody", unmet.get()));
    }

    /** Where there were more ways than could be tried, nothing more is certain. */
    List<Unmet> untried(List<Unmet> unmet) {
        return said("blocked.untried", unmet);
    }

    /** Those of the conditions that nobody can meet, or all of them where they can be met but not together. */
    void nobodyCanMeet(List<Condition> conditions, EvaluatedRecords records, Supplier<List<Unmet>> unmet) {
        ways.add(() -> impossible(conditions, records, unmet.get()));
    }

    private List<Unmet> impossible(List<Condition> conditions, EvaluatedRecords records, List<Unmet> unmet) {
        Set<Source> alone = conditions.stream()
                .filter(condition -> ProposedChanges.meeting(List.of(condition), records) == null)
                .map(Condition::source)
                .collect(Collectors.toSet());
        List<Unmet> impossible =
                unmet.stream().filter(one -> alone.contains(one.source())).toList();
        return impossible.isEmpty() ? said("blocked.together", unmet) : said("blocked.nobody", impossible);
    }

    /** @param isFar whether no set of changes adds up to the points; else those that should have been enough weren't */
    void notEnough(boolean isFar, Supplier<List<Unmet>> unmet) {
        ways.add(() -> tooFew(isFar, unmet.get()));
    }

    private List<Unmet> tooFew(boolean isFar, List<Unmet> unmet) {
        List<Unmet> onPoints = unmet.stream()
                .filter(one -> one.fact().startsWith(RecordType.SCORE.prefix()))
                .toList();
        return isFar && !onPoints.isEmpty() ? said("blocked.points", onPoints) : said("blocked.together", unmet);
    }

    /** What nobody can change, somebody may still find out. */
    private static boolean isUnknown(Unmet unmet, String message) {
        return unmet.kind() == Verdict.MISSING && message.equals("blocked.nobody");
    }

    private List<Unmet> said(String message, List<Unmet> unmet) {
        return unmet.stream()
                .map(one -> one.with(messages.text(isUnknown(one, message) ? "blocked.unknown" : message, one.text())))
                .toList();
    }
}
