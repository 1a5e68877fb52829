package dev.winnow.intake.batch;

import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.QualificationRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Answers the lines of a batch in their order, several at once: while some wait for the log, the next are evaluated. How
 * many wait is limited by number and size, so that a batch neither fills the memory nor holds others up. Confined to one
 * thread.
 */
public final class LineAnswers {

    /** As many as the log commits at once. */
    private static final int MOST_WAITING = 64;

    private static final long MOST_BYTES_WAITING = 1 << 20;

    private final Batch batch;
    private final Sink sink;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytesWaiting;

    /** Takes the answers in the order of the lines. */
    public interface Sink {

        void answered(long line, QualificationRequest request, Answer answer) throws IOException;

        /** @param problems of a line that can't be read */
        void refused(long line, List<RequestProblem> problems) throws IOException;

        /** Nobody expected this; the other lines go on. */
        void failed(long line, QualificationRequest request, Throwable failure) throws IOException;
    }

    public LineAnswers(Batch batch, Sink sink) {
        this.batch = batch;
        this.sink = sink;
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

    private record Refused(long line, List<RequestProblem> problems) implements Waiting {

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
    public void add(long line, long bytes, QualificationRequest request) throws IOException, InterruptedException {
        add(new Evaluated(line, bytes, request, qualify(request)));
    }

    /** @param problems of a line that can't be read */
    public void refuse(long line, List<RequestProblem> problems) throws IOException, InterruptedException {
        add(new Refused(line, problems));
    }

    /** Answers all lines so far. */
    public void finish() throws IOException, InterruptedException {
        while (!waiting.isEmpty()) {
            answerNext();
        }
    }

    private void add(Waiting next) throws IOException, InterruptedException {
        waiting.add(next);
        bytesWaiting += next.bytes();
        while (!waiting.isEmpty() && (isFull() || waiting.element().isReady())) {
            answerNext();
        }
    }

    private boolean isFull() {
        return waiting.size() > MOST_WAITING || bytesWaiting > MOST_BYTES_WAITING;
    }

    private CompletableFuture<Answer> qualify(QualificationRequest request) {
        try {
            return batch.qualify(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answerNext() throws IOException, InterruptedException {
        Waiting next = waiting.remove();
        bytesWaiting -= next.bytes();
        if (next instanceof Evaluated evaluated) {
            answer(evaluated);
        } else if (next instanceof Refused refused) {
            sink.refused(refused.line, refused.problems);
        }
    }

    private void answer(Evaluated next) throws IOException, InterruptedException {
        Answer answer;
        try {
            answer = batch.settle(next.request, next.answer);
        } catch (CompletionException e) {
            sink.failed(next.line, next.request, e);
            return;
        }
        sink.answered(next.line, next.request, answer);
    }
}
