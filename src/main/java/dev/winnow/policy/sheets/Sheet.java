package dev.winnow.policy.sheets;

import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import java.util.List;

/**
 * A sheet with its columns.
 *
 * @param id unique in its policy and fit for paths: {@code firmographic-fit}
 * @param listing with its rows
 */
public record Sheet(String id, Listing listing, List<SheetColumn> columns) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    public SheetKind kind() {
        return listing.kind();
    }
}
