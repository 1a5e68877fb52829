package dev.winnow.audit.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of events. */
public enum EventKind {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** Credentials were missing, wrong, or insufficient. */
    DENIED,
    /** Once a day for every key in use; who sent which request is in each decision. */
    KEY_USED,
    EXPORTED,
    /** The whole log, by request. */
    LOG_VERIFIED,
    ERASED,
    KEY_ISSUED,
    KEY_REVOKED,
    USER_ADDED,
    USER_CHANGED,
    USER_DISABLED,
    USER_ENABLED,
    /** The first user said how the server will be used. */
    SET_UP,
    /** By the user. */
    PASSWORD_CHANGED,
    SESSIONS_ENDED,
    RELEASE_DRAFTED,
    RELEASE_PROPOSED,
    RELEASE_APPROVED,
    RELEASE_REJECTED,
    RELEASE_SCHEDULED,
    RELEASE_ACTIVATED,
    RELEASE_ROLLED_BACK,
    RELEASE_SHADOWED,
    RELEASE_SHADOW_ENDED,
    WORKING_COPY_SAVED,
    /** Of the definition of a policy, by marketing and sales. */
    REVIEW_SET,
    COMMENT_ADDED,
    COMMENT_RESOLVED,
    COMMENT_REDACTED,
    OUTCOMES_RECORDED,
    SAMPLES_LOADED,
    INBOUND_MAPPING_SET,
    INBOUND_MAPPING_REMOVED,
    /** Acknowledged records are missing, and the loss was accepted. */
    LOSS_ACCEPTED,
    /** The system's clock jumped by a minute or more. */
    CLOCK_CHANGED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(EventKind::word).toList();
    }
}
