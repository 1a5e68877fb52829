package dev.winnow.audit;

import org.jspecify.annotations.Nullable;

/**
 * A decision on its way into the log.
 *
 * @param key that the client chose for the request; null for none
 */
record NewDecision(StoredDecision stored, @Nullable RequestKey key) {}
