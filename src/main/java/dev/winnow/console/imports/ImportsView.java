package dev.winnow.console.imports;

import dev.winnow.intake.job.Job;
import java.util.List;

/**
 * The page of all files.
 *
 * @param policy the chosen one; empty if none is active
 * @param problems why a file that was sent isn't stored
 */
public record ImportsView(String policy, List<String> policies, List<String> problems, List<Line> files) {

    public ImportsView {
        policies = List.copyOf(policies);
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }

    /** @param rows as shown */
    public record Line(Job job, StateLook state, String rows, String by) {}
}
