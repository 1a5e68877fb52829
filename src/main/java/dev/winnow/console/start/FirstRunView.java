package dev.winnow.console.start;

import org.jspecify.annotations.Nullable;

/**
 * The page that the first administrator is led to.
 *
 * @param policies their names, separated by commas
 * @param isGoverned whether releases are governed, which takes two people
 * @param samples how many sample leads can be loaded; 0 for none
 * @param problem what is wrong with the form that was sent; null for nothing
 */
public record FirstRunView(
        String policies,
        boolean isGoverned,
        int samples,
        int fewestCharacters,
        @Nullable String problem) {}
