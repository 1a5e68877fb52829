package dev.winnow.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 of a policy's files: of the name, length and bytes of each file, workbooks first, by name. */
final class PolicyDigest {

    private final MessageDigest digest = sha256();

    private PolicyDigest() {}

    static String of(PolicyFiles files) {
        PolicyDigest all = new PolicyDigest();
        files.workbooks().forEach((name, bytes) -> all.add(PolicyFiles.DECISION_TABLES + name, bytes));
        files.rules().forEach((name, bytes) -> all.add(PolicyFiles.RULES + name, bytes));
        return "sha256:" + HexFormat.of().formatHex(all.digest.digest());
    }

    private void add(String name, byte[] bytes) {
        digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
