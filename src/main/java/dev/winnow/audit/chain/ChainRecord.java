package dev.winnow.audit.chain;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record in a chain. */
public sealed interface ChainRecord permits LogRecord, EventRecord {

    /** Applies the function for this variant. */
    <T extends @Nullable Object> T match(Function<LogRecord, T> decision, Function<EventRecord, T> event);

    String chain();

    /** Position in the chain, from 1. */
    long position();

    /** SHA-256 of the previous hash, the place and the content, in hexadecimal digits. */
    String hash();

    UUID id();

    /** SHA-256 of the record without its place, in hexadecimal digits. */
    String content();

    /** The hash that the record must have after the previous one. */
    default String hashAfter(String previous) {
        return link().hashAfter(previous, chain());
    }

    /** Proves that the record is in its chain without revealing its content. */
    default ChainLink link() {
        return new ChainLink(position(), content(), hash());
    }
}
