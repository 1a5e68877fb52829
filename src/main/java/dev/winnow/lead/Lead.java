package dev.winnow.lead;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead at one moment. Its parts are never null; facts that aren't known are.
 *
 * @param asOf the day of that moment, in UTC
 * @param stage the current stage; null if the lead has none yet
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
