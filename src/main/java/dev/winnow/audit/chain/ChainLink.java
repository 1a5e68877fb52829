package dev.winnow.audit.chain;

/**
 * The part of a record that the chain needs.
 *
 * @param content SHA-256 of the record's content
 * @param hash SHA-256 of the previous hash, the chain, the position and {@code content}
 */
public record ChainLink(long position, String content, String hash) {

    private static final String FORM = "winnow link 1";

    public String hashAfter(String before, String chain) {
        return LogRecord.hash(FORM, before, chain, Long.toString(position), content);
    }
}
