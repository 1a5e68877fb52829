package dev.winnow.web.batch;

import dev.winnow.intake.batch.Batch;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.web.problem.Failures;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers the lines of a batch in their order, several at once: while some wait for the log, the next are evaluated. How
 * many wait is limited by number and size, so that a batch neither fills the memory nor holds others up.
 */
final class BatchAnswers {

    /** As many as the log commits at once. */
    private static final int MOST_WAITING = 64;

    private static final long MOST_BYTES_WAITING = 1 << 20;

    private final Batch batch;
    private final BatchWriter writer;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytesWaiting;
    private long lines;
    private long decided;
    private long repeated;

    BatchAnswers(Batch batch, BatchWriter writer) {
        this.batch = batch;
        this.writer = writer;
    }

    /** A line without its answer. */
    private sealed interface Waiting {

        long bytes();

        boolean isReady();
    }

    private record Evaluated(long line, long bytes, QualificationRequest request, CompletableFuture<Answer> answer)
            implements Waiting {

        @Override
        public boolean isReady() {
            return answer.isDone();
        }
    }

    private record Refused(long line, ProblemDetails problem) implements Waiting {

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    /** @param bytes of the line */
    void add(long line, long bytes, QualificationRequest request) throws IOException, InterruptedException {
        add(new Evaluated(line, bytes, request, qualify(request)));
    }

    /** @param problems of a line that can't be read */
    void refuse(long line, List<RequestProblem> problems) throws IOException, InterruptedException {
        add(new Refused(line, ProblemDetails.malformed(problems)));
    }

    /** Answers all lines so far. */
    void finish() throws IOException, InterruptedException {
        while (!waiting.isEmpty()) {
            writeNext();
        }
    }

    private void add(Waiting next) throws IOException, InterruptedException {
        waiting.add(next);
        bytesWaiting += next.bytes();
        while (!waiting.isEmpty() && (isFull() || waiting.element().isReady())) {
            writeNext();
        }
    }

    private boolean isFull() {
        return waiting.size() > MOST_WAITING || bytesWaiting > MOST_BYTES_WAITING;
    }

    /** What fails for one line doesn't end the others. */
    private CompletableFuture<Answer> qualify(QualificationRequest request) {
        try {
            return batch.qualify(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void writeNext() throws IOException, InterruptedException {
        Waiting next = waiting.remove();
        bytesWaiting -= next.bytes();
        lines++;
        if (next instanceof Evaluated evaluated) {
            write(evaluated);
        } else if (next instanceof Refused refused) {
            writer.problem(refused.line, null, refused.problem);
        }
    }

    private void write(Evaluated next) throws IOException, InterruptedException {
        String lead = next.request.leadId();
        Optional<? extends Problem> problem;
        try {
            Answer answer = batch.settle(next.request, next.answer);
            repeated += answer instanceof Answer.Repeated ? 1 : 0;
            problem = AnswerOutcome.of(answer).fold(decision -> write(next.line, lead, decision), Optional::of);
        } catch (CompletionException e) {
            problem = Optional.of(Failures.of(e));
        }
        if (problem.isPresent()) {
            writer.problem(next.line, lead, problem.get());
        }
    }

    private Optional<Problem> write(long line, @Nullable String lead, String decision) throws IOException {
        decided++;
        writer.decision(line, lead, decision);
        return Optional.empty();
    }

    /** @param reason why the batch wasn't read to its end; null if it was */
    BatchSummary summary(@Nullable String reason) {
        return new BatchSummary(
                batch.id(), lines, decided, repeated, lines - decided, reason == null, reason, batch.releases());
    }
}
