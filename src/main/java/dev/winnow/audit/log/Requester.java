package dev.winnow.audit.log;

import org.jspecify.annotations.Nullable;

/**
 * Whose request a decision answers.
 *
 * @param caller {@code key:crm}
 * @param key that the client chose for the request, to be known again for a day; null for none
 */
public record Requester(String caller, @Nullable RequestKey key) {}
