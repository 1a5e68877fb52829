package dev.winnow.release.comment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A digest of a text that says nothing about it without its key.
 *
 * @param key of the text's own, in hexadecimal digits
 * @param digest HMAC-SHA256 of the text in UTF-8, in hexadecimal digits
 */
record CommentSeal(String key, String digest) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** With a new key. */
    static CommentSeal of(String text) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String digits = HexFormat.of().formatHex(key);
        return new CommentSeal(digits, digest(digits, text));
    }

    static String digest(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
