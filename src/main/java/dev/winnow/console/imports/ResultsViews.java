package dev.winnow.console.imports;

import dev.winnow.console.Abilities;
import dev.winnow.console.WholeNumber;
import dev.winnow.console.imports.ResultsView.Download;
import dev.winnow.console.imports.ResultsView.Link;
import dev.winnow.console.imports.ResultsView.StageCount;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobRows;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.intake.result.RepeatedProblem;
import dev.winnow.intake.result.ResultFormat;
import dev.winnow.job.JobState;
import dev.winnow.policy.definition.Stage;
import dev.winnow.release.ActivePolicies;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows what became of the rows of a file that ended. */
@ApplicationScoped
class ResultsViews {

    /** So that a page of a large file doesn't take long. */
    private static final int MOST_PARTS = 20;

    private static final int MOST_SHOWN = 10;

    private final JobRows rows;
    private final ActivePolicies policies;
    private final Abilities abilities;

    ResultsViews(JobRows rows, ActivePolicies policies, Abilities abilities) {
        this.rows = rows;
        this.policies = policies;
        this.abilities = abilities;
    }

    ResultsView of(Job job) {
        FirstRows first = new FirstRows();
        try {
            rows.first(job.id(), MOST_PARTS, first::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ResultsView(
                outcome(job),
                job.state() != JobState.COMPLETE && job.rows() > 0,
                downloads(job),
                first.all == job.rows()
                        ? ""
                        : MessageBundles.get(ImportText.class).of_first(WholeNumber.text(first.all)),
                stages(job.policy(), first.stages),
                first.decided,
                first.problems.most(MOST_SHOWN),
                abilities.maySearch());
    }

    private static final class FirstRows {

        private final List<LeadResult> decided = new ArrayList<>();
        private final RepeatedProblem.Counter problems = new RepeatedProblem.Counter();
        private final Map<String, Long> stages = new HashMap<>();
        private long all;

        private void add(LeadRow row, @Nullable LeadResult result) {
            all++;
            if (result == null) {
                return;
            }
            if (result.problem() != null) {
                problems.add(result.row(), result.problem());
                return;
            }
            if (decided.size() < MOST_SHOWN) {
                decided.add(result);
            }
            if (result.stage() != null) {
                stages.merge(result.stage(), 1L, Long::sum);
            }
        }
    }

    private static String outcome(Job job) {
        ImportText text = MessageBundles.get(ImportText.class);
        return switch (job.state()) {
            case FAILED -> text.failed(String.valueOf(job.reason()));
            case CANCELLED -> text.cancelled();
            default -> "";
        };
    }

    private static List<Download> downloads(Job job) {
        ImportText text = MessageBundles.get(ImportText.class);
        long left = job.rows() - job.done();
        String decided = WholeNumber.text(job.decided());
        String problems = WholeNumber.text(job.problems());
        List<Download> downloads = new ArrayList<>();
        if (job.decided() > 0) {
            String sentence = text.evaluated(decided, job.decided());
            downloads.add(new Download(text.succeeded(), sentence, decided, "holds", links(job, "succeeded")));
        }
        if (job.problems() > 0) {
            String sentence = text.have_problems(problems, job.problems());
            downloads.add(new Download(text.with_problems(), sentence, problems, "fails", links(job, "failed")));
        }
        if (left > 0) {
            String sentence = text.not_processed(WholeNumber.text(left), left);
            downloads.add(new Download(
                    text.unprocessed(), sentence, WholeNumber.text(left), "unknown", links(job, "unprocessed")));
        }
        return downloads;
    }

    private static List<Link> links(Job job, String which) {
        return Arrays.stream(ResultFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .map(format -> new Link(format, "/jobs/%s/%s.%s".formatted(job.id(), which, format)))
                .toList();
    }

    /** By the ladder of the active release; stages of earlier ones come last, with their names. */
    private List<StageCount> stages(String policy, Map<String, Long> counts) {
        Map<String, Long> left = new TreeMap<>(counts);
        List<StageCount> stages = new ArrayList<>();
        List<Stage> known = policies.find(policy)
                .map(active -> active.policy().ladder().stages())
                .orElse(List.of());
        for (Stage stage : known) {
            Long count = left.remove(stage.name());
            if (count != null) {
                stages.add(new StageCount(stage.label(), WholeNumber.text(count)));
            }
        }
        left.forEach((name, count) -> stages.add(new StageCount(name, WholeNumber.text(count))));
        return stages;
    }
}
