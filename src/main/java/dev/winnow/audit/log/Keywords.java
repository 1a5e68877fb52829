package dev.winnow.audit.log;

import java.util.Map;
import java.util.Set;

/**
 * What a decision is to be found by.
 *
 * @param personal the lead's personal facts, by path
 * @param rows the ids of the rows that counted or settled something
 */
public record Keywords(Map<String, String> personal, Set<String> rows) {

    public Keywords {
        personal = Map.copyOf(personal);
        rows = Set.copyOf(rows);
    }
}
