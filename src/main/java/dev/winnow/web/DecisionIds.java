package dev.winnow.web;

import dev.winnow.audit.UnreadableDecision;
import dev.winnow.policy.facts.Shown;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of decisions, as they stand in paths. */
final class DecisionIds {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private DecisionIds() {}

    /** Empty where no decision can have this id: {@link UUID#fromString} alone takes shorter ones as well. */
    static Optional<UUID> read(String id) {
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    static ProblemDetails unreadable(UnreadableDecision decision) {
        ProblemType type =
                decision.reason() == UnreadableDecision.Reason.ERASED ? ProblemType.ERASED : ProblemType.DAMAGED;
        return ProblemDetails.of(
                type,
                "expected a decision that can be read, found %s: %s"
                        .formatted(decision.id(), decision.reason().text()));
    }

    static ProblemDetails unknown(String id) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_DECISION, "expected the id of a decision, found " + Shown.text(id));
    }
}
