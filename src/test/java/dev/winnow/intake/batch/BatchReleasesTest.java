package dev.winnow.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchReleasesTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    BatchReleases releases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    StoredBatches batches;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ActivePolicies policies;

    @Test
    void aBatchThatIsSentAgainIsDecidedByTheReleaseThatBeganIt() {
        UUID batch = stored();
        ActivePolicy first = policies.find("b2b").orElseThrow();
        assertThat(releases.of(batch, first)).isSameAs(first);

        ActivePolicy later = releases.of(batch, with(first, first.release().number() + 1));

        assertThat(later.release().number()).isEqualTo(first.release().number());
        assertThat(later.policy()).isSameAs(first.policy());
    }

    @Test
    void anotherBatchIsDecidedByTheActiveRelease() {
        ActivePolicy first = policies.find("b2b").orElseThrow();
        releases.of(stored(), first);
        ActivePolicy next = with(first, first.release().number() + 1);

        assertThat(releases.of(stored(), next)).isSameAs(next);
    }

    @Test
    void batchesAreForgottenWithTheirReleases() {
        UUID batch = stored();
        releases.of(batch, policies.find("b2b").orElseThrow());

        QuarkusTransaction.requiringNew()
                .run(() -> batches.deleteExpired(Instant.now().plusSeconds(61)));

        assertThat(QuarkusTransaction.requiringNew().call(() -> batches.release(batch, "b2b")))
                .isEmpty();
    }

    private UUID stored() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> batches.persist(StoredBatch.of(
                        id, UUID.randomUUID(), UUID.randomUUID(), Instant.now().plusSeconds(60))));
        return id;
    }

    private static ActivePolicy with(ActivePolicy active, int number) {
        Release release = active.release();
        return new ActivePolicy(
                new Release(release.policy(), number, release.digest(), release.createdAt(), release.files()),
                active.policy(),
                active.files());
    }
}
