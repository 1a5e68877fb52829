package dev.winnow.release.impact;

import java.util.function.Consumer;

/** A lead from a source of leads, with or without its facts. */
public sealed interface SourceLead permits SeenLead, UnreadableLead {

    /** Calls the function for this variant. */
    void match(Consumer<SeenLead> seen, Consumer<UnreadableLead> unreadable);
}
