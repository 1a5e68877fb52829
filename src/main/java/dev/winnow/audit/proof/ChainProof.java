package dev.winnow.audit.proof;

import dev.winnow.audit.chain.ChainLink;
import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.chain.SigningKey;
import dev.winnow.audit.log.CommitmentOpening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a record is in its chain, and that a signed checkpoint covers it. Of the records after it, only hashes
 * are included, so that nothing about other leads is revealed.
 *
 * @param previous the hash that the record follows
 * @param links of the record and of those after it, up to the checkpoint
 * @param checkpoint null if none covers the record
 * @param opening of the record's commitment; null if its payload can't be read
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
     * Verifies the proof; null if it holds, else what is wrong.
     *
     * @param key the public key that must have signed the checkpoint; null for any
     */
    public @Nullable String flaw(@Nullable String key) {
        if (links.isEmpty() || !links.get(0).equals(record.link())) {
            return "the record was altered";
        }
        if (opening != null && !opening.commitment().equals(record.commitment())) {
            return "the facts and the answer don't match the record";
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
            return "the checkpoint's signature is invalid";
        }
        boolean isCovered = checkpoint.chain().equals(record.chain())
                && checkpoint.position() == position - 1
                && checkpoint.hash().equals(hash);
        return isCovered ? null : "the checkpoint doesn't match the record";
    }
}
