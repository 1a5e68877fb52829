package dev.winnow.audit.proof;

import dev.winnow.audit.chain.ChainLink;
import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.chain.SigningKey;
import dev.winnow.audit.log.CommitmentOpening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a record stands in its chain, and that a signed checkpoint covers it. Of the records after it only hashes
 * are given, so that nothing is told of other leads.
 *
 * @param previous the hash that the record follows
 * @param links the record's own, and those after it up to the checkpoint
 * @param checkpoint null where none is known that covers the record
 * @param opening what the record keeps secret; null where nobody can tell any more
 */
public record ChainProof(
        LogRecord record,
        String previous,
        List<ChainLink> links,
        @Nullable Checkpoint checkpoint,
        @Nullable CommitmentOpening opening) {

    public ChainProof {
        links = List.copyOf(links);
    }

    /**
     * What is wrong with it; null if nothing is.
     *
     * @param key the public key that the checkpoint must be signed with; null for any
     */
    public @Nullable String flaw(@Nullable String key) {
        if (links.isEmpty() || !links.get(0).equals(record.link())) {
            return "the record isn't what was written";
        }
        if (opening != null && !opening.commitment().equals(record.commitment())) {
            return "the facts and the answer aren't those of the record";
        }
        String hash = previous;
        long position = record.position();
        for (ChainLink link : links) {
            if (link.position() != position || !link.hash().equals(link.hashAfter(hash, record.chain()))) {
                return "record " + position + " doesn't follow the one before it";
            }
            hash = link.hash();
            position++;
        }
        if (checkpoint == null) {
            return "no signed checkpoint covers the record";
        }
        boolean isSigned = (key == null || key.equals(checkpoint.key()))
                && SigningKey.isSigned(checkpoint.statement(), checkpoint.key(), checkpoint.signature());
        if (!isSigned) {
            return "the checkpoint isn't signed as it should be";
        }
        boolean isCovered = checkpoint.chain().equals(record.chain())
                && checkpoint.position() == position - 1
                && checkpoint.hash().equals(hash);
        return isCovered ? null : "the checkpoint says something else";
    }
}
