package dev.winnow.release.governed;

import java.util.Locale;

/** The state of a release. */
public enum ReleaseState {
    DRAFT,
    PROPOSED,
    APPROVED,
    /** Approved, and to be activated at a set time. */
    SCHEDULED,
    ACTIVE,
    /** No longer active. */
    RETIRED,
    REJECTED;

    /** Whether a release in this state has never been active. */
    public boolean isPending() {
        return this != ACTIVE && this != RETIRED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
