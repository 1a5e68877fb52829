package dev.winnow.audit.log;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param caller {@code key:crm}
 * @param key idempotency key of the request; null for none
 */
public record Requester(String caller, @Nullable RequestKey key) {}
