package dev.winnow.audit.log;

/** The result of appending a decision to the log. */
public enum AppendResult {
    /** It is in the log and on disk. */
    STORED,
    /** Not in the log: too many decisions are waiting. */
    QUEUE_FULL,
    /** Not in the log: it exceeds the limit of one megabyte, compressed. */
    TOO_LARGE,
    /** Not in the log: another node stored a decision with the same idempotency key meanwhile. */
    KEY_TAKEN,
    /** Not in the log: the lead was erased, or has a later decision than the one that had to be its latest. */
    OUTDATED,
    /** Not in the log: the database's disk is nearly full. */
    DISK_FULL,
    /** It may or may not be in the log: the database failed or took too long. */
    UNAVAILABLE
}
