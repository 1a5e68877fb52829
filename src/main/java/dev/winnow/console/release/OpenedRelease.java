package dev.winnow.console.release;

import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.governed.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A release that the caller may see.
 *
 * @param content its files
 */
record OpenedRelease(ActivePolicy active, Lifecycle release, Release content) {

    String policy() {
        return active.name();
    }

    int number() {
        return release.number();
    }

    int activeNumber() {
        return active.release().number();
    }

    String href() {
        return "/console/policies/" + policy() + "/releases/" + number();
    }

    boolean isOutdated() {
        return release.isOutdated(activeNumber());
    }

    /** The release that it replaces, or replaced; null for the first one. */
    @Nullable
    Integer replaced() {
        return number() == activeNumber() ? before() : Integer.valueOf(activeNumber());
    }

    /** The release it was made from, or the previous one; null for the first. */
    @Nullable
    Integer before() {
        return release.base() != null ? release.base() : number() == 1 ? null : Integer.valueOf(number() - 1);
    }
}
