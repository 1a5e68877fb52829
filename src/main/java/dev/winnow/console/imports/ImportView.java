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
 * @param refused what wasn't done; null if nothing was refused
 */
public record ImportView(
        Job job,
        StateLook state,
        String rows,
        String by,
        @Nullable Refused refused,
        @Nullable MappingView mapping,
        @Nullable ProgressLine progress,
        @Nullable ResultsView results) {

    /**
     * What wasn't done.
     *
     * @param heading in short
     * @param sentences why
     */
    public record Refused(String heading, List<String> sentences) {

        public Refused {
            sentences = List.copyOf(sentences);
        }
    }
}
