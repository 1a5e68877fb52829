package dev.winnow.audit.chain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The head of a chain at the time its last record was acknowledged.
 *
 * @param kind of database that the chain is in: {@code h2}, {@code postgresql}
 * @param chain its name
 * @param position of the record, from 1
 * @param hash of the record, in hexadecimal digits
 */
public record AcknowledgedHead(String kind, String chain, long position, String hash) {

    private static final Pattern LINE = Pattern.compile(
            "(winnow head 1 ([a-z0-9]+) ([0-9a-f-]{36}) (\\d{1,18}) ([0-9a-f]{64})) ([0-9a-f]{1,8})\\s*");

    /** As one line, with a checksum. */
    String line() {
        String text = "winnow head 1 " + kind + " " + chain + " " + position + " " + hash;
        return text + " " + checksum(text);
    }

    /** Parses a line; empty if it was only partly written. */
    static Optional<AcknowledgedHead> of(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && checksum(matcher.group(1)).equals(matcher.group(6))
                ? Optional.of(new AcknowledgedHead(
                        matcher.group(2), matcher.group(3), Long.parseLong(matcher.group(4)), matcher.group(5)))
                : Optional.empty();
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(checksum.getValue());
    }
}
