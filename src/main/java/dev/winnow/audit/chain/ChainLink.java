package dev.winnow.audit.chain;

/**
 * One record, as far as its chain goes.
 *
 * @param content SHA-256 of what the record says
 * @param hash SHA-256 of the hash before, of the place and of {@code content}
 */
public record ChainLink(long position, String content, String hash) {

    private static final String FORM = "winnow link 1";

    public String hashAfter(String before, String chain) {
        return LogRecord.hash(FORM, before, chain, Long.toString(position), content);
    }
}
