package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * An idempotency key and its request, hashed to recognise both. All hashes are SHA-256 in hexadecimal digits.
 *
 * @param key of the key
 * @param request of what the request says
 * @param sent of the request's bytes; earlier versions stored it in place of {@code request}
 */
public record RequestKey(String key, String request, String sent) {

    /**
     * @param meaning what the request says, the same for requests that say the same
     * @param query the request without its body
     */
    public static RequestKey of(String key, List<String> meaning, String query, byte[] body) {
        String[] parts =
                Stream.concat(Stream.of("winnow request 2"), meaning.stream()).toArray(String[]::new);
        return new RequestKey(
                LogRecord.hash("winnow key 1", key),
                LogRecord.hash(parts),
                LogRecord.hash("winnow request 1", query, hash(body)));
    }

    boolean isSame(String request) {
        return request.equals(this.request) || request.equals(sent);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("JDK without SHA-256", e);
        }
    }
}
