package dev.winnow.release.impact;

import java.util.function.Consumer;

/**
 * A lead whose facts can no longer be read.
 *
 * @param decisionId of the decision on it
 * @param problem why; a sentence without its full stop
 */
public record UnreadableLead(String decisionId, String problem) implements SourceLead {

    @Override
    public void match(Consumer<SeenLead> seen, Consumer<UnreadableLead> unreadable) {
        unreadable.accept(this);
    }
}
