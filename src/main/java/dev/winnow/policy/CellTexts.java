package dev.winnow.policy;

import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts in the cells of tables. */
final class CellTexts {

    private CellTexts() {}

    /** Those that aren't in their normal form, by the path of their fact and then by that form. */
    static Map<String, Map<String, String>> notNormal(List<DecisionTable> tables) {
        Map<String, Map<String, String>> found = new HashMap<>();
        for (DecisionTable table : tables) {
            for (Row row : table.rows()) {
                for (Condition condition : row.conditions()) {
                    for (Object value : condition.demand().values()) {
                        if (value instanceof String text && !NormalText.of(text).equals(text)) {
                            found.computeIfAbsent(condition.fact().path(), path -> new HashMap<>())
                                    .putIfAbsent(NormalText.of(text), text);
                        }
                    }
                }
            }
        }
        return found;
    }
}
