package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.LeadReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Qualifies leads with many activities on half of the processors, so that the others stay free for small leads. A lead
 * waits for its turn only so long, and only so many wait.
 */
@ApplicationScoped
class LargeLeads {

    /** A lead with more waits for its turn: rules that compare activities take quadratic time, or more. */
    private static final int MAX_ACTIVITIES_INLINE = 50;

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int MAX_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    @Inject
    LargeLeads() {
        this(THREADS, MAX_WAITING, PATIENCE);
    }

    LargeLeads(int atOnce, int waiting, Duration patience) {
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), LargeLeads::thread);
        this.patience = patience;
    }

    /** @param lead the facts, as sent */
    static boolean isLarge(JsonNode lead) {
        return LeadReader.activities(lead) > MAX_ACTIVITIES_INLINE;
    }

    /** The answer, or {@link Answer.Busy} for a lead whose turn doesn't come. */
    CompletableFuture<Answer> inTurn(Supplier<CompletableFuture<Answer>> lead) {
        CompletableFuture<Boolean> turn =
                new CompletableFuture<Boolean>().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Answer> answer = turn.thenCompose(hasCome -> hasCome ? lead.get() : busy());
        try {
            threads.execute(() -> turn.complete(true));
        } catch (RejectedExecutionException e) {
            turn.complete(false);
        }
        return answer;
    }

    private static CompletableFuture<Answer> busy() {
        return CompletableFuture.completedFuture(new Answer.Busy());
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "large-lead");
        thread.setDaemon(true);
        return thread;
    }
}
