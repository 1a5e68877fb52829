package dev.winnow.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeLeadsTest {

    private static final Answer ANSWER = new Answer.Qualified("{}");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
    }

    @Test
    void aLeadIsAnsweredInItsTurn() {
        LargeLeads leads = new LargeLeads(1, 1, LONG);
        CompletableFuture<Answer> first = leads.inTurn(this::slow);
        CompletableFuture<Answer> second = leads.inTurn(LargeLeadsTest::quick);

        assertThat(second).isNotDone();
        end.countDown();

        assertThat(first.join()).isEqualTo(ANSWER);
        assertThat(second.join()).isEqualTo(ANSWER);
    }

    @Test
    void oneTooManyIsBusyAtOnce() {
        LargeLeads leads = new LargeLeads(1, 1, LONG);
        leads.inTurn(this::slow);
        leads.inTurn(this::slow);

        assertThat(leads.inTurn(LargeLeadsTest::quick)).isCompletedWithValue(new Answer.Busy());
    }

    @Test
    void aLeadWhoseTurnDoesNotComeIsBusyAndNotEvaluatedLater() {
        LargeLeads leads = new LargeLeads(1, 2, Duration.ofMillis(1));
        CompletableFuture<Answer> never = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        while (begun.getCount() > 0) {
            leads.inTurn(() -> {
                begun.countDown();
                return slow();
            });
        }

        Answer answer = leads.inTurn(() -> {
                    never.complete(ANSWER);
                    return never;
                })
                .join();
        end.countDown();

        assertThat(answer).isEqualTo(new Answer.Busy());
        assertThat(never).isNotDone();
    }

    @Test
    void aFailureIsTheCallers() {
        LargeLeads leads = new LargeLeads(1, 1, LONG);

        CompletableFuture<Answer> failed = leads.inTurn(() -> {
            throw new IllegalStateException("broken");
        });

        assertThat(failed).failsWithin(LONG).withThrowableThat().withMessageContaining("broken");
        assertThat(leads.inTurn(LargeLeadsTest::quick).join()).isEqualTo(ANSWER);
    }

    private CompletableFuture<Answer> slow() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return quick();
    }

    private static CompletableFuture<Answer> quick() {
        return CompletableFuture.completedFuture(ANSWER);
    }
}
