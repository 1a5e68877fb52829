package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A key that a client chose for a request, and the request, as far as either matters: to know them again.
 *
 * @param key SHA-256 of the key, in hexadecimal digits
 * @param request SHA-256 of the request, likewise
 */
public record RequestKey(String key, String request) {

    /** @param query the part of the request that isn't its body */
    public static RequestKey of(String key, String query, byte[] body) {
        return new RequestKey(
                LogRecord.hash("winnow key 1", key), LogRecord.hash("winnow request 1", query, hash(body)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
