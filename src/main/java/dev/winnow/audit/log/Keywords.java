package dev.winnow.audit.log;

import java.util.Map;
import java.util.Set;

/**
 * The keywords to find a decision by.
 *
 * @param personal the lead's personal facts, by path
 * @param rows ids of the rows that counted or settled something
 */
public record Keywords(Map<String, String> personal, Set<String> rows) {

    public Keywords {
        personal = Map.copyOf(personal);
        rows = Set.copyOf(rows);
    }
}
