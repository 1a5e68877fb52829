package dev.winnow.intake.batch;

import dev.winnow.policy.Policy;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The releases that decide in batches which can be sent again: those that were active when the first line needed them. */
@ApplicationScoped
class BatchReleases {

    private final StoredBatches batches;
    private final ReleaseStore store;
    private final CompiledReleases compiled;

    BatchReleases(StoredBatches batches, ReleaseStore store, CompiledReleases compiled) {
        this.batches = batches;
        this.store = store;
        this.compiled = compiled;
    }

    /**
     * The release that decides in a batch.
     *
     * @param active decides from now on if none does yet
     * @throws IllegalStateException if the release is missing or no longer compiles
     */
    ActivePolicy of(UUID batch, ActivePolicy active) {
        String policy = active.name();
        int number = QuarkusTransaction.requiringNew().call(() -> batches.release(batch, policy)
                .orElseGet(() -> begin(batch, policy, active.release().number())));
        if (number == active.release().number()) {
            return active;
        }
        Release release = store.find(policy, number).orElseThrow(() -> missing(policy, number));
        Policy known = compiled.find(policy, number).orElseThrow(() -> missing(policy, number));
        return new ActivePolicy(release, known, active.files());
    }

    private int begin(UUID batch, String policy, int number) {
        batches.store(StoredBatchRelease.of(batch, policy, number));
        return number;
    }

    private static IllegalStateException missing(String policy, int number) {
        return new IllegalStateException(
                "Release %s of policy %s, which decides in a batch, can't be used any more".formatted(number, policy));
    }
}
