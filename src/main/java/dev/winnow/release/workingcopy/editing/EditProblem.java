package dev.winnow.release.workingcopy.editing;

import org.jspecify.annotations.Nullable;

/**
 * Something in a requested edit that can't be done. Invalid values of cells aren't among them.
 *
 * @param pointer to its place in the request (RFC 6901)
 */
public record EditProblem(
        String pointer,
        String expected,
        String found,
        @Nullable String suggestion) {}
