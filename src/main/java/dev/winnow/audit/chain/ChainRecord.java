package dev.winnow.audit.chain;

import java.util.UUID;

/** A link of a chain, whatever it says. */
public sealed interface ChainRecord permits LogRecord, EventRecord {

    String chain();

    /** In the chain, from 1. */
    long position();

    /** SHA-256 of the hash before, of the place and of the content, in hexadecimal digits. */
    String hash();

    UUID id();

    /** SHA-256 of all but its place, in hexadecimal digits. */
    String content();

    /** What the hash must be after another. */
    default String hashAfter(String previous) {
        return link().hashAfter(previous, chain());
    }

    /** What proves it to be a link of its chain, without saying what is in it. */
    default ChainLink link() {
        return new ChainLink(position(), content(), hash());
    }
}
