package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;

/**
 * Files in a policy's folders have changed, and are no longer being written.
 *
 * @param removed whether the folder of its workbooks no longer exists
 */
public record FilesChanged(PolicyFiles files, boolean removed) {

    /** In a folder that exists. */
    public FilesChanged(PolicyFiles files) {
        this(files, false);
    }

    /** Whether there is nothing to load. */
    public boolean areMissing() {
        return files.workbooks().isEmpty();
    }
}
