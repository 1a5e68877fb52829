package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An idempotency key and its request, hashed to recognise both.
 *
 * @param key SHA-256 of the key, in hexadecimal digits
 * @param request SHA-256 of the request, in hexadecimal digits
 */
public record RequestKey(String key, String request) {

    /** @param query the request without its body */
    public static RequestKey of(String key, String query, byte[] body) {
        return new RequestKey(
                LogRecord.hash("winnow key 1", key), LogRecord.hash("winnow request 1", query, hash(body)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("JDK without SHA-256", e);
        }
    }
}
