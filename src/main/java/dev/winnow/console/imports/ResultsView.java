package dev.winnow.console.imports;

import dev.winnow.intake.result.LeadResult;
import dev.winnow.intake.result.RepeatedProblem;
import java.util.List;

/**
 * What became of the rows of a file.
 *
 * @param outcome a sentence why it ended early; empty if it is complete
 * @param mayGoOn whether what is left can be evaluated
 * @param downloads files of rows
 * @param counted of how many rows the stages and problems are; empty for all
 * @param stages up the ladder
 * @param first leads
 * @param problems those of the most rows first
 * @param areLinked whether the reader may open decisions
 */
public record ResultsView(
        String outcome,
        boolean mayGoOn,
        List<Download> downloads,
        String counted,
        List<StageCount> stages,
        List<LeadResult> first,
        List<RepeatedProblem> problems,
        boolean areLinked) {

    public ResultsView {
        downloads = List.copyOf(downloads);
        stages = List.copyOf(stages);
        first = List.copyOf(first);
        problems = List.copyOf(problems);
    }

    /**
     * @param what in words
     * @param sentence about the rows
     * @param count as shown
     * @param mark its symbol's class
     */
    public record Download(String what, String sentence, String count, String mark, List<Link> links) {

        public Download {
            links = List.copyOf(links);
        }
    }

    public record Link(String format, String href) {}

    /** @param count as shown */
    public record StageCount(String label, String count) {}
}
