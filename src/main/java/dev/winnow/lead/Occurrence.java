package dev.winnow.lead;

/** What a lead may have several of, so that a row may hold for each. */
public sealed interface Occurrence permits Activity, Signal {

    /** Whole days to the moment the lead is seen at, never negative. */
    long daysAgo();
}
