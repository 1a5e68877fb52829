package dev.winnow.release.impact;

import java.util.function.Consumer;

/**
 * A lead that there are no facts of any more.
 *
 * @param decisionId of the decision that was made on it
 * @param problem why; a sentence without its full stop
 */
public record UnreadableLead(String decisionId, String problem) implements SourceLead {

    @Override
    public void match(Consumer<SeenLead> seen, Consumer<UnreadableLead> unreadable) {
        unreadable.accept(this);
    }
}
