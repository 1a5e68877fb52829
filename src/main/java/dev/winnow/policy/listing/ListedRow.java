package dev.winnow.policy.listing;

import dev.winnow.policy.workbook.CellValue;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A row of a listing.
 *
 * @param key what it is known by: its id, path or name; of a row without one, what stands in it. A number is put to the
 *     second and later ones of a key
 * @param number counted from 1
 * @param cells by column, without the empty ones
 */
public record ListedRow(String key, int number, NavigableMap<Integer, CellValue> cells) {

    public ListedRow {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
    }
}
