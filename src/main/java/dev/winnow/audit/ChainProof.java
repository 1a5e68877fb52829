package dev.winnow.audit;

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
        List<Link> links,
        @Nullable Checkpoint checkpoint,
        @Nullable Opening opening) {

    private static final String FORM = "winnow link 1";

    public ChainProof {
        links = List.copyOf(links);
    }

    /**
     * One record, as far as the chain goes.
     *
     * @param content SHA-256 of what the record says
     * @param hash SHA-256 of the hash before, of the place and of {@code content}
     */
    public record Link(long position, String content, String hash) {

        String hashAfter(String before, String chain) {
            return LogRecord.hash(FORM, before, chain, Long.toString(position), content);
        }
    }

    /** The facts and the answer, with the blinding that they were hashed with into the record's commitment. */
    public record Opening(String blinding, String facts, String answer) {

        String commitment() {
            return Contents.commitment(blinding, facts, answer);
        }
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
        for (Link link : links) {
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
