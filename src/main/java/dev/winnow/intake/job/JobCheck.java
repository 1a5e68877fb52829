package dev.winnow.intake.job;

import dev.winnow.intake.result.LeadResult;
import java.util.List;

/**
 * How the first rows of a file can be read by its mapping.
 *
 * @param rows that were tried
 * @param usable of these
 * @param problems the first ones
 */
public record JobCheck(long rows, long usable, List<LeadResult> problems) {

    public JobCheck {
        problems = List.copyOf(problems);
    }
}
