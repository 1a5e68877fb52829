package dev.winnow.policy.problem;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
    /** The policy can't be used, or doesn't do what its cases say. */
    ERROR,
    /** The policy can be used, but probably doesn't mean what it says. */
    WARNING;

    /** As it stands in reports: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
