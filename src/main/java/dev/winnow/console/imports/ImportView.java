package dev.winnow.console.imports;

import dev.winnow.console.ProgressLine;
import dev.winnow.intake.job.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a file, which shows what its state is about: the mapping, the progress, or the results.
 *
 * @param rows as shown
 * @param by who uploaded it
 * @param problems why what was sent wasn't done
 */
public record ImportView(
        Job job,
        StateLook state,
        String rows,
        String by,
        List<String> problems,
        @Nullable MappingView mapping,
        @Nullable ProgressLine progress,
        @Nullable ResultsView results) {

    public ImportView {
        problems = List.copyOf(problems);
    }
}
