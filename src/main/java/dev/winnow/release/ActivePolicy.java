package dev.winnow.release;

import dev.winnow.policy.Policy;

/**
 * A release that answers requests, compiled.
 *
 * @param files what came of the files in the policy's folders, which may be newer than the release
 */
public record ActivePolicy(Release release, Policy policy, FilesCheck files) {

    public String name() {
        return release.policy();
    }

    ActivePolicy with(FilesCheck other) {
        return new ActivePolicy(release, policy, other);
    }
}
