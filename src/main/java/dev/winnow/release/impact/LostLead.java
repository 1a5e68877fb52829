package dev.winnow.release.impact;

/**
 * A lead that there are no facts of any more.
 *
 * @param decisionId of the decision that was made on it
 * @param problem why; a sentence without its full stop
 */
public record LostLead(String decisionId, String problem) implements Sighting {}
