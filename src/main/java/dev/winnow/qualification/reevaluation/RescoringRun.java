package dev.winnow.qualification.reevaluation;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionLog.KnownLead;
import dev.winnow.job.FailedJobException;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.job.JobRow;
import dev.winnow.job.JobRun;
import dev.winnow.qualification.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the leads of a policy again in the order of their pseudonyms: a job's position is the last one. A lead that is
 * evaluated twice because a server died is stored once: at the second time it doesn't move any more.
 */
final class RescoringRun implements JobRun {

    private static final int MOST_LEADS = 100;
    private static final Duration STEP = Duration.ofSeconds(1);

    private final String policy;
    private final DecisionLog log;
    private final LeadRescoring rescoring;
    private final Pace pace;
    private @Nullable UUID last;

    RescoringRun(JobRow job, DecisionLog log, LeadRescoring rescoring, Pace pace) {
        this.policy = job.policy();
        this.log = log;
        this.rescoring = rescoring;
        this.pace = pace;
        String position = job.position();
        this.last = position == null ? null : UUID.fromString(position);
    }

    @Override
    public @Nullable Step next() throws FailedJobException, InterruptedJobException, InterruptedException {
        if (!log.isWritable()) {
            throw new InterruptedJobException();
        }
        List<KnownLead> leads = log.leads(policy, last, MOST_LEADS);
        if (leads.isEmpty()) {
            return null;
        }
        long end = System.nanoTime() + STEP.toNanos();
        List<CompletableFuture<Answer>> begun = new ArrayList<>();
        int done = 0;
        while (done < leads.size() && (done == 0 || System.nanoTime() - end < 0)) {
            KnownLead lead = leads.get(done);
            try {
                if (lead.latest() != null) {
                    Thread.sleep(pace.nextTurn().toMillis());
                    rescoring.begin(lead).ifPresent(begun::add);
                }
            } catch (InterruptedJobException e) {
                if (done == 0) {
                    throw e;
                }
                break;
            }
            done++;
        }
        int problems = problems(begun);
        last = leads.get(done - 1).subject();
        return step(String.valueOf(last), done, problems);
    }

    /** Waits for all, so that the log writes them in groups. */
    private int problems(List<CompletableFuture<Answer>> begun) throws FailedJobException, InterruptedJobException {
        int problems = 0;
        for (CompletableFuture<Answer> each : begun) {
            problems += LeadRescoring.isDone(each.join(), policy) ? 0 : 1;
        }
        return problems;
    }

    private static Step step(String position, int done, int problems) {
        return job -> job.advance(position, done, problems);
    }
}
