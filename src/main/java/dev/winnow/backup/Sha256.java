package dev.winnow.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of an archive's entries. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("JDK without SHA-256", e);
        }
    }
}
