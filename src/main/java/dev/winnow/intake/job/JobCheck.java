package dev.winnow.intake.job;

import dev.winnow.intake.result.LeadResult;
import dev.winnow.intake.result.RepeatedProblem;
import java.util.List;

/**
 * How the first rows of a file can be read by its mapping.
 *
 * @param rows that were tried
 * @param usable of these
 * @param problems of the first rows that have some
 * @param repeated the problems of all of the rows, those of the most rows first
 */
public record JobCheck(long rows, long usable, List<LeadResult> problems, List<RepeatedProblem> repeated) {

    public JobCheck {
        problems = List.copyOf(problems);
        repeated = List.copyOf(repeated);
    }
}
