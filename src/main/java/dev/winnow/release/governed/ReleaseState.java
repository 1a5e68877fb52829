package dev.winnow.release.governed;

import java.util.Locale;

/** Where a release stands. */
public enum ReleaseState {
    DRAFT,
    PROPOSED,
    APPROVED,
    /** Approved, and active from some moment on. */
    SCHEDULED,
    ACTIVE,
    /** Was active once. */
    RETIRED,
    REJECTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
