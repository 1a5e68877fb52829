package dev.winnow.access;

import dev.winnow.activity.Activity;
import dev.winnow.identity.Access;
import dev.winnow.identity.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The activities that callers may see: those of what they may read. */
public final class VisibleActivities {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Those who may read working copies and releases. */
    private static final Set<Role> READERS =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.PUBLISHER, Role.AUDITOR);

    private VisibleActivities() {}

    public static boolean isVisible(Activity activity, Access access) {
        return access.covers(activity.policy()) && !Collections.disjoint(access.roles(), roles(activity));
    }

    private static Set<Role> roles(Activity activity) {
        return activity.match(new Activity.Functions<>(
                change -> READERS, check -> READERS, step -> READERS, activation -> EVERYBODY, folder -> EVERYBODY));
    }
}
