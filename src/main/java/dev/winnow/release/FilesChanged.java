package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;

/** Files in a policy's folders have changed, and are no longer being written. */
public record FilesChanged(PolicyFiles files) {}
