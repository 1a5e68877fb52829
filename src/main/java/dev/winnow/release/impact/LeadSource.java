package dev.winnow.release.impact;

import java.util.function.Predicate;

/** Where leads to be compared are taken from. */
public interface LeadSource {

    /** How many there are to come. */
    long count();

    /** Gives one after the other, the latest of each lead first, as long as they are wanted. */
    void each(Predicate<SourceLead> goesOn);
}
