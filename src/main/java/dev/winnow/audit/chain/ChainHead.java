package dev.winnow.audit.chain;

import java.time.Instant;

/**
 * The head of a chain.
 *
 * @param predecessors heads of the chains that existed when it began, one a line, sorted
 * @param position of its last record; 0 if it has none
 * @param hash of its last record; of the chain itself if it has none
 */
public record ChainHead(String name, Instant startedAt, String predecessors, long position, String hash) {

    private static final String FORM = "winnow chain 1";

    public static ChainHead starting(String name, Instant startedAt, String predecessors) {
        return new ChainHead(name, startedAt, predecessors, 0, first(name, startedAt, predecessors));
    }

    /** The hash that its first record follows. */
    public String first() {
        return first(name, startedAt, predecessors);
    }

    private static String first(String name, Instant startedAt, String predecessors) {
        return LogRecord.hash(FORM, name, startedAt.toString(), predecessors);
    }

    /** The line that later chains list among their predecessors. */
    public String line() {
        return name + " " + position + " " + hash;
    }
}
