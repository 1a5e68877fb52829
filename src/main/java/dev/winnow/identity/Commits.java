package dev.winnow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs what must wait for the end of the current transaction. */
@ApplicationScoped
class Commits {

    private final TransactionSynchronizationRegistry transactions;

    Commits(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Until then, others still read what was there before. */
    void afterwards(Runnable action) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                action.run();
            }
        });
    }
}
