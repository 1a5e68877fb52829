package dev.winnow.lead;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as seen at one moment. Its parts are always there; what isn't known of them is null.
 *
 * @param asOf the day it is seen on, in UTC
 * @param stage the stage the lead is in now, null if it is in none yet
 * @param activities in the order they were given
 */
public record Lead(
        String id,
        LocalDate asOf,
        @Nullable String stage,
        @Nullable String channel,
        Contact contact,
        Company company,
        Intent intent,
        Bant bant,
        Sales sales,
        List<Activity> activities,
        Attributes attributes) {

    public Lead {
        activities = List.copyOf(activities);
    }
}
