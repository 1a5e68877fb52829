package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * An idempotency key and its request, hashed to recognise both. All hashes are SHA-256 in hexadecimal digits.
 *
 * @param key of the key
 * @param request of what the request says
 * @param sent of the request's bytes; earlier versions stored it in place of {@code request}
 * @param kept how long it is remembered
 */
public record RequestKey(String key, String request, String sent, Duration kept) {

    private static final Duration OF_REQUEST = Duration.ofHours(24);

    /** How long the lines of a batch are remembered. */
    public static final Duration OF_LINE = Duration.ofDays(7);

    /**
     * @param meaning what the request says, the same for requests that say the same
     * @param query the request without its body
     */
    public static RequestKey of(String key, List<String> meaning, String query, byte[] body) {
        return new RequestKey(
                LogRecord.hash("winnow key 1", key),
                hash("winnow request 2", meaning),
                LogRecord.hash("winnow request 1", query, hash(body)),
                OF_REQUEST);
    }

    /**
     * Of a line in a batch.
     *
     * @param batch identifies it
     * @param meaning what the line says, the same for lines that say the same
     */
    public static RequestKey ofLine(String batch, long line, List<String> meaning) {
        String request = hash("winnow line 1", meaning);
        return new RequestKey(
                LogRecord.hash("winnow line key 1", batch, Long.toString(line)), request, request, OF_LINE);
    }

    boolean isSame(String request) {
        return request.equals(this.request) || request.equals(sent);
    }

    private static String hash(String kind, List<String> meaning) {
        return LogRecord.hash(Stream.concat(Stream.of(kind), meaning.stream()).toArray(String[]::new));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("JDK without SHA-256", e);
        }
    }
}
