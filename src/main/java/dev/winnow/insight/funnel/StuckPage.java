package dev.winnow.insight.funnel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of stuck leads, the longest first.
 *
 * @param samples whether the leads are made up, which they are as long as there are no others
 * @param next the {@code before} of the next page; null on the last one
 */
public record StuckPage(
        String policy,
        boolean samples,
        List<StuckLead> leads,
        @Nullable String next) {

    public StuckPage {
        leads = List.copyOf(leads);
    }
}
