package dev.winnow.policy.facts;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the facts of a request.
 *
 * @param pointer a JSON pointer into the request's body, such as {@code /lead/company/employees}
 */
public record FactProblem(
        String pointer,
        String expected,
        String found,
        @Nullable String suggestion) {}
