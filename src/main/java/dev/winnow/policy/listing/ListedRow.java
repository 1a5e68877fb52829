package dev.winnow.policy.listing;

import dev.winnow.policy.workbook.CellValue;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A row of a listing.
 *
 * @param key its id, path or name; for a row without one, its cells. A number is appended to repeated keys
 * @param number counted from 1
 * @param cells by column, without empty ones
 */
public record ListedRow(String key, int number, NavigableMap<Integer, CellValue> cells) {

    public ListedRow {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
    }
}
