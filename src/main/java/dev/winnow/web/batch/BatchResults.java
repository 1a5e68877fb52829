package dev.winnow.web.batch;

import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.LineAnswers;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.problem.outcome.Failures;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.QualificationRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the results of lines, and counts them. */
final class BatchResults implements LineAnswers.Sink {

    private final BatchWriter writer;
    private long lines;
    private long decided;
    private long repeated;

    BatchResults(BatchWriter writer) {
        this.writer = writer;
    }

    @Override
    public void answered(long line, QualificationRequest request, Answer answer) throws IOException {
        lines++;
        repeated += answer instanceof Answer.Repeated ? 1 : 0;
        String lead = request.leadId();
        Optional<? extends Problem> problem =
                AnswerOutcome.of(answer).fold(decision -> decided(line, lead, decision), Optional::of);
        if (problem.isPresent()) {
            writer.problem(line, lead, problem.get());
        }
    }

    private Optional<Problem> decided(long line, @Nullable String lead, String decision) throws IOException {
        decided++;
        writer.decision(line, lead, decision);
        return Optional.empty();
    }

    @Override
    public void refused(long line, List<RequestProblem> problems) throws IOException {
        lines++;
        writer.problem(line, null, ProblemDetails.malformed(problems));
    }

    @Override
    public void failed(long line, QualificationRequest request, Throwable failure) throws IOException {
        lines++;
        writer.problem(line, request.leadId(), Failures.of(failure));
    }

    /** @param reason why the batch wasn't read to its end; null if it was */
    BatchSummary summary(Batch batch, @Nullable String reason) {
        return new BatchSummary(
                batch.id(), lines, decided, repeated, lines - decided, reason == null, reason, batch.releases());
    }
}
