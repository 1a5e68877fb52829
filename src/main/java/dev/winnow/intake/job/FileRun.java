package dev.winnow.intake.job;

import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.job.JobRow;
import dev.winnow.job.JobRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a file, a part at a time: a job's position is its last part with results. Rows of a part that were evaluated
 * before its results were kept keep their decisions.
 */
final class FileRun implements JobRun {

    private final StoredFile file;
    private final StoredFiles files;
    private final JobText text;
    private final RowEvaluation evaluation;
    private final Batch batch;
    private int part;

    FileRun(JobRow job, StoredFile file, StoredFiles files, JobText text, RowEvaluation evaluation, Batch batch) {
        this.file = file;
        this.files = files;
        this.text = text;
        this.evaluation = evaluation;
        this.batch = batch;
        String position = job.position();
        this.part = position == null ? 0 : Integer.parseInt(position);
    }

    @Override
    public @Nullable Step next() throws InterruptedJobException, InterruptedException {
        if (part == file.parts) {
            return null;
        }
        part++;
        List<LeadRow> rows = QuarkusTransaction.requiringNew().call(this::rows);
        List<LeadResult> results = evaluation.evaluate(rows);
        return job -> keep(job, rows, results);
    }

    private List<LeadRow> rows() {
        return FileRows.read(text.content(file, files.part(file.job, part)));
    }

    /** Keeps no results of leads that were erased since their rows were read. */
    private void keep(JobRow job, List<LeadRow> rows, List<LeadResult> all) {
        List<LeadRow> left = rows();
        List<LeadResult> results = left.size() == rows.size() ? all : JobTraces.of(left, all);
        files.part(file.job, part).setResults(text.results(file, part, results));
        long problems = results.stream().filter(LeadResult::isRefused).count();
        job.advance(String.valueOf(part), results.size(), problems);
    }

    @Override
    public void close() {
        batch.close();
    }
}
