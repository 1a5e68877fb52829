package dev.winnow.policy.problem;

import java.util.Locale;

/** The severity of a problem. */
public enum Severity {
    /** The policy can't be used, or a case fails. */
    ERROR,
    /** The policy can be used, but probably contains a mistake. */
    WARNING;

    /** The word used in reports: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
