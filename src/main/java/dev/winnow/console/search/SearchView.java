package dev.winnow.console.search;

import java.util.List;
import java.util.Locale;

/**
 * What a search found.
 *
 * @param words as entered; empty before a search
 * @param isMore whether there is more than is shown
 */
public record SearchView(String words, List<Found> found, boolean isMore) {

    public SearchView {
        found = List.copyOf(found);
    }

    /**
     * A place.
     *
     * @param kind in words
     * @param policy empty for what isn't part of one
     * @param about what else is said of it; empty for nothing
     */
    public record Found(String name, String kind, String policy, String about, String href) {

        boolean has(String word) {
            return (name + ' ' + kind + ' ' + policy + ' ' + about)
                    .toLowerCase(Locale.ROOT)
                    .contains(word);
        }
    }
}
