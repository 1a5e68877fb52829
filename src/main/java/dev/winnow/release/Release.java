package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import java.time.Instant;

/**
 * An immutable, numbered version of a policy.
 *
 * @param number counts from 1 for each policy
 * @param digest of the files: {@code sha256:…}
 */
public record Release(String policy, int number, String digest, Instant createdAt, PolicyFiles files) {

    /** Whether the files are still those of the digest. */
    public boolean isIntact() {
        return files.digest().equals(digest);
    }
}
