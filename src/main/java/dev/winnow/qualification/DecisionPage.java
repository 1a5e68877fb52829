package dev.winnow.qualification;

import dev.winnow.audit.log.DecisionRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the decisions that were looked for, the latest first.
 *
 * @param next the place to go on after; null where there are no more
 */
public record DecisionPage(
        List<DecisionInShort> decisions, @Nullable UUID next) {

    public DecisionPage {
        decisions = List.copyOf(decisions);
    }

    /** @param found one more than the page holds, if there are more */
    public static DecisionPage of(List<DecisionRecord> found, int size) {
        List<DecisionRecord> shown = found.subList(0, Math.min(size, found.size()));
        return new DecisionPage(
                shown.stream()
                        .map(decision -> DecisionInShort.of(decision.answerWithCaller()))
                        .toList(),
                found.size() > size ? shown.get(size - 1).id() : null);
    }
}
