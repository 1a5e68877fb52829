package dev.winnow.explanation;

/** How sentences are worded. Earlier ways stay, so that old answers can be replayed. */
public enum Sentences {
    /** Stages by name, and caps with all decimals. */
    BY_NAME,
    /** Stages by label, caps as typed, and activities that were sent twice pointed out. */
    BY_LABEL
}
