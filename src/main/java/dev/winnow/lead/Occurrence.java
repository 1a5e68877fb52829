package dev.winnow.lead;

/** An activity or signal. A lead can have several, and a row can hold for each of them. */
public sealed interface Occurrence permits Activity, Signal {

    /** The age in whole days at the moment of the evaluation, never negative. */
    long daysAgo();
}
