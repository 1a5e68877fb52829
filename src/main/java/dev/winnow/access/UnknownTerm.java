package dev.winnow.access;

import org.jspecify.annotations.Nullable;

/**
 * A search term that nothing was ever called.
 *
 * @param parameter the query parameter
 * @param suggestion a similar known term; null where there is none
 */
public record UnknownTerm(
        String parameter,
        String expected,
        String found,
        @Nullable String suggestion) {}
