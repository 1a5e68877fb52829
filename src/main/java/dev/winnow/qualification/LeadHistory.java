package dev.winnow.qualification;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Movement;
import dev.winnow.policy.facts.NormalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions on one lead, and what moved its score between two of them. */
@ApplicationScoped
public class LeadHistory {

    private final DecisionLog log;
    private final DecisionReplayer replayer;

    LeadHistory(DecisionLog log, DecisionReplayer replayer) {
        this.log = log;
        this.replayer = replayer;
    }

    /**
     * A page of decisions, the latest first.
     *
     * @param policies whose decisions; empty for all
     * @param before returns only decisions older than this one; null to begin with the latest
     */
    public HistoryPage page(String leadId, Set<String> policies, @Nullable UUID before, int size) {
        List<DecisionRecord> found = log.latest(leadId, policies, before, size + 1);
        List<DecisionRecord> shown = found.subList(0, Math.min(size, found.size()));
        List<HistoryPage.Entry> entries = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            DecisionRecord decision = shown.get(index);
            entries.add(
                    HistoryPage.entry(decision, previous(leadId, decision, found.subList(index + 1, found.size()))));
        }
        return new HistoryPage(
                leadId, entries, found.size() > size ? shown.get(size - 1).id() : null);
    }

    private @Nullable DecisionRecord previous(String leadId, DecisionRecord decision, List<DecisionRecord> older) {
        return older.stream()
                .filter(candidate -> candidate.policy().equals(decision.policy()))
                .findFirst()
                .or(() -> log.latest(leadId, Set.of(decision.policy()), decision.id(), 1).stream()
                        .findFirst())
                .orElse(null);
    }

    /**
     * Explains what moved the score of a lead between two decisions by the same policy.
     *
     * @param policies whose decisions may be compared; empty for all
     * @param from null for the decision before {@code to}
     * @param to null for the latest decision, by the policy of {@code from} if given
     */
    public MovementResult moved(String leadId, Set<String> policies, @Nullable UUID from, @Nullable UUID to) {
        Optional<DecisionRecord> start = Optional.ofNullable(from).flatMap(log::find);
        if (from != null && !isOnLead(leadId, policies, start)) {
            return new MovementResult.UnknownDecision("from", from);
        }
        Set<String> same = start.map(DecisionRecord::policy).map(Set::of).orElse(policies);
        Optional<DecisionRecord> end =
                to == null ? log.latest(leadId, same, null, 1).stream().findFirst() : log.find(to);
        if (to != null && !isOnLead(leadId, policies, end)) {
            return new MovementResult.UnknownDecision("to", to);
        }
        if (end.isEmpty()) {
            return new MovementResult.TooFew(leadId, null, MovementResult.Missing.BOTH);
        }
        if (from == null || (to == null && from.equals(end.get().id()))) {
            DecisionRecord before = previous(leadId, end.get(), List.of());
            if (before == null || from != null) {
                return new MovementResult.TooFew(leadId, end.get().policy(), missing(before, to));
            }
            start = Optional.of(before);
        }
        if (!start.get().policy().equals(end.get().policy())) {
            return new MovementResult.OtherPolicy(
                    start.get().policy(), end.get().policy());
        }
        return explained(leadId, start.get(), end.get());
    }

    private static MovementResult.Missing missing(@Nullable DecisionRecord before, @Nullable UUID to) {
        if (before != null) {
            return MovementResult.Missing.LATER;
        }
        return to == null ? MovementResult.Missing.SECOND : MovementResult.Missing.EARLIER;
    }

    private MovementResult explained(String leadId, DecisionRecord start, DecisionRecord end) {
        return replayer.confirm(start)
                .match(
                        before -> replayer.confirm(end)
                                .match(
                                        after -> explained(leadId, start, end, before.evaluated(), after.evaluated()),
                                        LeadHistory::notReproducible),
                        LeadHistory::notReproducible);
    }

    private static MovementResult notReproducible(ReplayedEvaluation.Impossible impossible) {
        return new MovementResult.NotReproducible(impossible.reason());
    }

    private MovementResult explained(
            String leadId, DecisionRecord start, DecisionRecord end, Evaluated first, Evaluated last) {
        Movement movement = PersonalFacts.masked(
                first, () -> PersonalFacts.masked(last, () -> replayer.movement(first, last, end)));
        return new MovementResult.Explained(leadId, HistoryPage.reference(start), HistoryPage.reference(end), movement);
    }

    private static boolean isOnLead(String leadId, Set<String> policies, Optional<DecisionRecord> decision) {
        return decision.map(record -> record.match(
                        logged -> NormalText.of(logged.leadId()).equals(NormalText.of(leadId))
                                && (policies.isEmpty() || policies.contains(logged.policy())),
                        unreadable -> false))
                .orElse(false);
    }
}
