package dev.winnow.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key that protects all personal data: the keys of leads are derived from it, and keyed hashes are made with it.
 * Kept in a file that only its owner can read, as 32 bytes in Base64.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Never used itself: a copy is ready several times sooner than a new one. */
    private final Mac prototype;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.prototype = initialized(this.key);
    }

    /** Reads the key from a file; creates it if there is no file. */
    static MasterKey readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            KeyFile.create(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException e) {
            throw unusable(file, e);
        }
        throw unusable(file, null);
    }

    private static IOException unusable(Path file, @Nullable Exception cause) {
        return new IOException(
                "expected a key of %s bytes in Base64 in %s, found something else".formatted(BYTES, file), cause);
    }

    /** The key of the lead with this secret. */
    public LeadKey leadKey(UUID secret) {
        return new LeadKey(
                new SecretKeySpec(mac("winnow lead key 1", secret.toString()), "AES"),
                new SecretKeySpec(mac("winnow blinding key 1", secret.toString()), ALGORITHM));
    }

    /**
     * Keyed hash of a text: always the same, and useless without the key.
     *
     * @param kind of text, on one line; equal texts of different kinds have different hashes
     */
    public UUID hash(String kind, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(mac("winnow hash 1 " + kind, text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Identifies the key without revealing anything about it. */
    public String fingerprint() {
        return HexFormat.of().formatHex(mac("winnow fingerprint 1", ""), 0, BYTES / 2);
    }

    private byte[] mac(String purpose, String text) {
        try {
            return mac((Mac) prototype.clone(), purpose, text);
        } catch (CloneNotSupportedException e) {
            return mac(key, purpose, text);
        }
    }

    /** @param purpose on one line; equal texts for different purposes give different results */
    static byte[] mac(SecretKeySpec key, String purpose, String text) {
        return mac(initialized(key), purpose, text);
    }

    private static byte[] mac(Mac mac, String purpose, String text) {
        return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static Mac initialized(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK without " + ALGORITHM, e);
        }
    }
}
