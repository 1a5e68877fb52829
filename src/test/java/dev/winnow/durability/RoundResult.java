package dev.winnow.durability;

import java.time.Duration;
import java.util.List;

/**
 * The result of one round.
 *
 * @param acknowledged changes acknowledged in this round
 * @param losses acknowledged changes that are gone, of this round and those before on the same database
 */
record RoundResult(int acknowledged, List<String> losses, Observations observations, Duration length) {

    RoundResult {
        losses = List.copyOf(losses);
    }

    boolean isClean() {
        return losses.isEmpty() && observations.problems().isEmpty();
    }

    String line() {
        return "%d acknowledged, %d lost%s, %.0f s; %s"
                        .formatted(
                                acknowledged,
                                losses.size(),
                                losses.isEmpty() ? "" : " (" + losses.get(0) + ", …)",
                                length.toMillis() / 1e3,
                                String.join("; ", observations.notes()))
                + (observations.problems().isEmpty() ? "" : "; PROBLEM: " + String.join("; ", observations.problems()));
    }
}
