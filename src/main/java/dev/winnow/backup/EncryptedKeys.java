package dev.winnow.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The key files of a data folder, encrypted with a passphrase: PBKDF2 with HMAC-SHA256, then AES-256-GCM. */
final class EncryptedKeys {

    static final String NAME = "keys.enc";

    private static final String DERIVATION = "PBKDF2WithHmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] HEADER = "winnow keys 1".getBytes(StandardCharsets.US_ASCII);
    private static final int ITERATIONS = 600_000;
    private static final int MAX_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EncryptedKeys() {}

    /** The key files in a folder, by name. */
    static Map<String, byte[]> read(Path data) throws IOException {
        Map<String, byte[]> keys = new TreeMap<>();
        for (String name : DataFolder.KEYS) {
            if (Files.exists(data.resolve(name))) {
                keys.put(name, Files.readAllBytes(data.resolve(name)));
            }
        }
        return keys;
    }

    static byte[] encrypt(Map<String, byte[]> keys, char[] passphrase) throws IOException {
        byte[] salt = random(SALT_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] content = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, ITERATIONS, nonce)
                    .doFinal(JSON.writeValueAsBytes(keys));
            ObjectNode text = JSON.createObjectNode();
            text.put("derivation", DERIVATION).put("iterations", ITERATIONS).put("salt", salt);
            text.put("cipher", "AES-256-GCM").put("nonce", nonce).put("content", content);
            return JSON.writeValueAsBytes(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK without " + DERIVATION + " or " + CIPHER, e);
        }
    }

    /** Empty if the passphrase is wrong. */
    static Optional<Map<String, byte[]>> decrypt(byte[] encrypted, char[] passphrase) throws IOException {
        JsonNode text = JSON.readTree(encrypted);
        int iterations = text.path("iterations").asInt();
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new BackupException("The backup's " + NAME + " is damaged.");
        }
        try {
            byte[] content = cipher(
                            Cipher.DECRYPT_MODE,
                            passphrase,
                            text.path("salt").binaryValue(),
                            iterations,
                            text.path("nonce").binaryValue())
                    .doFinal(text.path("content").binaryValue());
            return Optional.of(JSON.readValue(content, new TypeReference<TreeMap<String, byte[]>>() {}));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new BackupException("The backup's " + NAME + " is damaged.");
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, int iterations, byte[] nonce)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        byte[] key =
                SecretKeyFactory.getInstance(DERIVATION).generateSecret(spec).getEncoded();
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(HEADER);
        return cipher;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
