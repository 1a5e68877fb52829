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

/** Collects what blocks each way to the next stage. Sentences are rendered only if no way is open. */
final class Blockers {

    private final Messages messages;
    private final List<Supplier<List<Unmet>>> ways = new ArrayList<>();

    Blockers(Messages messages) {
        this.messages = messages;
    }

    /** The unmet conditions of the way with the fewest; empty if no way was tried. */
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

    /** For a search that stopped before it tried every way. */
    List<Unmet> untried(List<Unmet> unmet) {
        return said("blocked.untried", unmet);
    }

    /** The conditions that nobody can meet, or all of them if they can only be met separately. */
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

    /** @param isFar whether no set of changes adds up to the points; otherwise a set that should be enough isn't */
    void notEnough(boolean isFar, Supplier<List<Unmet>> unmet) {
        ways.add(() -> tooFew(isFar, unmet.get()));
    }

    private List<Unmet> tooFew(boolean isFar, List<Unmet> unmet) {
        List<Unmet> onPoints = unmet.stream()
                .filter(one -> one.fact().startsWith(RecordType.SCORE.prefix()))
                .toList();
        return isFar && !onPoints.isEmpty() ? said("blocked.points", onPoints) : said("blocked.together", unmet);
    }

    /** A fact that nobody can change can still become known. */
    private static boolean isUnknown(Unmet unmet, String message) {
        return unmet.kind() == Verdict.MISSING && message.equals("blocked.nobody");
    }

    private List<Unmet> said(String message, List<Unmet> unmet) {
        return unmet.stream()
                .map(one -> one.with(messages.text(isUnknown(one, message) ? "blocked.unknown" : message, one.text())))
                .toList();
    }
}
