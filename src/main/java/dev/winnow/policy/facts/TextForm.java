package dev.winnow.policy.facts;

/** How the texts of a lead are read before anything compares them. */
public enum TextForm {
    /** Exactly as sent: decisions of earlier versions were made like that, and are replayed so. */
    AS_SENT,
    /** As {@link NormalText} says. */
    NORMAL
}
