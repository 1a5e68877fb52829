package dev.winnow.audit.erasure;

/** A place outside of the log with data of leads, which go when a lead is erased. */
public interface LeadTraces {

    /** Whether there are any of this lead. */
    boolean has(String leadId);

    /** Removes all of this lead; on disk when this returns. */
    void erase(String leadId);
}
