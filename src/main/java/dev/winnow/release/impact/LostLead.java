package dev.winnow.release.impact;

import java.util.function.Consumer;

/**
 * A lead that there are no facts of any more.
 *
 * @param decisionId of the decision that was made on it
 * @param problem why; a sentence without its full stop
 */
public record LostLead(String decisionId, String problem) implements Sighting {

    @Override
    public void match(Consumer<SeenLead> seen, Consumer<LostLead> lost) {
        lost.accept(this);
    }
}
