package dev.winnow.policy;

import dev.winnow.policy.table.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which tables have conditions on which facts. */
final class FactUse {

    private FactUse() {}

    /** The names of the tables that use a fact, by its path, both in alphabetical order. */
    static Map<String, List<String>> byTable(List<DecisionTable> tables) {
        Map<String, TreeSet<String>> names = new TreeMap<>();
        for (DecisionTable table : tables) {
            table.rows().stream().flatMap(row -> row.conditions().stream()).forEach(condition -> names.computeIfAbsent(
                            condition.fact().path(), path -> new TreeSet<>())
                    .add(table.name()));
        }
        Map<String, List<String>> use = new TreeMap<>();
        names.forEach((path, used) -> use.put(path, List.copyOf(used)));
        return use;
    }
}
