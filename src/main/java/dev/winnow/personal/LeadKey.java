package dev.winnow.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that the personal data of one lead are encrypted with: AES-256 in Galois/Counter Mode (NIST SP 800-38D). */
public final class LeadKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecretKeySpec blindingKey;

    LeadKey(SecretKeySpec key, SecretKeySpec blindingKey) {
        this.key = key;
        this.blindingKey = blindingKey;
    }

    /**
     * Encrypts bytes to a nonce, and the ciphertext with its tag.
     *
     * @param place where they are stored; needed to open them
     */
    public byte[] seal(byte[] bytes, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(bytes);
            return ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK without " + CIPHER, e);
        }
    }

    /** Decrypts bytes; empty if they were altered, moved to another place, or sealed with another key. */
    public Optional<byte[]> open(byte[] sealed, String place) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK without " + CIPHER, e);
        }
    }

    /**
     * Hexadecimal digits that can't be guessed without the key. Hashed together with a text, they keep the text from
     * being guessed from the hash.
     */
    public String blinding(String place) {
        return HexFormat.of().formatHex(MasterKey.mac(blindingKey, "winnow blinding 1", place));
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
