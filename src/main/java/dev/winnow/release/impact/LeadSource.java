package dev.winnow.release.impact;

import java.util.function.Predicate;

/** A source of leads to compare. */
public interface LeadSource {

    /** The number of leads. */
    long count();

    /** The number of leads that it holds in memory while it waits. */
    default int held() {
        return 0;
    }

    /** Passes one lead after the other to the consumer, the latest of each lead first, as long as it returns true. */
    void each(Predicate<SourceLead> consumer);
}
