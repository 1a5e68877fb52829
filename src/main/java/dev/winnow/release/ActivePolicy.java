package dev.winnow.release;

import dev.winnow.policy.Policy;

/** A release that answers requests, compiled. */
public record ActivePolicy(Release release, Policy policy) {

    public String name() {
        return release.policy();
    }
}
