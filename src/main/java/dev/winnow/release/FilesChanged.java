package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;

/** Files in the folders of a policy have changed, and stayed as they are since. */
public record FilesChanged(PolicyFiles files) {}
