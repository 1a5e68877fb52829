package dev.winnow.audit.chain;

import java.time.Instant;

/**
 * How far a chain has come.
 *
 * @param predecessors the heads of the chains that were there when it began, one a line, sorted
 * @param position of its last record; 0 where it has none
 * @param hash of its last record; of the chain itself where it has none
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

    /** As it stands among the predecessors of another. */
    public String line() {
        return name + " " + position + " " + hash;
    }
}
