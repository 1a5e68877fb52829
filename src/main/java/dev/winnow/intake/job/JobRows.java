package dev.winnow.intake.job;

import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.mapping.FieldSamples;
import dev.winnow.intake.mapping.MappedLead;
import dev.winnow.intake.mapping.SampledFields;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.intake.result.RepeatedProblem;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of jobs, with or without results. */
@ApplicationScoped
public class JobRows {

    private static final int MOST_CHECKED = 500;
    private static final int MOST_PROBLEMS = 20;

    private final StoredFiles files;
    private final Jobs steps;
    private final JobText text;
    private final ActivePolicies policies;
    private final Clock clock;

    JobRows(StoredFiles files, Jobs steps, JobText text, ActivePolicies policies, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.text = text;
        this.policies = policies;
        this.clock = clock;
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Consumer {

        /** @param result null if the row has none yet */
        void take(LeadRow row, @Nullable LeadResult result) throws IOException;
    }

    private record Part(List<LeadRow> rows, List<LeadResult> results) {}

    /** Passes all rows of a job in their order; nothing if the job is gone. */
    public void each(UUID id, Consumer consumer) throws IOException {
        first(id, Integer.MAX_VALUE, consumer);
    }

    /** Passes the first rows of a job, 500 from each part. */
    public void first(UUID id, int parts, Consumer consumer) throws IOException {
        int number = 1;
        for (Optional<Part> part = part(id, number); part.isPresent() && number <= parts; part = part(id, ++number)) {
            Map<Long, LeadResult> results = new TreeMap<>();
            part.get().results().forEach(result -> results.put(result.row(), result));
            for (LeadRow row : part.get().rows()) {
                consumer.take(row, results.get(row.number()));
            }
        }
    }

    private Optional<Part> part(UUID id, int number) {
        return QuarkusTransaction.requiringNew().call(() -> files.findByIdOptional(id)
                .filter(file -> number <= file.parts)
                .map(file -> {
                    StoredPart part = files.part(id, number);
                    return new Part(FileRows.read(text.content(file, part)), text.results(file, part));
                }));
    }

    /** The columns of a file, with values of the first rows. */
    public SampledFields columns(Job job, Vocabulary vocabulary) {
        FieldSamples samples = new FieldSamples(job.header());
        for (LeadRow row : first(job, MOST_CHECKED)) {
            if (row instanceof LeadRow.Cells cells) {
                samples.add(cells.cells());
            }
        }
        return new SampledFields(vocabulary, samples);
    }

    private List<LeadRow> first(Job job, int most) {
        return part(job.id(), 1).map(Part::rows).orElse(List.of()).stream()
                .limit(most)
                .toList();
    }

    /** Tries the mapping on the first rows of a file. A job with a usable row can be started. */
    public JobCheck check(Job job) {
        ActivePolicy active = policies.find(job.policy()).orElse(null);
        if (active == null) {
            return new JobCheck(0, 0, List.of(), List.of());
        }
        RowReader reader = new RowReader(active.policy().vocabulary(), job.mapping(), job.header());
        List<LeadRow> rows = first(job, MOST_CHECKED);
        List<LeadResult> problems = new ArrayList<>();
        RepeatedProblem.Counter repeated = new RepeatedProblem.Counter();
        rows.forEach(row -> {
            List<RequestProblem> found = problems(row, reader, active);
            if (!found.isEmpty()) {
                problems.add(LeadResult.refused(row.number(), null, found));
                repeated.add(row.number(), found);
            }
        });
        if (problems.size() < rows.size()) {
            steps.checked(job.id());
        }
        return new JobCheck(
                rows.size(),
                rows.size() - problems.size(),
                problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())),
                repeated.most(MOST_PROBLEMS));
    }

    private List<RequestProblem> problems(LeadRow row, RowReader reader, ActivePolicy active) {
        MappedLead mapped = reader.read(row);
        List<RequestProblem> problems = new ArrayList<>(mapped.problems());
        if (problems.isEmpty()) {
            Instant asOf = mapped.asOf() == null ? clock.instant() : mapped.asOf();
            LeadReading reading = active.policy().leadReader().read(mapped.lead(), asOf);
            if (reading instanceof LeadReading.Refused refused) {
                refused.problems().forEach(problem -> problems.add(reader.inColumn(problem)));
            }
        }
        return problems;
    }
}
