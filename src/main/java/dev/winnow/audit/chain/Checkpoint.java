package dev.winnow.audit.chain;

import java.time.Instant;

/**
 * A signed statement of a chain's head, kept outside the database.
 *
 * @param key the public key, X.509 in Base64
 * @param signature Ed25519 over chain, position, hash and time, in Base64
 */
public record Checkpoint(String chain, long position, String hash, Instant at, String key, String signature) {

    private static final String FORM = "winnow checkpoint 1";

    /** The text to sign. */
    public static String statement(String chain, long position, String hash, Instant at) {
        return String.join("\n", FORM, chain, Long.toString(position), hash, at.toString());
    }

    public String statement() {
        return statement(chain, position, hash, at);
    }
}
