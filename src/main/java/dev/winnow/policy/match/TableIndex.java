package dev.winnow.policy.match;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/** An index of a policy's tables that finds rows by the values of facts. Thread-safe. */
public final class TableIndex {

    private final Map<RecordType, IndexedFacts> facts = new EnumMap<>(RecordType.class);
    private final Map<TableKind, List<IndexedTable>> tables = new EnumMap<>(TableKind.class);

    /** @param meaning tests whether a condition holds for a record of its fact's type */
    public TableIndex(List<DecisionTable> tables, BiPredicate<Condition, Object> meaning) {
        this(tables, meaning, new MemoryBudget());
    }

    TableIndex(List<DecisionTable> tables, BiPredicate<Condition, Object> meaning, MemoryBudget budget) {
        List<Condition> conditions = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.conditions().stream())
                .toList();
        for (RecordType recordType : RecordType.values()) {
            facts.put(recordType, new IndexedFacts(recordType, conditions));
        }
        for (TableKind kind : TableKind.values()) {
            this.tables.put(kind, new ArrayList<>());
        }
        TableIndexer indexer = new TableIndexer(facts, meaning, budget);
        int place = 0;
        for (DecisionTable table : tables) {
            tables(table.kind()).add(indexer.index(table, place));
            place += table.rows().size();
        }
    }

    /** The tables of a kind, in policy order. */
    List<IndexedTable> tables(TableKind kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    IndexedFacts facts(RecordType recordType) {
        return Objects.requireNonNull(facts.get(recordType));
    }
}
