package dev.winnow.intake.job;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.intake.batch.BatchKey;
import dev.winnow.intake.batch.Batches;
import dev.winnow.intake.batch.OpenedBatch;
import dev.winnow.job.FailedJobException;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.job.JobKind;
import dev.winnow.job.JobRow;
import dev.winnow.job.JobRun;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Jobs that evaluate files of leads. */
@ApplicationScoped
class FileJobs implements JobKind {

    static final String KIND = "file";

    private static final int AT_ONCE = 2;

    private final StoredFiles files;
    private final JobText text;
    private final Batches batches;
    private final DecisionLog log;
    private final ActivePolicies policies;

    FileJobs(StoredFiles files, JobText text, Batches batches, DecisionLog log, ActivePolicies policies) {
        this.files = files;
        this.text = text;
        this.batches = batches;
        this.log = log;
        this.policies = policies;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public JobRun open(JobRow job) throws FailedJobException, InterruptedJobException {
        ActivePolicy active = policies.find(job.policy())
                .orElseThrow(() -> new FailedJobException("policy %s isn't active".formatted(job.policy())));
        StoredFile file = QuarkusTransaction.requiringNew().call(() -> files.findById(job.id()));
        RowReader reader = new RowReader(
                active.policy().vocabulary(),
                text.mapping(file, active.policy().vocabulary()),
                text.head(file).header());
        OpenedBatch opened = batches.open(new BatchKey("job " + job.id(), List.of()));
        if (opened instanceof OpenedBatch.Open open) {
            RowEvaluation evaluation =
                    new RowEvaluation(job.policy(), job.by(), active.policy(), reader, log, open.batch());
            return new FileRun(job, file, files, text, evaluation, open.batch());
        }
        // It was cancelled and started again while a part of it was evaluated
        throw new InterruptedJobException();
    }
}
