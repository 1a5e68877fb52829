package dev.winnow.audit.log;

/** What came of appending a decision. */
public sealed interface AppendResult {

    /** It is in the log, and on disk. */
    record Logged() implements AppendResult {}

    /** More decisions wait than the log can take. This one isn't in it. */
    record Full() implements AppendResult {}

    /** Even compressed, it is more than the log keeps of one decision: a megabyte. It isn't in it. */
    record TooLarge() implements AppendResult {}

    /** The key of its request stands for another decision, which was made elsewhere meanwhile. This one isn't in the log. */
    record KeyTaken() implements AppendResult {}

    /** The database's disk is nearly full. This one isn't in the log. */
    record DiskFull() implements AppendResult {}

    /** The database can't be written, or takes too long; whether this decision is in the log isn't known. */
    record Unavailable() implements AppendResult {}
}
