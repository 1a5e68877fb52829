package dev.winnow.qualification;

import dev.winnow.audit.log.DecisionRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of decisions, the latest first.
 *
 * @param next where the next page begins; null on the last page
 */
public record DecisionPage(
        List<DecisionInShort> decisions, @Nullable UUID next) {

    public DecisionPage {
        decisions = List.copyOf(decisions);
    }

    /** @param found one more than the page holds if there is a next page */
    public static DecisionPage of(List<DecisionRecord> found, int size) {
        List<DecisionRecord> shown = found.subList(0, Math.min(size, found.size()));
        return new DecisionPage(
                shown.stream()
                        .map(decision -> DecisionInShort.of(decision.answerWithCaller()))
                        .toList(),
                found.size() > size ? shown.get(size - 1).id() : null);
    }
}
