package dev.winnow.audit.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What there is to record beside decisions. */
public enum EventKind {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** Credentials were missing or wrong, or didn't cover what was asked for. */
    DENIED,
    /** Once a day for every key that is used; each decision says whose it is. */
    KEY_USED,
    EXPORTED,
    ERASED,
    KEY_ISSUED,
    KEY_REVOKED,
    USER_ADDED,
    USER_CHANGED,
    USER_DISABLED,
    RELEASE_DRAFTED,
    RELEASE_PROPOSED,
    RELEASE_APPROVED,
    RELEASE_REJECTED,
    RELEASE_SCHEDULED,
    RELEASE_ACTIVATED,
    RELEASE_ROLLED_BACK,
    RELEASE_SHADOWED,
    RELEASE_SHADOW_ENDED,
    /** Records that were acknowledged are missing, and somebody went on without them. */
    LOSS_ACCEPTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(EventKind::word).toList();
    }
}
