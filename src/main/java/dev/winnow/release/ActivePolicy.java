package dev.winnow.release;

import dev.winnow.policy.Policy;

/**
 * An active release, compiled.
 *
 * @param files check of the files in the policy's folders, which may be newer than the release
 */
public record ActivePolicy(Release release, Policy policy, FilesCheck files) {

    public String name() {
        return release.policy();
    }

    ActivePolicy with(FilesCheck check) {
        return new ActivePolicy(release, policy, check);
    }
}
