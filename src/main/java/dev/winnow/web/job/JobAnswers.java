package dev.winnow.web.job;

import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobStep;
import dev.winnow.job.JobState;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.JobProblems;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Answers with the job after a step, or why the step isn't possible. */
final class JobAnswers implements JobStep.Cases<Response> {

    private static final int RETRY_SECONDS = 60;

    private final Clock clock;

    JobAnswers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Response done(Job job) {
        return Response.ok(DecisionJson.part(JobDocument.of(job, clock.instant())))
                .build();
    }

    @Override
    public Response unknown() {
        return ProblemResponse.of(JobProblems.unknown());
    }

    @Override
    public Response notNow(JobState state) {
        return ProblemResponse.of(
                ProblemDetails.of(ProblemType.JOB_NOT_READY, "the job is %s".formatted(state.word())));
    }

    @Override
    public Response tooManyWaiting(long waiting) {
        return ProblemResponse.of(ProblemDetails.of(
                        ProblemType.BUSY,
                        "%s jobs wait, the most that may; retry in %s seconds".formatted(waiting, RETRY_SECONDS))
                .retryAfter(RETRY_SECONDS));
    }

    @Override
    public Response withoutId() {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.JOB_NOT_READY,
                "expected a column that holds id, found none; say which with PUT /jobs/{id}/mapping"));
    }
}
